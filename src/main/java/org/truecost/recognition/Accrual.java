package org.truecost.recognition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/** What a counted charge costs month by month, base amounts, as a report knows it. */
public record Accrual(Charge charge, Recognition recognition, Conversions conversions) {

    /** Digits kept on the way to a price or a rate: far beyond the working scale of any amount. */
    public static final MathContext DIGITS = new MathContext(60);

    /** In one month, in the presentation currency. */
    public Money in(YearMonth month) {
        return between(month, month);
    }

    /** From the first month to the last, both included, in the presentation currency. */
    public Money between(YearMonth first, YearMonth last) {
        if (!isMonthByMonth()) {
            Estimate whole = wholeRate(last).of(charge.amount());
            return recognition
                    .through(whole, last)
                    .base()
                    .minus(recognition.through(whole, first.minusMonths(1)).base());
        }
        YearMonth from = later(first, recognition.period().firstMonth());
        YearMonth to = earlier(last, recognition.period().lastMonth());
        Money sum = Money.zero(conversions.presentation());
        for (YearMonth at = from; !at.isAfter(to); at = at.plusMonths(1)) {
            sum = sum.plus(conversions.inMonth(charge.amount(), recognition, at).base());
        }
        return sum;
    }

    /** In one month, in the charge's own currency. */
    public BigDecimal ownIn(YearMonth month) {
        return charge.amount()
                .base()
                .amount()
                .multiply(BigDecimal.valueOf(recognition.weightIn(month)))
                .divide(BigDecimal.valueOf(recognition.weightOfAmount()), DIGITS);
    }

    /** The rate a month's part is converted at. */
    public BigDecimal rateIn(YearMonth month) {
        Conversion rate = isMonthByMonth() ? conversions.during(charge.currency(), month) : wholeRate(month);
        return rate.numerator().divide(rate.denominator(), DIGITS);
    }

    private boolean isMonthByMonth() {
        return charge.rateDay() == null && conversions.isForeign(charge.currency());
    }

    private Conversion wholeRate(YearMonth month) {
        LocalDate day = charge.rateDay();
        return conversions.at(charge.currency(), day == null ? month.atEndOfMonth() : day);
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}

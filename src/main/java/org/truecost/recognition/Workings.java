package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Period;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.Course.Span;

/**
 * What a cost line's figures are calculated from, so that a reader can recalculate them: a figure is (amount − residual) ×
 * allocation ÷ the months the amount is of × the months of the figure, each month times its exchange rate.
 *
 * @param amount as stated, in its own currency, before allocation; for a payroll line what the group costs a year
 * @param residual expected value at the end of an asset's life; null where there is none
 * @param period the service period; null of a line that adds no cost and has none
 * @param conversion of the whole amount; null where each month has its own rate
 * @param months null where there is no service period
 * @param payment null where the line is paid as it accrues
 * @param span of a part of a purchase that has credits; null of any other line
 */
public record Workings(
        Estimate amount,
        @Nullable Money residual,
        @Nullable Period period,
        @Nullable Conversion conversion,
        @Nullable Months months,
        @Nullable Payment payment,
        @Nullable Span span) {

    /**
     * Months of a service period, a whole one weighing 1 (cost-model.md, rule 2).
     *
     * @param ofAmount the months the amount is of: those of the period, or a year
     * @param inMonth in the reporting month, times its exchange rate
     * @param toDate to the end of the reporting month, each times its exchange rate
     * @param life of the whole period, each times its exchange rate
     */
    public record Months(BigDecimal ofAmount, BigDecimal inMonth, BigDecimal toDate, BigDecimal life) {}

    /**
     * The cash basis.
     *
     * @param amount in the presentation currency, after allocation
     */
    public record Payment(LocalDate day, Money amount) {}

    /** What the figures of a course are calculated from. */
    public static Workings of(Course course, Conversions conversions) {
        Charge charge = course.charge();
        Recognition recognition = charge.recognition();
        Conversion conversion = conversion(charge, conversions);
        return new Workings(
                charge.stated(),
                charge.residual(),
                recognition == null ? null : recognition.period(),
                conversion,
                recognition == null ? null : conversions.months(charge.currency(), recognition, conversion),
                payment(charge, conversions),
                course.span());
    }

    /** Of the whole amount, where it has one rate: an asset's of its day, none at all in the presentation currency. */
    private static @Nullable Conversion conversion(Charge charge, Conversions conversions) {
        LocalDate rateDay = charge.rateDay();
        boolean monthByMonth =
                rateDay == null && charge.recognition() != null && conversions.isForeign(charge.currency());
        return monthByMonth
                ? null
                : conversions.at(charge.currency(), rateDay == null ? conversions.monthEnd() : rateDay);
    }

    private static @Nullable Payment payment(Charge charge, Conversions conversions) {
        Charge.Payment payment = charge.payment();
        if (payment == null) {
            return null;
        }
        LocalDate rateDay = charge.rateDay();
        Conversion rate = rateDay == null
                ? conversions.during(charge.currency(), YearMonth.from(payment.day()))
                : conversions.at(charge.currency(), rateDay);
        return new Payment(payment.day(), rate.of(payment.amount()));
    }
}

package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;

/**
 * How an amount is recognised over the months of a service period (cost-model.md, rules 1, 2). A whole month weighs 1, a part of
 * a month its days ÷ the days of that month; weights are whole numbers of {@value #WHOLE_MONTH} to a month, so they are exact.
 * What is recognised up to a month is the amount × the weight up to then ÷ {@code weightOfAmount}, one division; a month is the
 * difference of two such figures, so that the months always add up to the whole exactly.
 *
 * @param weight what is recognised over the whole period: the period's own weight, or of what falls into one day that of the months
 *     it stands for
 * @param weightOfAmount the weight that corresponds to the whole amount
 */
public record Recognition(Period period, long weight, long weightOfAmount) {

    /** The least common multiple of 28, 29, 30 and 31: every part of a month is a whole number of it. */
    public static final long WHOLE_MONTH = 377_580;

    private static final int MONTHS_OF_YEAR = 12;

    /** The amount is of the whole period, spread over it evenly. */
    public static Recognition evenly(Period period) {
        return new Recognition(period, weight(period), weight(period));
    }

    /** The amount is of a whole period, spread over it evenly until a day, from which on nothing is recognised any more. */
    static Recognition until(Period whole, LocalDate day) {
        if (!day.isBefore(whole.last())) {
            return evenly(whole);
        }
        Period served = new Period(whole.first(), day);
        return new Recognition(served, weight(served), weight(whole));
    }

    /** What is left of an amount after it was recognised {@link #until until} a day, all of it on that day. */
    static Recognition restOn(Period whole, LocalDate day) {
        long left = weight(whole) - until(whole, day).weight();
        return new Recognition(new Period(day, day), left, weight(whole));
    }

    /** The amount is of a year, and every month of the period costs a twelfth of it; a part of a month its part. */
    static Recognition perYear(Period period) {
        return new Recognition(period, weight(period), MONTHS_OF_YEAR * WHOLE_MONTH);
    }

    /** What is recognised over the whole period. */
    public Estimate whole(Estimate amount) {
        return share(amount, weight);
    }

    /** What is recognised from the first day to the end of a month. */
    public Estimate through(Estimate amount, YearMonth month) {
        return share(amount, weightThrough(month));
    }

    /** What is recognised in a month. */
    public Estimate in(Estimate amount, YearMonth month) {
        return through(amount, month).minus(through(amount, month.minusMonths(1)));
    }

    /** The weight of one month of the period; 0 outside it. */
    public long weightIn(YearMonth month) {
        return weightThrough(month) - weightThrough(month.minusMonths(1));
    }

    private Estimate share(Estimate amount, long weight) {
        if (weight == 0) {
            return Estimate.zero(amount.currency());
        }
        return weight == weightOfAmount
                ? amount
                : amount.multipliedBy(BigDecimal.valueOf(weight), BigDecimal.valueOf(weightOfAmount));
    }

    /** What is recognised over the whole period, times the weight of a year. */
    Estimate weighted(Estimate amount) {
        BigDecimal year = BigDecimal.valueOf(MONTHS_OF_YEAR * WHOLE_MONTH);
        return weight == weightOfAmount
                ? amount.multipliedBy(year)
                : amount.multipliedBy(BigDecimal.valueOf(weight).multiply(year), BigDecimal.valueOf(weightOfAmount));
    }

    /** The weight from the first day to the end of a month. */
    long weightThrough(YearMonth month) {
        if (month.isBefore(period.firstMonth())) {
            return 0;
        }
        return month.isBefore(period.lastMonth()) ? weight(new Period(period.first(), month.atEndOfMonth())) : weight;
    }

    private static long weight(Period period) {
        YearMonth first = period.firstMonth();
        YearMonth last = period.lastMonth();
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        long daysBefore = period.first().getDayOfMonth() - 1L;
        long daysAfter = (long) last.lengthOfMonth() - period.last().getDayOfMonth();
        return months * WHOLE_MONTH - part(daysBefore, first) - part(daysAfter, last);
    }

    private static long part(long days, YearMonth month) {
        return days * (WHOLE_MONTH / month.lengthOfMonth());
    }
}

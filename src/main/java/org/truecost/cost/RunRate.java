package org.truecost.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.truecost.money.Estimate;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;

/**
 * What a category costs a month as it was stated last (cost-model.md, rule 16): the mean of the last three months of which every day
 * is stated, or of as many as there are, one-off lines ({@link OneOffLines}) left out. Carried on after the last month stated it is
 * a projection, which no total contains.
 *
 * @param statedTo the last month in which the category is stated
 * @param months the months it is the mean of, earliest first
 * @param sum what recurs in those months together, in the presentation currency
 * @param isOpen whether it is of pay with an open end: then of the reporting month alone, as the rows state it ({@link OpenPay})
 */
public record RunRate(CostCategory category, YearMonth statedTo, List<YearMonth> months, Estimate sum, boolean isOpen) {

    public RunRate {
        months = List.copyOf(months);
    }

    /** What a month costs. */
    public Estimate aMonth() {
        return times(1);
    }

    /**
     * The months after the last one stated, at the run rate.
     *
     * @param end the last month it is carried on to
     * @param month the reporting month
     */
    public Recognised over(YearMonth end, YearMonth month) {
        YearMonth known = month.isBefore(end) ? month : end;
        long inMonth = month.isAfter(statedTo) && !month.isAfter(end) ? 1 : 0;
        return new Recognised(times(inMonth), times(monthsTo(known)), times(monthsTo(end)));
    }

    /** The months after the last one stated, to another. */
    public long monthsTo(YearMonth end) {
        return Math.max(0, ChronoUnit.MONTHS.between(statedTo, end));
    }

    private Estimate times(long number) {
        return sum.multipliedBy(BigDecimal.valueOf(number), BigDecimal.valueOf(months.size()));
    }
}

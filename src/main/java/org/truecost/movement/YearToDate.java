package org.truecost.movement;

import org.truecost.money.Money;

/**
 * The fiscal year so far, rolled forward from the previous month's report (decision 0012, M5): {@code before + month + late =
 * now}, exactly.
 *
 * @param before the year up to the previous month, as its current report says; nothing in the year's first month
 * @param month the reporting month
 * @param late what the workbooks now state for the year's earlier months that was not reported
 */
public record YearToDate(Money before, Money month, Money late) {

    /** From the year's first month to the reporting month, as the workbooks say now. */
    public Money now() {
        return before.plus(month).plus(late);
    }

    /** The sum of two. */
    public YearToDate plus(YearToDate other) {
        return new YearToDate(before.plus(other.before), month.plus(other.month), late.plus(other.late));
    }
}

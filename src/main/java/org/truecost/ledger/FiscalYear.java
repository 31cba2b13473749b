package org.truecost.ledger;

import java.time.Month;
import java.time.YearMonth;

/**
 * Which months a year of reports has (cost-model.md, rule 47).
 *
 * @param start its first month; January for calendar years
 */
public record FiscalYear(Month start) {

    /** From January to December. */
    public static final FiscalYear CALENDAR = new FiscalYear(Month.JANUARY);

    private static final int MONTHS = 12;

    /** Whether it is the calendar's own. */
    public boolean isCalendar() {
        return start == Month.JANUARY;
    }

    /** The first month of the year that a month is in. */
    public YearMonth firstOf(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - start.getValue() + MONTHS) % MONTHS);
    }

    /** The last month of the year that a month is in. */
    public YearMonth lastOf(YearMonth month) {
        return firstOf(month).plusMonths(MONTHS - 1L);
    }
}

package org.truecost.report;

import java.time.YearMonth;
import java.util.Currency;
import org.truecost.movement.Movements;

/** The month that a report is compared with (decision 0012), or why it is not. */
public sealed interface MonthBefore {

    /** Which month that is. */
    YearMonth month();

    /** It has no finished report. */
    record NotReported(YearMonth month) implements MonthBefore {}

    /** Its report is in another presentation currency: amounts in two currencies are not compared. */
    record InOtherCurrency(YearMonth month, Currency currency) implements MonthBefore {}

    /**
     * Compared with its report in force when this one was begun.
     *
     * @param revision of that report
     */
    record Compared(YearMonth month, int revision, Movements movements) implements MonthBefore {}
}

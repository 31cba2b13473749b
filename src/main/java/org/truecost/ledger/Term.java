package org.truecost.ledger;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days that people are paid for: a {@link Period}, or from a day on with an open end (cost-model.md, rule 39). */
public sealed interface Term permits Period, OpenTerm {

    /** The first day. */
    LocalDate first();

    /** Whether no last day is stated. */
    boolean isOpen();

    /** The same as the report of a month knows it: an open end is counted to the end of that month. */
    Term through(YearMonth month);

    /**
     * The days that are counted.
     *
     * @throws IllegalStateException if the end is open and it is not known which month's report counts it
     */
    Period period();
}

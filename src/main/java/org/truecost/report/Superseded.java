package org.truecost.report;

import java.util.Currency;
import java.util.List;
import org.truecost.ledger.RateChange;
import org.truecost.ledger.WorkbookChange;
import org.truecost.movement.RevisedCost;

/**
 * The revision of the month's report that this one replaces (decision 0013).
 *
 * @param revision its number
 * @param workbooks how the workbooks differ
 * @param rates how the rates that count in the month differ
 * @param terms what else the two are not made alike on
 * @param figures both reports' figures, or why they are not set side by side
 */
public record Superseded(
        int revision, List<WorkbookChange> workbooks, List<RateChange> rates, List<TermChange> terms, Figures figures) {

    /** What a report is made from besides its workbooks. */
    public enum Term {
        CURRENCY,
        PIVOT,
        CLAIM,
        PREVIOUS
    }

    /**
     * A term that changed.
     *
     * @param before what it was, empty where there was none
     * @param now what it is, empty where there is none
     */
    public record TermChange(Term term, String before, String now) {}

    /** The figures of both revisions. */
    public sealed interface Figures {}

    /** Compared. */
    public record Compared(RevisedCost cost) implements Figures {}

    /** In another presentation currency: amounts in two currencies are not compared. */
    public record InOtherCurrency(Currency currency) implements Figures {}

    /** Its workbooks, as they are kept, make no report any more. */
    public record NotRecalculable() implements Figures {}

    public Superseded {
        workbooks = List.copyOf(workbooks);
        rates = List.copyOf(rates);
        terms = List.copyOf(terms);
    }
}

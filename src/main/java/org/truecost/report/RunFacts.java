package org.truecost.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.truecost.check.Reconciliation;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Replacement;
import org.truecost.money.Money;
import org.truecost.problem.Problem;

/**
 * What a briefing says beside the comparison: where the figures come from and how far they can be relied on.
 *
 * @param revision of the month's report, from 1
 * @param softwareVersion of this product
 * @param rounding how amounts are rounded where they are displayed
 * @param workbooks in the order they are to be listed
 * @param problems errors first
 * @param rejectedAmounts what the rejected rows stand for as far as their amounts can be read, one sum a currency
 * @param rates the exchange rates in force
 * @param citations where the cost lines come from, see {@link Citations}
 * @param totals every total the workbooks state of themselves, beside what their rows make
 * @param privacy of how few people pay is not shown
 * @param replacements the workbooks that replace an earlier version of themselves
 * @param before the month it is compared with
 * @param superseded the revision it takes the place of; empty where it is the month's first
 */
public record RunFacts(
        int revision,
        String softwareVersion,
        RoundingMode rounding,
        List<LoadedWorkbook> workbooks,
        List<Problem> problems,
        List<Money> rejectedAmounts,
        List<ExchangeRate> rates,
        List<Citation> citations,
        List<Reconciliation> totals,
        PayPrivacy privacy,
        List<Replacement> replacements,
        MonthBefore before,
        Optional<Superseded> superseded) {

    public RunFacts {
        workbooks = List.copyOf(workbooks);
        problems = List.copyOf(problems);
        rejectedAmounts = List.copyOf(rejectedAmounts);
        rates = List.copyOf(rates);
        citations = List.copyOf(citations);
        totals = List.copyOf(totals);
        replacements = List.copyOf(replacements);
    }

    /** The rows that were rejected, of all workbooks. */
    long rejectedRows() {
        return workbooks.stream().mapToLong(LoadedWorkbook::rejected).sum();
    }
}

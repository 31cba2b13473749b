package org.truecost.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.check.Reconciliation;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Repetition;
import org.truecost.ledger.ReplacedWorkbook;
import org.truecost.ledger.Replacement;
import org.truecost.money.Money;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;

/**
 * What a briefing says in addition to the comparison: where the figures come from and how far they can be relied on.
 *
 * @param revision of the month's report, from 1
 * @param softwareVersion of this product
 * @param rounding how amounts are rounded where they are displayed
 * @param fiscalYear which months the years of the tables and the year to date have
 * @param workbooks in the order they are to be listed
 * @param problems errors first
 * @param rejectedAmounts the amounts of the rejected rows as far as they can be read, one sum per currency
 * @param rejectedPay whether pay is among the rejected rows
 * @param rates the exchange rates in force
 * @param citations where the cost lines come from, see {@link Citations}
 * @param totals every total that the workbooks state, with the sum of its rows
 * @param privacy how few people's pay is not shown
 * @param replacements the workbooks that replace an earlier version of themselves
 * @param replaced the workbooks that no longer count, since a later one of their series takes their place
 * @param before the month it is compared with
 * @param superseded the revision it replaces; empty for the month's first
 */
public record RunFacts(
        int revision,
        String softwareVersion,
        RoundingMode rounding,
        FiscalYear fiscalYear,
        List<LoadedWorkbook> workbooks,
        List<Problem> problems,
        List<Money> rejectedAmounts,
        boolean rejectedPay,
        List<ExchangeRate> rates,
        List<Citation> citations,
        List<Reconciliation> totals,
        PayPrivacy privacy,
        List<Replacement> replacements,
        List<ReplacedWorkbook> replaced,
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
        replaced = List.copyOf(replaced);
    }

    /** What was given and is in no figure. */
    LeftOut leftOut() {
        List<String> unread = unread().map(RunFacts::named).distinct().toList();
        long read = workbooks.stream().mapToLong(LoadedWorkbook::read).sum();
        List<Repetition> unsettled = replaced.stream()
                .map(ReplacedWorkbook::unsettled)
                .filter(Objects::nonNull)
                .toList();
        boolean pay = rejectedPay || unsettled.stream().anyMatch(Repetition::pay);
        List<String> unrepeated = replaced.stream()
                .filter(one -> one.unsettled() != null)
                .map(ReplacedWorkbook::name)
                .distinct()
                .toList();
        return new LeftOut(rejectedRows(), read, amounts(unsettled), pay, unread, unrepeated);
    }

    /** What is left out, one sum a currency. */
    private List<Money> amounts(List<Repetition> unsettled) {
        Map<String, Money> sums = new TreeMap<>();
        Stream.concat(rejectedAmounts.stream(), unsettled.stream().flatMap(missing -> missing.amounts().stream()))
                .forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return List.copyOf(sums.values());
    }

    /** The files and sheets that were not read; a file none of whose sheets were is named by its sheets. */
    private Stream<Location> unread() {
        List<Location> places = problems.stream()
                .filter(problem -> problem.kind().isUnread() && problem.severity() == Severity.ERROR)
                .map(Problem::location)
                .toList();
        Set<String> bySheet = places.stream()
                .filter(place -> place.sheet() != null)
                .map(Location::workbook)
                .collect(Collectors.toSet());
        return places.stream().filter(place -> place.sheet() != null || !bySheet.contains(place.workbook()));
    }

    private static String named(Location location) {
        return location.sheet() == null ? location.workbook() : location.workbook() + " › " + location.sheet();
    }

    /** The rows that were rejected, of all workbooks. */
    long rejectedRows() {
        return workbooks.stream().mapToLong(LoadedWorkbook::rejected).sum();
    }
}

package org.truecost.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.check.Reconciliation;
import org.truecost.cost.Bridge.Step;
import org.truecost.cost.CostComparison;
import org.truecost.cost.MonthCost;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Phrase;
import org.truecost.report.Value.Place;
import org.truecost.report.Value.Text;

/**
 * The reconciliation of totals: each total a workbook states against the sum of its rows, then the lifetime cost against the sums
 * of the months and of the bridge's steps. Only a difference that is visible after rounding counts.
 */
final class ReconciledTotals {

    /** @param difference as displayed; null where the two cannot be compared, their rows being in several currencies */
    private record Total(List<Value> values, @Nullable BigDecimal difference) {
        boolean isOpen() {
            return difference != null && difference.signum() != 0;
        }
    }

    private final RunFacts facts;
    private final List<Total> totals = new ArrayList<>();

    ReconciledTotals(CostComparison comparison, RunFacts facts) {
        this.facts = facts;
        facts.totals().forEach(this::stated);
        Money life = comparison.total().life().base();
        own("reconciliation.months", life, months(comparison));
        own("reconciliation.bridge", life, steps(comparison));
    }

    /** Every total; the last row counts what does not reconcile. */
    Table all() {
        TableDraft draft = draft("reconciliation");
        totals.forEach(total -> draft.row(Weight.PLAIN, total.values()));
        Blank blank = new Blank();
        return draft.row(Weight.TOTAL, new Label("reconciliation.open"), blank, blank, blank, blank, Count.of(open()))
                .done();
    }

    /** Those that do not reconcile. */
    Table unreconciled() {
        TableDraft draft = draft("unreconciled");
        totals.stream().filter(Total::isOpen).forEach(total -> draft.row(Weight.PLAIN, total.values()));
        return draft.done();
    }

    /** How many totals can be compared. */
    long compared() {
        return totals.stream().filter(total -> total.difference() != null).count();
    }

    /** How many of them do not reconcile. */
    long open() {
        return totals.stream().filter(Total::isOpen).count();
    }

    private static TableDraft draft(String name) {
        return TableDraft.named(name).words("total", "place", "currency").figures("stated", "ours", "difference");
    }

    private void stated(Reconciliation total) {
        Currency currency = total.currency();
        List<Value> values = List.of(
                new Phrase(total.column().words()),
                new Place(total.place()),
                currency == null ? new Blank() : new Text(currency.getCurrencyCode()),
                figure(total.stated(), currency),
                figure(total.ours(), currency),
                figure(total.difference(), currency));
        totals.add(new Total(values, total.difference()));
    }

    private void own(String label, Money life, Money parts) {
        Money difference = life.minus(parts);
        List<Value> values = List.of(
                new Label(label),
                new Blank(),
                new Text(life.currency().getCurrencyCode()),
                new Amount(life),
                new Amount(parts),
                new Amount(difference));
        totals.add(new Total(values, difference.rounded(facts.rounding())));
    }

    private static Money months(CostComparison comparison) {
        return comparison.months().stream()
                .map((MonthCost month) -> month.total().base())
                .reduce(Money.zero(comparison.currency()), Money::plus);
    }

    /** The bridge's steps without the last, which is the unreconciled rest. */
    private static Money steps(CostComparison comparison) {
        List<Step> steps = Values.present(comparison.bridges().get(Bound.BASE)).steps();
        return steps.get(steps.size() - 2).running();
    }

    private static Value figure(@Nullable BigDecimal figure, @Nullable Currency currency) {
        if (figure == null) {
            return new Label("reconciliation.several");
        }
        return currency == null ? new Count(figure) : new Amount(new Money(figure, currency));
    }
}

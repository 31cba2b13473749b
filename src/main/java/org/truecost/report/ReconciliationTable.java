package org.truecost.report;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge.Step;
import org.truecost.cost.CostComparison;
import org.truecost.cost.MonthCost;
import org.truecost.ledger.Reconciliation;
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
 * The table that ties totals together: each total a workbook states beside what its rows make, then the lifetime cost beside what
 * the months and what the bridge's steps come to. The last row counts what does not reconcile; a difference is one that shows.
 */
final class ReconciliationTable {

    private final RunFacts facts;
    private final TableDraft draft = TableDraft.named("reconciliation")
            .words("total", "place", "currency")
            .figures("stated", "ours", "difference");
    private long open;

    private ReconciliationTable(RunFacts facts) {
        this.facts = facts;
    }

    static Table of(CostComparison comparison, RunFacts facts) {
        ReconciliationTable table = new ReconciliationTable(facts);
        facts.totals().forEach(table::stated);
        Money life = comparison.total().life().base();
        table.own("reconciliation.months", life, months(comparison));
        table.own("reconciliation.bridge", life, steps(comparison));
        return table.closed();
    }

    private void stated(Reconciliation total) {
        Currency currency = total.currency();
        BigDecimal difference = total.difference();
        count(difference == null ? BigDecimal.ZERO : difference);
        draft.row(
                new Phrase(total.column().words()),
                new Place(total.place()),
                currency == null ? new Blank() : new Text(currency.getCurrencyCode()),
                figure(total.stated(), currency),
                figure(total.ours(), currency),
                figure(difference, currency));
    }

    private void own(String label, Money life, Money parts) {
        Money difference = life.minus(parts);
        count(difference.rounded(facts.rounding()));
        draft.row(
                new Label(label),
                new Blank(),
                new Text(life.currency().getCurrencyCode()),
                new Amount(life),
                new Amount(parts),
                new Amount(difference));
    }

    private Table closed() {
        Blank blank = new Blank();
        return draft.row(Weight.TOTAL, new Label("reconciliation.open"), blank, blank, blank, blank, Count.of(open))
                .done();
    }

    private void count(BigDecimal difference) {
        open += difference.signum() == 0 ? 0 : 1;
    }

    private static Money months(CostComparison comparison) {
        return comparison.months().stream()
                .map((MonthCost month) -> month.total().base())
                .reduce(Money.zero(comparison.currency()), Money::plus);
    }

    /** The bridge's steps but the last, which is what they leave open. */
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

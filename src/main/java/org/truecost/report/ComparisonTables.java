package org.truecost.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.truecost.cost.Bridge;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostLine;
import org.truecost.cost.Headline;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Label;

/**
 * The tables that set the headline against the true cost: side by side, scope by scope, step by step. Without a headline
 * (cost-model.md, rule 18) they set what it has cost so far against the whole life.
 */
final class ComparisonTables {

    private final CostComparison comparison;
    private final RunFacts facts;
    private final Footing footing;

    ComparisonTables(CostComparison comparison, RunFacts facts) {
        this.comparison = comparison;
        this.facts = facts;
        this.footing = new Footing(facts.rounding());
    }

    /** Headline and true cost, a column each, with the same things said of both (cost-model.md, rule 11). */
    Table sideBySide() {
        return comparison.headline().map(this::sideBySide).orElseGet(this::alone);
    }

    private Table sideBySide(Headline headline) {
        Estimate life = comparison.total().life();
        return TableDraft.named("comparison")
                .words("aspect")
                .figures("headline", "trueCost")
                .row(Weight.STRONG, label("amount"), new Amount(headline.printed()), new Amount(life.base()))
                .row(label("low"), new Label("comparison.notStated"), new Amount(life.low()))
                .row(label("high"), new Label("comparison.notStated"), new Amount(life.high()))
                .row(label("scope"), Values.textOr(headline.whole().scope(), "comparison.notStated"), scope(Scope.S4))
                .row(label("period"), claimPeriod(headline), servicePeriod())
                .row(
                        label("qualifier"),
                        new Value.Hedge(headline.whole().attributes().qualifier()),
                        sure())
                .row(
                        label("source"),
                        Values.textOr(headline.whole().attributes().reference(), "comparison.notStated"),
                        new Label("comparison.workbooks"))
                .row(label("excludes"), excludes(Scope.S0), excludes(Scope.S4))
                .done();
    }

    /** The cost to date and that of the whole life, a column each. */
    private Table alone() {
        Estimate toDate = comparison.total().toDate();
        Estimate life = comparison.total().life();
        Scope now = comparison.toDate();
        Label workbooks = new Label("comparison.workbooks");
        return TableDraft.named("comparison")
                .words("aspect")
                .figures("toDate", "life")
                .row(Weight.STRONG, label("amount"), new Amount(toDate.base()), new Amount(life.base()))
                .row(label("low"), new Amount(toDate.low()), new Amount(life.low()))
                .row(label("high"), new Amount(toDate.high()), new Amount(life.high()))
                .row(label("scope"), scope(now), scope(Scope.S4))
                .row(label("period"), toDatePeriod(), servicePeriod())
                .row(label("qualifier"), hedged(), sure())
                .row(label("source"), workbooks, workbooks)
                .row(label("excludes"), excludes(now), excludes(Scope.S4))
                .done();
    }

    Table ladder() {
        TableDraft draft = TableDraft.named("ladder").words("scope").figures("low", "base", "high");
        if (hasHeadline()) {
            draft.figures("timesHeadline");
        }
        draft.words("excludes");
        for (Scope scope : Scope.values()) {
            comparison.rung(scope).ifPresentOrElse(rung -> rung(draft, rung), () -> notGiven(draft, scope));
        }
        PlannedFigures.rows(comparison, draft, hasHeadline());
        return draft.done();
    }

    private void rung(TableDraft draft, Rung rung) {
        Estimate amount = rung.amount();
        List<Value> values = new ArrayList<>(List.of(
                scope(rung.scope()), new Amount(amount.low()), new Amount(amount.base()), new Amount(amount.high())));
        BigDecimal times = rung.timesHeadline();
        if (times != null) {
            values.add(new Value.Times(times));
        }
        values.add(excludes(rung.scope()));
        draft.row(rung.scope() == Scope.S0 || rung.scope() == Scope.S4 ? Weight.STRONG : Weight.PLAIN, values);
    }

    private boolean hasHeadline() {
        return comparison.headline().isPresent();
    }

    /** A scope of parts that were not given says so in place of its figures; one without GPU-hours is left out. */
    private void notGiven(TableDraft draft, Scope scope) {
        if (scope == Scope.S2 || scope == Scope.S3) {
            Label none = new Label("part.notGiven");
            List<Value> values =
                    new ArrayList<>(List.of(Withholding.scope(comparison, scope), none, none, none, new Blank()));
            if (hasHeadline()) {
                values.add(new Blank());
            }
            draft.row(Weight.PLAIN, values);
        }
    }

    /** The base bridge; its printed steps may miss a running total by a cent, which a last row then says. */
    Table bridge() {
        TableDraft draft = TableDraft.named("bridge").words("step").figures("change", "running");
        List<Bridge.Step> steps =
                Values.present(comparison.bridges().get(Bound.BASE)).steps();
        for (Bridge.Step step : steps) {
            Label name = PartNames.step(step.reason(), comparison.given());
            CostGroup part = step.reason().part();
            draft.row(
                    step.reason() == Bridge.Reason.HEADLINE ? Weight.STRONG : Weight.PLAIN,
                    part == CostGroup.PEOPLE ? Withholding.named(comparison, name.key()) : name,
                    part == null ? new Amount(step.change()) : Withholding.part(comparison, part, step.change()),
                    new Amount(step.running()));
        }
        Money end = steps.getLast().running();
        if (missesARunningTotal(steps)) {
            Money difference =
                    footing.difference(steps.stream().map(Bridge.Step::change).toList(), end);
            draft.row(new Label("row.rounding"), new Amount(difference), new Blank());
        }
        return draft.row(Weight.TOTAL, Withholding.named(comparison, "step.end"), new Blank(), new Amount(end))
                .done();
    }

    private boolean missesARunningTotal(List<Bridge.Step> steps) {
        List<Money> changes = new ArrayList<>();
        for (Bridge.Step step : steps) {
            changes.add(step.change());
            if (footing.difference(changes, step.running()).signum() != 0) {
                return true;
            }
        }
        return false;
    }

    private Value excludes(Scope scope) {
        return PartNames.excludes(scope, comparison);
    }

    private Value claimPeriod(Headline headline) {
        return headline.whole().date() == null
                ? new Label("comparison.notStated")
                : new Value.Day(headline.whole().date());
    }

    private Value servicePeriod() {
        return Values.served(comparison.months());
    }

    private Value toDatePeriod() {
        return Values.served(comparison.months().stream()
                .filter(month -> !month.month().isAfter(comparison.month()))
                .toList());
    }

    /** A scope by its name, and that it is incomplete where something given is not in it. */
    private Value scope(Scope scope) {
        Value name = StatedLife.named(comparison, scope, Withholding.scope(comparison, scope));
        return scope == Scope.S0 || facts.leftOut().isNothing() ? name : new Value.Incomplete(name);
    }

    /** How sure the true cost is: first how far it is stated and what is missing in it, then how its sources hedge the rest. */
    private Value sure() {
        return StatedLife.sure(comparison, hedged());
    }

    private Value hedged() {
        LeftOut leftOut = facts.leftOut();
        return leftOut.isNothing() ? new Value.Hedges(qualifiers()) : new Value.Missing(leftOut, qualifiers());
    }

    /** The hedges of the lines that are added up; a superseded figure's hedge does not concern the sum. */
    private List<Qualifier> qualifiers() {
        return facts.citations().stream()
                .filter(citation -> citation.treatment() == CostLine.Treatment.COUNTED)
                .map(Citation::qualifier)
                .distinct()
                .sorted()
                .toList();
    }

    private static Label label(String aspect) {
        return new Label("comparison." + aspect);
    }
}

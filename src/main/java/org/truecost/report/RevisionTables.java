package org.truecost.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison.Withheld;
import org.truecost.ledger.RateChange;
import org.truecost.ledger.WorkbookChange;
import org.truecost.ledger.WorkbookChange.How;
import org.truecost.ledger.WorkbookChange.Read;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.report.ShownRevision.Kind;
import org.truecost.report.ShownRevision.RevisedFigure;
import org.truecost.report.Superseded.Compared;
import org.truecost.report.Superseded.TermChange;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Change;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Text;

/** The tables of what changed against the revision before; without rows where there is none or nothing changed. */
final class RevisionTables {

    /** Changes a briefing has room for; the Excel summary has more. */
    private static final int MOST_SHOWN = 12;

    /** Changes the summary lists: no one would read more. */
    private static final int MOST_LISTED = 1_000;

    private final RunFacts facts;
    private final Optional<ShownRevision> shown;

    RevisionTables(RunFacts facts, Optional<ShownRevision> shown) {
        this.facts = facts;
        this.shown = shown;
    }

    /** Each figure before and now; low and high of the whole life alone, and where they are not the base amount. */
    Table figures() {
        TableDraft draft =
                TableDraft.named("revision").words("figure").figures("revisedBefore", "revisedNow", "difference");
        for (RevisedFigure figure : shown.filter(revision -> revision.isMoved(facts.rounding()))
                .map(ShownRevision::figures)
                .orElse(List.of())) {
            boolean isMoved = figure.isMoved(Bound.BASE, facts.rounding());
            if (isMoved || figure.kind() != Kind.ARITHMETIC) {
                draft.row(
                        figure.kind() == Kind.LIFE || figure.kind() == Kind.HEADLINE ? Weight.STRONG : Weight.PLAIN,
                        row(figure.name(), figure, Bound.BASE));
            }
            if (figure.kind() == Kind.LIFE && isRange(figure)) {
                draft.row(Weight.PLAIN, row(new Label("revised.LOW"), figure, Bound.LOW));
                draft.row(Weight.PLAIN, row(new Label("revised.HIGH"), figure, Bound.HIGH));
            }
        }
        return draft.done();
    }

    /** What else changed, as much as a briefing has room for. */
    Table inputs() {
        return inputs("revisedInputs", MOST_SHOWN);
    }

    /** What else changed. */
    Table allInputs() {
        return inputs("revisedInputsAll", MOST_LISTED);
    }

    /** How many workbooks, rates and terms changed. */
    long changed() {
        return rows().size();
    }

    private Table inputs(String name, int most) {
        TableDraft draft = TableDraft.named(name).words("revisedWhat", "revisedName", "revisedBefore", "revisedNow");
        List<List<Value>> rows = rows();
        boolean isLong = rows.size() > most;
        rows.stream().limit(isLong ? most - 1L : most).forEach(row -> draft.row(Weight.PLAIN, row));
        if (isLong) {
            draft.row(new Label("revised.others"), Count.of(rows.size() - most + 1L), new Blank(), new Blank());
        }
        return draft.done();
    }

    private List<List<Value>> rows() {
        List<List<Value>> rows = new ArrayList<>();
        facts.superseded().ifPresent(superseded -> {
            superseded.terms().forEach(term -> rows.add(row(term)));
            withheld(superseded).ifPresent(rows::add);
            superseded.workbooks().forEach(workbook -> rows.add(row(workbook)));
            superseded.rates().forEach(rate -> rows.add(row(rate)));
        });
        return rows;
    }

    private static List<Value> row(TermChange change) {
        return List.of(
                new Label("revised." + change.term()),
                new Blank(),
                Values.text(change.before()),
                Values.text(change.now()));
    }

    /** Figures that withhold the pay of different people are not the same figures. */
    private static Optional<List<Value>> withheld(Superseded superseded) {
        if (!(superseded.figures() instanceof Compared compared)) {
            return Optional.empty();
        }
        Withheld before = compared.cost().before().withheld();
        Withheld now = compared.cost().now().withheld();
        return before.people().compareTo(now.people()) == 0
                ? Optional.empty()
                : Optional.of(List.of(
                        new Label("revised.withheld"),
                        new Blank(),
                        new Count(before.people()),
                        new Count(now.people())));
    }

    private static List<Value> row(WorkbookChange change) {
        return List.of(
                new Label("revised." + change.how()),
                new Text(change.name()),
                read(change.how(), change.before()),
                read(change.how(), change.now()));
    }

    /** Its version; of one that got another name, the name. */
    private static Value read(How how, @Nullable Read workbook) {
        if (workbook == null) {
            return new Blank();
        }
        return new Text(
                how == How.RENAMED ? workbook.name() : workbook.version().toString());
    }

    private static List<Value> row(RateChange change) {
        String pair = change.from().getCurrencyCode() + " → " + change.to().getCurrencyCode() + " " + change.date();
        return List.of(
                new Label("revised." + change.kind()), new Text(pair), rate(change.before()), rate(change.now()));
    }

    private static Value rate(@Nullable BigDecimal rate) {
        return rate == null ? new Blank() : new Value.Rate(rate);
    }

    private List<Value> row(Value name, RevisedFigure figure, Bound bound) {
        return List.of(
                name,
                amount(figure.before(bound)),
                amount(figure.now(bound)),
                figure.isMoved(bound, facts.rounding())
                        ? figure.change(bound).<Value>map(Change::new).orElseGet(Blank::new)
                        : new Label("revised.same"));
    }

    private static Value amount(Optional<Money> money) {
        return money.<Value>map(Amount::new).orElseGet(Blank::new);
    }

    /** Whether low and high differ from the base amount, and changed. */
    private boolean isRange(RevisedFigure figure) {
        return (figure.isMoved(Bound.LOW, facts.rounding()) || figure.isMoved(Bound.HIGH, facts.rounding()))
                && !(figure.before(Bound.LOW).equals(figure.before(Bound.HIGH))
                        && figure.now(Bound.LOW).equals(figure.now(Bound.HIGH)));
    }
}

package org.truecost.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison;
import org.truecost.ledger.FiscalYear;
import org.truecost.money.Money;
import org.truecost.movement.Movement.Reason;
import org.truecost.movement.YearToDate;
import org.truecost.recognition.CostGroup;
import org.truecost.report.ShownMovements.Disclosure;
import org.truecost.report.ShownMovements.MovedLine;
import org.truecost.report.ShownMovements.Pay;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Change;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Text;

/** The tables of what moved against the month before; without rows where it is not compared or nothing moved. */
final class MovementTables {

    /** Lines that fit into a briefing; the others are combined, and the Excel summary lists more. */
    private static final int MOST_LINES = 8;

    private final CostComparison comparison;
    private final @Nullable ShownMovements movements;
    private final Footing footing;
    private final FiscalYear fiscalYear;

    MovementTables(
            CostComparison comparison, @Nullable ShownMovements movements, Footing footing, FiscalYear fiscalYear) {
        this.fiscalYear = fiscalYear;
        this.comparison = comparison;
        this.movements = movements != null && movements.areAny() ? movements : null;
        this.footing = footing;
    }

    /** From the previous month to this one, a row each reason that moved something, a column each group of costs. */
    Table reasons() {
        TableDraft draft = TableDraft.named("movement").words("reason");
        if (movements == null) {
            return draft.done();
        }
        boolean hasPeople = movements.pay() != Pay.NOTHING;
        List<Disclosure> columns = new ArrayList<>();
        for (CostGroup group : CostGroup.values()) {
            if (hasPeople || group != CostGroup.PEOPLE) {
                column(group, draft, columns, movements.of(group));
            }
        }
        draft.figures(hasPeople ? "total" : "totalWithoutPeople");
        columns.add(movements.total());
        List<List<Money>> parts = new ArrayList<>();
        draft.row(Weight.STRONG, row("movement.before", columns, Disclosure::before, Amount::new, parts));
        for (Reason reason : Reason.values()) {
            if (columns.stream().anyMatch(disclosed -> !disclosed.of(reason).isNothing())) {
                draft.row(
                        Weight.PLAIN,
                        row("movement." + reason, columns, disclosed -> disclosed.of(reason), Change::new, parts));
            }
        }
        if (movements.pay() == Pay.CHANGE) {
            draft.row(Weight.PLAIN, row("movement.together", columns, Disclosure::together, Change::new, parts));
        }
        rounding(draft, parts, columns.stream().map(Disclosure::now).toList());
        return draft.row(Weight.TOTAL, row("movement.now", columns, Disclosure::now, Amount::new, parts))
                .done();
    }

    /** A part's column, unless neither month was given any of it (cost-model.md, rule 14). */
    private void column(CostGroup group, TableDraft draft, List<Disclosure> columns, Disclosure disclosed) {
        if (comparison.gives(group)
                || !disclosed.before().isNothing()
                || !disclosed.change().isNothing()) {
            draft.figures(group.name().toLowerCase(Locale.ROOT));
            columns.add(disclosed);
        }
    }

    /** Each category in both months, and the year to date. */
    Table categories() {
        TableDraft draft = TableDraft.named("movementCategories")
                .words("category")
                .figures("previousMonth", "moved", "thisMonth")
                .figures(
                        fiscalYear.isCalendar()
                                ? new String[] {"yearBefore", "yearLate", "yearToDate"}
                                : new String[] {"fiscalYearBefore", "yearLate", "fiscalYearToDate"});
        if (movements == null) {
            return draft.done();
        }
        List<List<Money>> parts = new ArrayList<>();
        movements.categories().forEach((category, disclosed) -> {
            List<Money> columns =
                    columns(disclosed, Values.present(movements.year().get(category)));
            parts.add(columns);
            draft.row(Weight.PLAIN, categoryRow(new Label("category." + category), columns));
        });
        List<Money> totals = columns(movements.total(), movements.yearTotal());
        rounding(draft, parts, totals);
        return draft.row(Weight.TOTAL, categoryRow(total(), totals)).done();
    }

    /** The lines that moved furthest, each with its reasons. */
    Table lines() {
        TableDraft draft = TableDraft.named("movementLines").words("line").figures("moved");
        for (Reason reason : Reason.values()) {
            draft.figures(reason.name());
        }
        if (movements == null || movements.lines().isEmpty()) {
            return draft.done();
        }
        List<List<Money>> parts = new ArrayList<>();
        for (MovedLine line : movements.lines().stream().limit(MOST_LINES).toList()) {
            parts.add(reasons(line.disclosed()));
            draft.row(Weight.PLAIN, changes(new Text(named(line)), line.disclosed()));
        }
        Disclosure others = movements.others(MOST_LINES);
        if (!reasons(others).stream().allMatch(Money::isNothing)) {
            parts.add(reasons(others));
            draft.row(Weight.PLAIN, changes(new Label("movement.others"), others));
        }
        rounding(draft, parts, reasons(movements.total()));
        return draft.row(Weight.TOTAL, changes(total(), movements.total())).done();
    }

    private Value total() {
        return movements != null && movements.pay() == Pay.NOTHING
                ? new Label("movement.totalWithoutPeople")
                : Withholding.named(comparison, "row.total");
    }

    private static List<Value> row(
            String label,
            List<Disclosure> columns,
            Function<Disclosure, Money> of,
            Function<Money, Value> shown,
            List<List<Money>> parts) {
        List<Money> amounts = columns.stream().map(of).toList();
        parts.add(amounts);
        List<Value> values = new ArrayList<>(List.of(new Label(label)));
        amounts.stream().map(shown).forEach(values::add);
        return values;
    }

    private static List<Money> columns(Disclosure disclosed, YearToDate year) {
        return List.of(disclosed.before(), disclosed.change(), disclosed.now(), year.before(), year.late(), year.now());
    }

    private static List<Value> categoryRow(Value name, List<Money> columns) {
        return List.of(
                name,
                new Amount(columns.get(0)),
                new Change(columns.get(1)),
                new Amount(columns.get(2)),
                new Amount(columns.get(3)),
                new Change(columns.get(4)),
                new Amount(columns.get(5)));
    }

    private static List<Money> reasons(Disclosure disclosed) {
        List<Money> amounts = new ArrayList<>(List.of(disclosed.change()));
        for (Reason reason : Reason.values()) {
            amounts.add(disclosed.of(reason));
        }
        return amounts;
    }

    /** A reason that does not apply stays empty, so that the others are seen. */
    private static List<Value> changes(Value name, Disclosure disclosed) {
        List<Value> values = new ArrayList<>(List.of(name));
        reasons(disclosed).forEach(money -> values.add(money.isNothing() ? new Blank() : new Change(money)));
        return values;
    }

    private static String named(MovedLine line) {
        return line.name().isBlank() ? line.id() : line.id() + " · " + line.name();
    }

    private void rounding(TableDraft draft, List<List<Money>> parts, List<Money> totals) {
        footing.differences(parts, totals).ifPresent(differences -> {
            List<Value> values = new ArrayList<>(List.of(new Label("row.rounding")));
            values.addAll(differences);
            draft.row(Weight.PLAIN, values);
        });
    }
}

package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.recognition.CostGroup;

/**
 * The bridge from the headline to the lifetime cost, or over the parts of the cost: every step a formula over the ladder and the
 * categories, and what they leave open. Below it the cells of its two waterfalls, see {@link BridgePlan}.
 */
public final class BridgeSheet {

    private static final List<Bound> ORDER = List.of(Bound.BASE, Bound.LOW, Bound.HIGH);
    private static final int FIRST_FIGURE = 2;

    private final Summary summary;
    private final CostComparison comparison;
    private final LadderSheet ladder;
    private final CategoriesSheet categories;
    private final Area area;
    private final BridgePlan plan;

    public BridgeSheet(Summary summary, LadderSheet ladder, CategoriesSheet categories) {
        this.summary = summary;
        this.comparison = summary.comparison();
        this.ladder = ladder;
        this.categories = categories;
        this.area = summary.template().area(TemplatePlace.BRIDGE);
        this.plan = BridgePlan.of(bridge(Bound.BASE), summary.briefing().hasHeadline());
    }

    private Bridge bridge(Bound bound) {
        return Objects.requireNonNull(comparison.bridges().get(bound));
    }

    /** Writes the steps and the cells of the two waterfalls. */
    public void write() {
        RowWriter writer = summary.writer(TemplatePlace.BRIDGE);
        plan.steps().forEach(reason -> step(writer, reason));
        empty(writer);
        waterfall(TemplatePlace.BRIDGE_NEAR, plan.near());
        waterfall(TemplatePlace.BRIDGE_FAR, plan.far());
    }

    private void waterfall(TemplatePlace place, List<BridgePlan.Bar> bars) {
        RowWriter writer = summary.writer(place);
        BridgeColumns columns = new BridgeColumns(writer, summary.words());
        for (BridgePlan.Bar bar : bars) {
            Reason reason = bar.reason();
            BridgeColumns.Total after = running(reason);
            switch (bar) {
                case BridgePlan.Bar.FromAxis of -> columns.fromAxis(of.label(), after);
                case BridgePlan.Bar.Floating of -> {
                    BridgeColumns.Total before =
                            plan.isFirst(reason) ? BridgeColumns.Total.NOTHING : running(plan.before(reason));
                    columns.floating(reason, before, after, signed(reason));
                }
            }
        }
        empty(writer);
    }

    /** The running total after a step. */
    private BridgeColumns.Total running(Reason reason) {
        return new BridgeColumns.Total(cell(reason, Bound.BASE, 1).local(), total(reason, Bound.BASE));
    }

    /** Clears what is left of an area. */
    private static void empty(RowWriter writer) {
        while (writer.written() < writer.area().rows()) {
            writer.next().empty();
        }
    }

    /** The cell of the running total before the unreconciled rest. */
    Ref arrival() {
        return cell(plan.before(Reason.UNRECONCILED), Bound.BASE, 1);
    }

    private Ref cell(Reason reason, Bound bound, int offset) {
        return area.at(plan.steps().indexOf(reason), FIRST_FIGURE + 2 * ORDER.indexOf(bound) + offset);
    }

    private void step(RowWriter writer, Reason reason) {
        writer.row(look(reason)).text(summary.values().text(summary.briefing().step(reason)));
        boolean known = find(reason, Bound.BASE) != null;
        writer.text(known ? summary.words().of("sheet.bridge.meaning", reason) : unknown());
        for (Bound bound : ORDER) {
            writer.money(known ? change(reason, bound) : "0", value(reason, bound));
            CostGroup part = reason.part();
            if (part != null) {
                summary.part(writer, part);
            }
            writer.money(running(reason, bound), total(reason, bound));
        }
    }

    /** The row of the template that looks as a step should: the headline first, the unreconciled rest last. */
    private int look(Reason reason) {
        return switch (reason) {
            case HEADLINE -> 0;
            case UNRECONCILED -> area.rows() - 1;
            default -> Math.max(1, plan.steps().indexOf(reason));
        };
    }

    private @Nullable Step find(Reason reason, Bound bound) {
        return bridge(bound).step(reason);
    }

    /** The unreconciled rest is rounded like every displayed amount, so that no floating-point residue is shown. */
    private BigDecimal value(Reason reason, Bound bound) {
        Step step = find(reason, bound);
        Money change = step == null ? Money.zero(comparison.currency()) : step.change();
        return reason == Reason.UNRECONCILED ? change.rounded(RoundingMode.HALF_UP) : change.amount();
    }

    /** The running total after a step; an unknown step does not change it. */
    private BigDecimal total(Reason reason, Bound bound) {
        Step step = find(reason, bound);
        return step == null ? total(plan.before(reason), bound) : step.running().amount();
    }

    private String running(Reason reason, Bound bound) {
        String change = cell(reason, bound, 0).local();
        return plan.isFirst(reason)
                ? change
                : cell(plan.before(reason), bound, 1).local() + "+" + change;
    }

    private String change(Reason reason, Bound bound) {
        return switch (reason) {
            case HEADLINE -> rung(Scope.S0, bound);
            case ARITHMETIC -> ladder.arithmetic() + "-" + rung(Scope.S0, bound);
            case RATE -> sameHours(bound) + "-" + ladder.arithmetic();
            case SCOPE -> categories.machines(Span.TO_DATE, bound) + "-" + sameHours(bound);
            case DEPRECIATION, OPERATIONS, PEOPLE -> part(reason, Span.TO_DATE, bound);
            case REST_DEPRECIATION, REST_OPERATIONS, REST_PEOPLE ->
                part(reason, Span.LIFE, bound) + "-" + part(reason, Span.TO_DATE, bound);
            case PERIOD -> categories.total(Span.LIFE, bound) + "-" + categories.total(Span.TO_DATE, bound);
            case UNRECONCILED ->
                "ROUND(%s-SUM(%s),%d)"
                        .formatted(
                                rung(Scope.S4, bound),
                                cell(plan.steps().getFirst(), bound, 0).localTo(cell(plan.before(reason), bound, 0)),
                                Money.zero(comparison.currency()).decimals());
        };
    }

    private String part(Reason reason, Span span, Bound bound) {
        return categories.of(Objects.requireNonNull(reason.part()), span, bound).toString();
    }

    private String sameHours(Bound bound) {
        return ladder.rung(Scope.S1, bound).orElse(ladder.arithmetic()).toString();
    }

    private String rung(Scope scope, Bound bound) {
        return ladder.rung(scope, bound)
                .orElseThrow(() -> new IllegalStateException("the bridge needs scopes S0 and S4"))
                .toString();
    }

    /**
     * The number format of what a step adds; of a part that was not given or whose pay is withheld, that, and of a step that
     * cannot be known, that.
     */
    private String signed(Reason reason) {
        if (find(reason, Bound.BASE) == null) {
            return Ref.text(unknown());
        }
        return Optional.ofNullable(reason.part())
                .flatMap(summary.briefing()::withheld)
                .map(why -> Ref.text(summary.values().text(why)))
                .orElse(BridgeColumns.SIGNED);
    }

    private String unknown() {
        return ladder.withheld(Scope.S1);
    }
}

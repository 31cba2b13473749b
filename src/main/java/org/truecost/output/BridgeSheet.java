package org.truecost.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truecost.cost.Bridge;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostGroup;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/** The bridge from the headline to the lifetime cost: every step a formula over the ladder, and what they leave open. */
final class BridgeSheet {

    static final int[] WIDTHS = {40, 54, 21, 21, 21, 21, 21, 21};

    private static final List<Bound> ORDER = List.of(Bound.BASE, Bound.LOW, Bound.HIGH);
    private static final int FIRST_FIGURE = 2;

    private final Pen pen;
    private final SheetWords words;
    private final CostComparison comparison;
    private final LadderSheet ladder;
    private final CategoriesSheet categories;
    private int firstStep;

    BridgeSheet(Pen pen, SheetWords words, CostComparison comparison, LadderSheet ladder, CategoriesSheet categories) {
        this.pen = pen;
        this.words = words;
        this.comparison = comparison;
        this.ladder = ladder;
        this.categories = categories;
    }

    /** Writes the steps; the charts are drawn below them by {@link BridgeCharts}. */
    void write(String subtitle) {
        pen.title(words.of("sheet.bridge"), subtitle);
        headings();
        firstStep = pen.rows();
        for (int step = 0; step < steps(Bound.BASE).size(); step++) {
            step(step);
        }
        pen.row().text(words.of("sheet.rounding"), Look.of(Weight.NOTE, Form.TEXT));
    }

    List<Step> steps(Bound bound) {
        Bridge bridge = comparison.bridges().get(bound);
        return bridge == null ? List.of() : bridge.steps();
    }

    /** The cell where the bridge stands after a step, base case. */
    Ref running(int step) {
        return cell(step, Bound.BASE, 1);
    }

    private Ref cell(int step, Bound bound, int offset) {
        return new Ref(pen.sheetName(), firstStep + step, FIRST_FIGURE + 2 * ORDER.indexOf(bound) + offset);
    }

    private void headings() {
        pen.row().blank(FIRST_FIGURE, Look.of(Weight.PLAIN, Form.TEXT));
        ORDER.forEach(bound -> pen.across(2, words.bound(bound), Look.of(Weight.BAND, Form.RIGHT)));
        pen.row(24).text(words.of("sheet.bridge.step"), Look.of(Weight.HEADING, Form.TEXT));
        pen.text(words.of("sheet.bridge.meaning"), Look.of(Weight.HEADING, Form.TEXT));
        for (int i = 0; i < ORDER.size(); i++) {
            pen.text(words.of("sheet.bridge.change"), Look.of(Weight.HEADING, Form.RIGHT));
            pen.text(words.of("sheet.bridge.running"), Look.of(Weight.HEADING, Form.RIGHT));
        }
        pen.freeze(1);
    }

    private void step(int index) {
        Reason reason = steps(Bound.BASE).get(index).reason();
        Weight weight = switch (reason) {
            case HEADLINE -> Weight.STRONG;
            case UNRECONCILED -> Weight.TOTAL;
            default -> Weight.PLAIN;
        };
        pen.row(20).text(words.of("step", reason), Look.of(weight, Form.TEXT));
        pen.text(
                words.of("sheet.bridge.meaning", reason),
                Look.of(weight == Weight.TOTAL ? weight : Weight.PLAIN, Form.TEXT));
        for (Bound bound : ORDER) {
            Step step = steps(bound).get(index);
            pen.formula(change(reason, bound, index), value(step), Look.of(weight, Form.AMOUNT));
            pen.formula(running(bound, index), step.running().amount(), Look.of(weight, Form.AMOUNT));
        }
    }

    /** What is left open is rounded like every displayed amount, so that no residue of floating point is shown. */
    private static BigDecimal value(Step step) {
        return step.reason() == Reason.UNRECONCILED
                ? step.change().rounded(java.math.RoundingMode.HALF_UP)
                : step.change().amount();
    }

    private String running(Bound bound, int index) {
        String change = cell(index, bound, 0).local();
        return index == 0 ? change : cell(index - 1, bound, 1).local() + "+" + change;
    }

    private String change(Reason reason, Bound bound, int index) {
        String printed = require(ladder.rung(Scope.S0, bound));
        String sameHours =
                ladder.rung(Scope.S1, bound).orElse(ladder.arithmetic()).toString();
        return switch (reason) {
            case HEADLINE -> printed;
            case ARITHMETIC -> ladder.arithmetic() + "-" + printed;
            case RATE -> sameHours + "-" + ladder.arithmetic();
            case SCOPE -> require(ladder.rung(Scope.S2, bound)) + "-" + sameHours;
            case PEOPLE -> categories.of(CostGroup.PEOPLE, Span.TO_DATE, bound).toString();
            case PERIOD -> categories.total(Span.LIFE, bound) + "-" + categories.total(Span.TO_DATE, bound);
            case UNRECONCILED ->
                "ROUND(%s-SUM(%s),%d)"
                        .formatted(
                                require(ladder.rung(Scope.S4, bound)),
                                cell(0, bound, 0).localTo(cell(index - 1, bound, 0)),
                                comparison.headline().printed().decimals());
        };
    }

    private static String require(Optional<Ref> rung) {
        return rung.orElseThrow(() -> new IllegalStateException("the bridge needs scopes S0, S2 and S4"))
                .toString();
    }

    /** The steps of the base case and where each stands, in order. */
    List<Integer> indexes(List<Reason> reasons) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < steps(Bound.BASE).size(); i++) {
            if (reasons.contains(steps(Bound.BASE).get(i).reason())) {
                found.add(i);
            }
        }
        return found;
    }
}

package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The bridge from the headline to the lifetime cost: every step a formula over the ladder, and what they leave open. Below it the
 * cells of two waterfalls: the ends differ by a factor of hundreds, so each half has a linear axis of its own from zero, and the
 * second begins with the column the first ends with.
 */
public final class BridgeSheet {

    private static final List<Bound> ORDER = List.of(Bound.BASE, Bound.LOW, Bound.HIGH);
    private static final List<Reason> STEPS = List.of(Reason.values());
    private static final int FIRST_FIGURE = 2;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String SIGNED = "+#,##0.0;-#,##0.0";
    private static final String PLAIN = "#,##0.0";

    private final Summary summary;
    private final CostComparison comparison;
    private final LadderSheet ladder;
    private final CategoriesSheet categories;
    private final Area area;

    public BridgeSheet(Summary summary, LadderSheet ladder, CategoriesSheet categories) {
        this.summary = summary;
        this.comparison = summary.comparison();
        this.ladder = ladder;
        this.categories = categories;
        this.area = summary.template().area(TemplatePlace.BRIDGE);
    }

    /** Writes the steps and the cells of the two waterfalls. */
    public void write() {
        RowWriter writer = summary.writer(TemplatePlace.BRIDGE);
        STEPS.forEach(reason -> step(writer, reason));
        near(summary.writer(TemplatePlace.BRIDGE_NEAR));
        far(summary.writer(TemplatePlace.BRIDGE_FAR));
    }

    /** The cell of the running total before the unreconciled rest. */
    Ref arrival() {
        return cell(Reason.PERIOD, Bound.BASE, 1);
    }

    private Ref cell(Reason reason, Bound bound, int offset) {
        return area.at(STEPS.indexOf(reason), FIRST_FIGURE + 2 * ORDER.indexOf(bound) + offset);
    }

    private void step(RowWriter writer, Reason reason) {
        writer.next().text(summary.values().text(summary.briefing().step(reason)));
        boolean known = find(reason, Bound.BASE) != null;
        writer.text(known ? summary.words().of("sheet.bridge.meaning", reason) : unknown());
        for (Bound bound : ORDER) {
            writer.money(known ? change(reason, bound) : "0", value(reason, bound));
            if (reason == Reason.PEOPLE) {
                summary.part(writer, CostGroup.PEOPLE);
            }
            writer.money(running(reason, bound), standing(reason, bound));
        }
    }

    private @Nullable Step find(Reason reason, Bound bound) {
        Bridge bridge = comparison.bridges().get(bound);
        return bridge == null
                ? null
                : bridge.steps().stream()
                        .filter(step -> step.reason() == reason)
                        .findFirst()
                        .orElse(null);
    }

    /** The unreconciled rest is rounded like every displayed amount, so that no floating-point residue is shown. */
    private BigDecimal value(Reason reason, Bound bound) {
        Step step = find(reason, bound);
        Money change = step == null ? Money.zero(comparison.currency()) : step.change();
        return reason == Reason.UNRECONCILED ? change.rounded(RoundingMode.HALF_UP) : change.amount();
    }

    /** The running total after a step; an unknown step does not change it. */
    private BigDecimal standing(Reason reason, Bound bound) {
        Step step = find(reason, bound);
        return step == null ? standing(before(reason), bound) : step.running().amount();
    }

    private static Reason before(Reason reason) {
        return STEPS.get(STEPS.indexOf(reason) - 1);
    }

    private String running(Reason reason, Bound bound) {
        String change = cell(reason, bound, 0).local();
        return reason == Reason.HEADLINE
                ? change
                : cell(before(reason), bound, 1).local() + "+" + change;
    }

    private String change(Reason reason, Bound bound) {
        String printed = rung(Scope.S0, bound);
        String sameHours =
                ladder.rung(Scope.S1, bound).orElse(ladder.arithmetic()).toString();
        return switch (reason) {
            case HEADLINE -> printed;
            case ARITHMETIC -> ladder.arithmetic() + "-" + printed;
            case RATE -> sameHours + "-" + ladder.arithmetic();
            case SCOPE -> categories.machines(Span.TO_DATE, bound) + "-" + sameHours;
            case PEOPLE -> categories.of(CostGroup.PEOPLE, Span.TO_DATE, bound).toString();
            case PERIOD -> categories.total(Span.LIFE, bound) + "-" + categories.total(Span.TO_DATE, bound);
            case UNRECONCILED ->
                "ROUND(%s-SUM(%s),%d)"
                        .formatted(
                                rung(Scope.S4, bound),
                                cell(Reason.HEADLINE, bound, 0).localTo(cell(Reason.PERIOD, bound, 0)),
                                comparison.headline().printed().decimals());
        };
    }

    private String rung(Scope scope, Bound bound) {
        return ladder.rung(scope, bound)
                .orElseThrow(() -> new IllegalStateException("the bridge needs scopes S0 and S4"))
                .toString();
    }

    private void near(RowWriter writer) {
        standing(writer, Reason.HEADLINE, shortly(Reason.HEADLINE));
        floating(writer, Reason.ARITHMETIC);
        floating(writer, Reason.RATE);
        standing(writer, Reason.RATE, between());
    }

    private void far(RowWriter writer) {
        standing(writer, Reason.RATE, between());
        List.of(Reason.SCOPE, Reason.PEOPLE, Reason.PERIOD).forEach(reason -> floating(writer, reason));
        standing(writer, Reason.PERIOD, summary.words().of("sheet.bridge.lifetime"));
    }

    /**
     * Where one chart ends and the other begins: at the same hours owned or, where they are unknown, at the claim's own amount.
     */
    private String between() {
        return summary.words()
                .of(find(Reason.RATE, Bound.BASE) == null ? "sheet.bridge.claim" : "sheet.bridge.sameHours");
    }

    private String shortly(Reason reason) {
        return summary.words().of("sheet.bridge.short", reason);
    }

    /**
     * The number format of what a step adds; of people who were not given or whose pay is withheld, that, and of a step that
     * cannot be known, that.
     */
    private String signed(Reason reason) {
        if (find(reason, Bound.BASE) == null) {
            return Ref.text(unknown());
        }
        return reason == Reason.PEOPLE
                ? summary.briefing()
                        .withheld(CostGroup.PEOPLE)
                        .map(why -> Ref.text(summary.values().text(why)))
                        .orElse(SIGNED)
                : SIGNED;
    }

    private String unknown() {
        return ladder.withheld(Scope.S1);
    }

    /** A column from the axis. */
    private void standing(RowWriter writer, Reason reason, String name) {
        String at = cell(reason, Bound.BASE, 1).local();
        BigDecimal height = standing(reason, Bound.BASE);
        column(writer, name, at, height, PLAIN, Map.of(1, part(at, height)));
    }

    /** A column that floats between the running totals before and after. */
    private void floating(RowWriter writer, Reason reason) {
        Reason before = before(reason);
        String from = cell(before, Bound.BASE, 1).local();
        String to = cell(reason, Bound.BASE, 1).local();
        BigDecimal start = standing(before, Bound.BASE);
        BigDecimal end = standing(reason, Bound.BASE);
        BigDecimal rise = end.subtract(start);
        column(
                writer,
                shortly(reason),
                "(" + to + "-" + from + ")",
                rise,
                signed(reason),
                Map.of(
                        0, part("MIN(" + from + "," + to + ")", start.min(end)),
                        2, part("MAX(" + to + "-" + from + ",0)", rise.max(BigDecimal.ZERO)),
                        3, part("MAX(" + from + "-" + to + ",0)", rise.negate().max(BigDecimal.ZERO))));
    }

    /** A part of a column: a formula and its value, in whole units. */
    private record Part(String formula, BigDecimal value) {}

    private static Part part(String formula, BigDecimal value) {
        return new Part(formula, value);
    }

    /** The name under a column with the millions below it, some columns being too low to carry a label, and its four parts. */
    private static void column(
            RowWriter writer, String name, String amount, BigDecimal value, String format, Map<Integer, Part> parts) {
        String number = format.startsWith("\"")
                ? format.replace("\"", "")
                : shown(value.divide(MILLION), format.equals(SIGNED) ? "+" : "");
        String shown = name + "\n" + number;
        writer.next()
                .formula(
                        "%s&CHAR(10)&TEXT(ROUND(%s/1000000,1),%s)".formatted(Ref.text(name), amount, Ref.text(format)),
                        shown);
        for (int index = 0; index < 4; index++) {
            Part part = parts.getOrDefault(index, part("0", BigDecimal.ZERO));
            writer.formula(part.formula() + "/1000000", part.value().divide(MILLION));
        }
    }

    private static String shown(BigDecimal millions, String plus) {
        BigDecimal rounded = millions.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() >= 0 ? plus : "") + String.format(Locale.ROOT, "%,.1f", rounded);
    }
}

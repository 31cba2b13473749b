package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The bridge from the headline to the lifetime cost: every step a formula over the ladder, and what they leave open. Below it the
 * cells of two waterfalls: the ends differ by a factor of hundreds, so each half has a linear axis of its own from zero, and the
 * second begins with the column the first ends with. Without a headline the steps are the parts of the cost (cost-model.md, rule 18),
 * and the halves are what it has cost so far and the rest.
 */
public final class BridgeSheet {

    private static final List<Bound> ORDER = List.of(Bound.BASE, Bound.LOW, Bound.HIGH);
    private static final List<Reason> FROM_HEADLINE = List.of(
            Reason.HEADLINE,
            Reason.ARITHMETIC,
            Reason.RATE,
            Reason.SCOPE,
            Reason.PEOPLE,
            Reason.PERIOD,
            Reason.UNRECONCILED);
    private static final List<Reason> TO_DATE = List.of(Reason.DEPRECIATION, Reason.OPERATIONS, Reason.PEOPLE);
    private static final List<Reason> LATER =
            List.of(Reason.REST_DEPRECIATION, Reason.REST_OPERATIONS, Reason.REST_PEOPLE);
    private static final int FIRST_FIGURE = 2;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String SIGNED = "+#,##0.0;-#,##0.0";
    private static final String PLAIN = "#,##0.0";

    private final Summary summary;
    private final CostComparison comparison;
    private final LadderSheet ladder;
    private final CategoriesSheet categories;
    private final Area area;
    private final List<Reason> steps;

    public BridgeSheet(Summary summary, LadderSheet ladder, CategoriesSheet categories) {
        this.summary = summary;
        this.comparison = summary.comparison();
        this.ladder = ladder;
        this.categories = categories;
        this.area = summary.template().area(TemplatePlace.BRIDGE);
        this.steps = summary.briefing().hasHeadline() ? FROM_HEADLINE : parts();
    }

    private List<Reason> parts() {
        return base().steps().stream().map(Step::reason).toList();
    }

    private Bridge base() {
        return Objects.requireNonNull(comparison.bridges().get(Bound.BASE));
    }

    /** Writes the steps and the cells of the two waterfalls. */
    public void write() {
        RowWriter writer = summary.writer(TemplatePlace.BRIDGE);
        steps.forEach(reason -> step(writer, reason));
        empty(writer);
        RowWriter left = summary.writer(TemplatePlace.BRIDGE_NEAR);
        near(left);
        empty(left);
        RowWriter right = summary.writer(TemplatePlace.BRIDGE_FAR);
        far(right);
        empty(right);
    }

    /** Clears what is left of an area. */
    private static void empty(RowWriter writer) {
        while (writer.written() < writer.area().rows()) {
            writer.next().empty();
        }
    }

    /** The cell of the running total before the unreconciled rest. */
    Ref arrival() {
        return cell(before(Reason.UNRECONCILED), Bound.BASE, 1);
    }

    private Ref cell(Reason reason, Bound bound, int offset) {
        return area.at(steps.indexOf(reason), FIRST_FIGURE + 2 * ORDER.indexOf(bound) + offset);
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
            writer.money(running(reason, bound), standing(reason, bound));
        }
    }

    /** The row of the template that looks as a step should: the headline first, the unreconciled rest last. */
    private int look(Reason reason) {
        return switch (reason) {
            case HEADLINE -> 0;
            case UNRECONCILED -> area.rows() - 1;
            default -> Math.max(1, steps.indexOf(reason));
        };
    }

    private @Nullable Step find(Reason reason, Bound bound) {
        return Objects.requireNonNull(comparison.bridges().get(bound)).step(reason);
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

    private Reason before(Reason reason) {
        return steps.get(steps.indexOf(reason) - 1);
    }

    private String running(Reason reason, Bound bound) {
        String change = cell(reason, bound, 0).local();
        return reason == steps.getFirst()
                ? change
                : cell(before(reason), bound, 1).local() + "+" + change;
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
                                cell(steps.getFirst(), bound, 0).localTo(cell(before(reason), bound, 0)),
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

    private void near(RowWriter writer) {
        if (!summary.briefing().hasHeadline()) {
            TO_DATE.stream().filter(steps::contains).forEach(reason -> floating(writer, reason));
            standing(writer, Reason.PEOPLE, summary.words().of("sheet.bridge.toDate"));
            return;
        }
        standing(writer, Reason.HEADLINE, shortly(Reason.HEADLINE));
        floating(writer, Reason.ARITHMETIC);
        floating(writer, Reason.RATE);
        standing(writer, Reason.RATE, between());
    }

    private void far(RowWriter writer) {
        if (!summary.briefing().hasHeadline()) {
            standing(writer, Reason.PEOPLE, summary.words().of("sheet.bridge.toDate"));
            LATER.stream().filter(steps::contains).forEach(reason -> floating(writer, reason));
            standing(writer, before(Reason.UNRECONCILED), summary.words().of("sheet.bridge.lifetime"));
            return;
        }
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
                .orElse(SIGNED);
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
        boolean isFirst = reason == steps.getFirst();
        String from = isFirst ? "0" : cell(before(reason), Bound.BASE, 1).local();
        String to = cell(reason, Bound.BASE, 1).local();
        BigDecimal start = isFirst ? BigDecimal.ZERO : standing(before(reason), Bound.BASE);
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

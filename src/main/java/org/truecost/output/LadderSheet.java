package org.truecost.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostGroup;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/** The ladder of scopes, each with its formula, and below it what the ladder reckons with. */
final class LadderSheet {

    static final int[] WIDTHS = {34, 48, 22, 22, 22, 14};

    private static final int FIRST_FIGURE = 2;
    private static final int BASE_FIGURE = FIRST_FIGURE + Figure.BOUNDS.indexOf(Bound.BASE);

    /** Rows between the last rung and the first of what the ladder reckons with: an empty one and a heading. */
    private static final int GAP = 2;

    /** What the ladder reckons with, row by row. */
    private enum Ground {
        PRINTED,
        ARITHMETIC,
        CLAIM_HOURS,
        FLEET_GPUS,
        FLEET_HOURS,
        OWNED_HOUR
    }

    private static final List<Ground> GROUNDS = List.of(Ground.values());

    private final Pen pen;
    private final SheetWords words;
    private final CostComparison comparison;
    private final CategoriesSheet categories;
    private int firstRung;

    LadderSheet(Pen pen, SheetWords words, CostComparison comparison, CategoriesSheet categories) {
        this.pen = pen;
        this.words = words;
        this.comparison = comparison;
        this.categories = categories;
    }

    void write(String subtitle) {
        pen.title(words.of("sheet.ladder"), subtitle);
        headings();
        firstRung = pen.rows();
        comparison.ladder().forEach(this::rung);
        pen.row();
        pen.row(22).text(words.of("sheet.ladder.grounds"), Look.of(Weight.SECTION, Form.TEXT));
        grounds();
        pen.row();
        pen.row().text(words.of("sheet.rounding"), Look.of(Weight.NOTE, Form.TEXT));
    }

    /** The cell of a scope's amount; empty where the scope cannot be told. */
    Optional<Ref> rung(Scope scope, Bound bound) {
        return comparison.rung(scope).map(rung -> rungCell(rung, FIRST_FIGURE + Figure.BOUNDS.indexOf(bound)));
    }

    /** The cell of a scope's ratio to the headline. */
    Optional<Ref> timesHeadline(Scope scope) {
        return comparison.rung(scope).map(rung -> rungCell(rung, FIRST_FIGURE + Figure.BOUNDS.size()));
    }

    /** The cell of what the claim's own hours and rates make. */
    Ref arithmetic() {
        return ground(Ground.ARITHMETIC, BASE_FIGURE);
    }

    /** What a scope leaves out: of the headline in the claim's own words. */
    String excludes(Scope scope) {
        String claimed = comparison.headline().whole().excludes();
        return scope == Scope.S0 && claimed != null ? claimed : words.of("excludes", scope);
    }

    /** The finding rests on the two ends. */
    Weight weight(Scope scope) {
        return scope == Scope.S0 || scope == Scope.S4 ? Weight.STRONG : Weight.PLAIN;
    }

    private Ref rungCell(Rung rung, int column) {
        return new Ref(pen.sheetName(), firstRung + comparison.ladder().indexOf(rung), column);
    }

    private Ref ground(Ground ground, int column) {
        return new Ref(pen.sheetName(), firstRung + comparison.ladder().size() + GAP + GROUNDS.indexOf(ground), column);
    }

    private void headings() {
        pen.row(24).text(words.of("heading.scope"), Look.of(Weight.HEADING, Form.TEXT));
        pen.text(words.of("heading.excludes"), Look.of(Weight.HEADING, Form.TEXT));
        for (Bound bound : Figure.BOUNDS) {
            pen.text(words.bound(bound), Look.of(Weight.HEADING, Form.RIGHT));
        }
        pen.text(words.of("heading.timesHeadline"), Look.of(Weight.HEADING, Form.RIGHT));
        pen.freeze(1);
    }

    private void rung(Rung rung) {
        Weight weight = weight(rung.scope());
        pen.row(32).text(words.of("scope", rung.scope()), Look.of(weight, Form.WRAPPED));
        pen.text(excludes(rung.scope()), Look.of(Weight.PLAIN, Form.WRAPPED));
        for (Bound bound : Figure.BOUNDS) {
            pen.formula(formula(rung.scope(), bound), rung.amount().at(bound).amount(), Look.of(weight, Form.AMOUNT));
        }
        pen.formula(
                rungCell(rung, BASE_FIGURE).local() + "/"
                        + ground(Ground.PRINTED, BASE_FIGURE).local(),
                rung.timesHeadline(),
                Look.of(weight, Form.TIMES));
    }

    private String formula(Scope scope, Bound bound) {
        int column = FIRST_FIGURE + Figure.BOUNDS.indexOf(bound);
        return switch (scope) {
            case S0 -> ground(Ground.PRINTED, BASE_FIGURE).local();
            case S1 ->
                ground(Ground.CLAIM_HOURS, BASE_FIGURE).local() + "*"
                        + ground(Ground.OWNED_HOUR, column).local();
            case S2 ->
                categories.of(CostGroup.DEPRECIATION, Span.TO_DATE, bound) + "+"
                        + categories.of(CostGroup.OPERATIONS, Span.TO_DATE, bound);
            case S3 -> categories.total(Span.TO_DATE, bound).toString();
            case S4 -> categories.total(Span.LIFE, bound).toString();
        };
    }

    private void grounds() {
        name(Ground.PRINTED).number(comparison.headline().printed().amount(), amount(Form.AMOUNT));
        name(Ground.ARITHMETIC).number(comparison.headline().arithmetic().amount(), amount(Form.AMOUNT));
        name(Ground.CLAIM_HOURS).number(comparison.headline().gpuHours(), amount(Form.COUNT));
        name(Ground.FLEET_GPUS).number(comparison.fleet().gpus(), amount(Form.COUNT));
        name(Ground.FLEET_HOURS).number(comparison.fleet().gpuHours(), amount(Form.COUNT));
        ownedHour(comparison.fleet().costPerHour());
    }

    /** Begins a row of what the ladder reckons with, up to its base figure. */
    private Pen name(Ground ground) {
        named(ground);
        return pen.skip();
    }

    private void named(Ground ground) {
        pen.row().text(words.of("sheet.ladder", ground), Look.of(Weight.PLAIN, Form.TEXT));
        pen.text(words.of("sheet.ladder.note", ground), Look.of(Weight.NOTE, Form.TEXT));
    }

    private void ownedHour(@Nullable Estimate costPerHour) {
        named(Ground.OWNED_HOUR);
        for (Bound bound : Figure.BOUNDS) {
            if (costPerHour == null) {
                pen.skip();
            } else {
                pen.formula(
                        "(%s+%s)/%s"
                                .formatted(
                                        categories.of(CostGroup.DEPRECIATION, Span.LIFE, bound),
                                        categories.of(CostGroup.OPERATIONS, Span.LIFE, bound),
                                        ground(Ground.FLEET_HOURS, BASE_FIGURE).local()),
                        costPerHour.at(bound).amount(),
                        amount(Form.UNIT_AMOUNT));
            }
        }
    }

    private static Look amount(Form form) {
        return Look.of(Weight.PLAIN, form);
    }

    /** The ratio of the whole life to the headline. */
    static BigDecimal ratio(CostComparison comparison) {
        return comparison.rung(Scope.S4).map(Rung::timesHeadline).orElse(BigDecimal.ZERO);
    }
}

package org.truecost.output;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.ledger.Figures;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;
import org.truecost.report.Briefing;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** The finding: the headline and the true cost side by side, alike in size, and every scope with what it leaves out. */
final class ComparisonSheet {

    static final int[] WIDTHS = {22, 58, 58, 24, 15};

    private static final float LINE = 15;

    /** From here on, characters are as wide as they are high. */
    private static final int WIDE = 0x2E80;

    private static final int CHARACTERS_A_LINE = 60;

    private final Pen pen;
    private final SheetWords words;
    private final Briefing briefing;
    private final CostComparison comparison;
    private final LadderSheet ladder;
    private final CategoriesSheet categories;
    private final CellValues values;

    ComparisonSheet(Pen pen, SheetWords words, Briefing briefing, LadderSheet ladder, CategoriesSheet categories) {
        this.pen = pen;
        this.words = words;
        this.briefing = briefing;
        this.comparison = briefing.comparison();
        this.ladder = ladder;
        this.categories = categories;
        this.values = new CellValues(words, comparison.currency());
    }

    void write(String finding, String subtitle) {
        pen.title(finding, subtitle);
        cards();
        aspects();
        scopes();
        month();
        reservations();
    }

    /** The two figures, and the range of the one that has one. */
    private void cards() {
        Look name = Look.of(Weight.CARD_NAME, Form.TEXT);
        Look figure = Look.of(Weight.CARD_FIGURE, Form.AMOUNT);
        pen.row(22).skip();
        String currency = " · " + comparison.currency().getCurrencyCode();
        pen.text(words.of("heading.headline") + currency, name);
        pen.text(words.of("heading.trueCost") + currency, name);
        pen.across(2, words.of("sheet.timesHeadline"), name);
        pen.row(36).skip();
        ladder.rung(Scope.S0, Bound.BASE)
                .ifPresent(cell -> pen.formula(
                        cell.toString(), comparison.headline().printed().amount(), figure));
        ladder.rung(Scope.S4, Bound.BASE)
                .ifPresent(cell -> pen.formula(
                        cell.toString(), comparison.total().life().base().amount(), figure));
        Look times = Look.of(Weight.CARD_FIGURE, Form.TIMES);
        ladder.timesHeadline(Scope.S4)
                .ifPresent(cell ->
                        pen.merged(pen.formula(cell.toString(), LadderSheet.ratio(comparison), times), 2, times));
    }

    /** What is said of both alike: bounds, scope, period, hedge, source and what is left out. */
    private void aspects() {
        for (Table.Row row : briefing.table("comparison").rows()) {
            if (row.weight() == Table.Weight.PLAIN) {
                aspect(row);
            }
        }
        pen.row();
    }

    private void aspect(Table.Row row) {
        int longest = row.values().stream()
                .mapToInt(value -> width(values.text(value)))
                .max()
                .orElse(0);
        pen.row(height(longest));
        pen.text(values.text(row.values().getFirst()), Look.of(Weight.NOTE, Form.WRAPPED));
        boolean bounds = row.values().stream().anyMatch(Value.Amount.class::isInstance);
        Weight weight = bounds ? Weight.CARD_NOTE : Weight.PLAIN;
        row.values().stream().skip(1).forEach(value -> values.write(pen, value, weight, Form.WRAPPED));
    }

    /** A Japanese character is as wide as two Latin ones. */
    private static int width(String text) {
        return text.chars().map(character -> character < WIDE ? 1 : 2).sum();
    }

    private static float height(int characters) {
        return LINE * (1 + characters / CHARACTERS_A_LINE) + 3;
    }

    private void scopes() {
        pen.row(22).text(words.of("sheet.comparison.scopes"), Look.of(Weight.SECTION, Form.TEXT));
        pen.row(22).text("", Look.of(Weight.HEADING, Form.TEXT));
        pen.text(words.of("heading.scope"), Look.of(Weight.HEADING, Form.TEXT));
        pen.text(words.of("heading.excludes"), Look.of(Weight.HEADING, Form.TEXT));
        pen.text(words.of("heading.base"), Look.of(Weight.HEADING, Form.RIGHT));
        pen.text(words.of("heading.timesHeadline"), Look.of(Weight.HEADING, Form.RIGHT));
        comparison.ladder().forEach(this::scope);
        pen.row();
    }

    private void scope(Rung rung) {
        Weight weight = ladder.weight(rung.scope());
        String excludes = ladder.excludes(rung.scope());
        pen.row(height(width(excludes))).text(rung.scope().name(), Look.of(weight, Form.WRAPPED));
        pen.text(words.of("scope", rung.scope()), Look.of(weight, Form.WRAPPED));
        pen.text(excludes, Look.of(Weight.PLAIN, Form.WRAPPED));
        amount(ladder.rung(rung.scope(), Bound.BASE), rung.amount(), weight);
        ladder.timesHeadline(rung.scope())
                .ifPresent(cell -> pen.formula(cell.toString(), rung.timesHeadline(), Look.of(weight, Form.TIMES)));
    }

    private void amount(Optional<Ref> cell, Estimate amount, Weight weight) {
        cell.ifPresent(ref -> pen.formula(ref.toString(), amount.base().amount(), Look.of(weight, Form.AMOUNT)));
    }

    /** What the reporting month adds to the total. */
    private void month() {
        pen.row(22).text(words.of("sheet.comparison.month"), Look.of(Weight.SECTION, Form.TEXT));
        pen.row(22).text("", Look.of(Weight.HEADING, Form.TEXT));
        pen.text(words.of("sheet.comparison.basis"), Look.of(Weight.HEADING, Form.TEXT));
        pen.text("", Look.of(Weight.HEADING, Form.TEXT));
        pen.text(words.of("heading.base"), Look.of(Weight.HEADING, Form.RIGHT));
        for (Span span : Span.values()) {
            pen.row(18).text(words.of("sheet.span", span), Look.of(Weight.PLAIN, Form.TEXT));
            pen.text(words.of("sheet.comparison.accrual"), Look.of(Weight.PLAIN, Form.TEXT));
            pen.text("", Look.of(Weight.PLAIN, Form.TEXT));
            amount(Optional.of(categories.total(span, Bound.BASE)), span.of(comparison.total()), Weight.PLAIN);
        }
        pen.row(18).text(words.of("sheet.span", Span.TO_DATE), Look.of(Weight.PLAIN, Form.TEXT));
        pen.text(words.of("sheet.comparison.cash"), Look.of(Weight.PLAIN, Form.TEXT));
        pen.text("", Look.of(Weight.PLAIN, Form.TEXT));
        pen.number(comparison.cashToDate().amount(), Look.of(Weight.PLAIN, Form.AMOUNT));
        pen.row();
    }

    private void reservations() {
        if (comparison.linesWithoutAllocation() > 0) {
            note("sheet.comparison.ceiling", comparison.linesWithoutAllocation());
        }
        if (comparison.contained().lines() > 0) {
            note("sheet.comparison.contained", comparison.contained().lines());
        }
        if (comparison.uncosted().gpus().compareTo(BigDecimal.ZERO) > 0) {
            note("sheet.comparison.uncosted", comparison.uncosted().gpus().longValue());
        }
        pen.row().text(words.of("sheet.rounding"), Look.of(Weight.NOTE, Form.TEXT));
    }

    private void note(String key, long number) {
        pen.row()
                .text(
                        words.of(key, Map.of("number", Figures.text(BigDecimal.valueOf(number)))),
                        Look.of(Weight.NOTE, Form.TEXT));
    }
}

package org.truecost.output.grid;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Briefing;
import org.truecost.report.Table;

/** A summary in progress: the template, the briefing, and the words. */
public record Summary(SummaryTemplate template, CellStyles styles, Briefing briefing, SheetWords words) {

    /** A summary of a briefing over a template. */
    public static Summary of(SummaryTemplate template, Briefing briefing, SheetWords words) {
        return new Summary(template, new CellStyles(template.workbook()), briefing, words);
    }

    /** The costs that are compared. */
    public CostComparison comparison() {
        return briefing.comparison();
    }

    /** The presentation currency. */
    public Currency currency() {
        return briefing.currency();
    }

    /** How values are written into cells. */
    public CellValues values() {
        return new CellValues(words, currency());
    }

    /** The month, the revision and the currency in a line. */
    public String subtitle() {
        return words.of("sheet.subtitle", facts());
    }

    /** The placeholders of the template's own texts. */
    public TemplateWords templateWords() {
        Map<String, String> open = new HashMap<>(facts());
        open.put("subtitle", subtitle());
        return new TemplateWords(open, briefing.hasHeadline());
    }

    private Map<String, String> facts() {
        return Map.of(
                "month", briefing.month().toString(),
                "revision", Integer.toString(briefing.revision()),
                "currency", currency().getCurrencyCode(),
                "scope", values().text(briefing.scope(Scope.S4)),
                "scopeToDate", values().text(briefing.scope(comparison().toDate())));
    }

    /** A writer for a place of a fixed size. */
    public RowWriter writer(TemplatePlace place) {
        return writer(template.area(place));
    }

    /** A writer for a place that lists a number of rows, with room for them. */
    public RowWriter writer(TemplatePlace place, int rows) {
        return writer(template.area(place).room(rows));
    }

    /** A writer for an area that already has its room. */
    public RowWriter writer(Area area) {
        return new RowWriter(area, styles, currency(), new HeldCells(area.sheet()));
    }

    /** The cell of a place of one cell. */
    public Ref cell(TemplatePlace place) {
        return template.area(place).at(0, 0);
    }

    /** Fills a place of one cell with a text. */
    public void text(TemplatePlace place, String text) {
        writer(place).next().text(text);
    }

    /** Fills a place of one cell with a formula and the exact value that it comes to. */
    public void money(TemplatePlace place, String formula, BigDecimal value) {
        writer(place).next().money(formula, value);
    }

    /** Shows in the last cell, a figure of one part of the cost, why there is none, if so; formulas over it see a zero. */
    public void part(RowWriter writer, CostGroup group) {
        briefing.withheld(group).ifPresent(why -> {
            String words = Ref.text(values().text(why));
            writer.as(words + ";" + words + ";" + words);
        });
    }

    /** Writes that a list has no entries. */
    public void none(RowWriter writer) {
        writer.row().text(words.of("sheet.none"));
    }

    /** Lists a table of the briefing unchanged, its rows in the style of their weight where the template has one for it. */
    public void table(TemplatePlace place, String name) {
        Table table = briefing.table(name);
        RowWriter writer = writer(place, Math.max(1, table.rows().size()));
        if (table.rows().isEmpty()) {
            none(writer);
        }
        CellValues values = values();
        for (Table.Row row : table.rows()) {
            writer.row(place.rows() > 1 && row.weight() != Table.Weight.PLAIN ? 1 : 0);
            row.values().forEach(value -> values.write(writer, value));
        }
    }
}

package org.truecost.output.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.report.Table;
import org.truecost.report.Value;

/**
 * The headline and the true cost side by side, in the same size, with the same items for both; and what the months have cost so
 * far. Without a headline the cost to date is next to that of the whole life.
 */
public final class ComparisonSheet {

    private final Summary summary;
    private final LadderSheet ladder;
    private final CategoriesSheet categories;

    public ComparisonSheet(Summary summary, LadderSheet ladder, CategoriesSheet categories) {
        this.summary = summary;
        this.ladder = ladder;
        this.categories = categories;
    }

    /** Writes the rows of the comparison and what the months have cost. */
    public void write() {
        RowWriter writer = summary.writer(TemplatePlace.COMPARISON);
        List<Table.Row> rows = summary.briefing().table("comparison").rows();
        amounts(writer, rows.get(0), Bound.BASE);
        bound(writer, rows.get(1), Bound.LOW);
        bound(writer, rows.get(2), Bound.HIGH);
        rows.subList(3, rows.size()).forEach(row -> aspect(writer, row));
        soFar(summary.writer(TemplatePlace.SO_FAR));
    }

    private void amounts(RowWriter writer, Table.Row row, Bound bound) {
        name(writer, row);
        writer.money(first(bound), amount(row, 1));
        writer.money(categories.total(Span.LIFE, bound).toString(), amount(row, 2));
    }

    private void bound(RowWriter writer, Table.Row row, Bound bound) {
        name(writer, row);
        if (summary.briefing().hasHeadline()) {
            summary.values().write(writer, row.values().get(1));
        } else {
            writer.money(first(bound), amount(row, 1));
        }
        writer.money(categories.total(Span.LIFE, bound).toString(), amount(row, 2));
    }

    private void aspect(RowWriter writer, Table.Row row) {
        writer.next();
        row.values().forEach(value -> summary.values().write(writer, here(value)));
    }

    /** The briefing's “listed under” is a sheet here. */
    private Value here(Value value) {
        String sheet = summary.template().area(TemplatePlace.WORKBOOKS).sheet().getSheetName();
        return value instanceof Value.Label label && label.key().equals("comparison.workbooks")
                ? new Value.Text(summary.words().of("sheet.comparison.workbooks", Map.of("sheet", sheet)))
                : value;
    }

    private void name(RowWriter writer, Table.Row row) {
        writer.next().text(summary.values().text(row.values().getFirst()));
    }

    private static BigDecimal amount(Table.Row row, int column) {
        return row.values().get(column) instanceof Value.Amount amount
                ? amount.money().amount()
                : BigDecimal.ZERO;
    }

    /** The cell of the headline, or without one of the cost to date. */
    private String first(Bound bound) {
        return ladder.rung(Scope.S0, bound)
                .orElseGet(() -> categories.total(Span.TO_DATE, bound))
                .toString();
    }

    private void soFar(RowWriter writer) {
        CostComparison comparison = summary.comparison();
        for (Span span : Span.values()) {
            writer.next().text(summary.words().of("sheet.span", span));
            writer.text(summary.words().of("sheet.comparison.accrual"));
            writer.money(
                    categories.total(span, Bound.BASE).toString(),
                    span.of(comparison.total()).base().amount());
        }
        writer.next().text(summary.words().of("sheet.span", Span.TO_DATE));
        writer.text(summary.words().of("sheet.comparison.cash"));
        Area months = summary.template().area(TemplatePlace.MONTHS);
        writer.money(
                "SUMIFS(%s,%s,\"<=\"&%s)"
                        .formatted(column(months, 6), column(months, 0), summary.cell(TemplatePlace.MONTH_END)),
                comparison.cashToDate().amount());
    }

    private String column(Area months, int column) {
        int last = Math.max(1, summary.comparison().months().size()) - 1;
        return months.at(0, column).to(months.at(last, column));
    }
}

package org.truecost.output.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** The headline and the true cost side by side, alike in size, with the same things said of both; and what the months have cost so far. */
public final class ComparisonSheet {

    private final Summary summary;
    private final LadderSheet ladder;
    private final CategoriesSheet categories;

    public ComparisonSheet(Summary summary, LadderSheet ladder, CategoriesSheet categories) {
        this.summary = summary;
        this.ladder = ladder;
        this.categories = categories;
    }

    public void write() {
        RowWriter pen = summary.pen(TemplatePlace.COMPARISON);
        List<Table.Row> rows = summary.briefing().table("comparison").rows();
        amounts(pen, rows.get(0), Bound.BASE);
        bound(pen, rows.get(1), Bound.LOW);
        bound(pen, rows.get(2), Bound.HIGH);
        rows.subList(3, rows.size()).forEach(row -> aspect(pen, row));
        soFar(summary.pen(TemplatePlace.SO_FAR));
    }

    private void amounts(RowWriter pen, Table.Row row, Bound bound) {
        name(pen, row);
        pen.money(cell(Scope.S0), amount(row, 1));
        pen.money(categories.total(Span.LIFE, bound).toString(), amount(row, 2));
    }

    private void bound(RowWriter pen, Table.Row row, Bound bound) {
        name(pen, row);
        summary.values().write(pen, row.values().get(1));
        pen.money(categories.total(Span.LIFE, bound).toString(), amount(row, 2));
    }

    private void aspect(RowWriter pen, Table.Row row) {
        pen.next();
        row.values().forEach(value -> summary.values().write(pen, here(value)));
    }

    /** The briefing's “listed under” is a sheet here. */
    private Value here(Value value) {
        String sheet = summary.template().area(TemplatePlace.WORKBOOKS).sheet().getSheetName();
        return value instanceof Value.Label label && label.key().equals("comparison.workbooks")
                ? new Value.Text(summary.words().of("sheet.comparison.workbooks", Map.of("sheet", sheet)))
                : value;
    }

    private void name(RowWriter pen, Table.Row row) {
        pen.next().text(summary.values().text(row.values().getFirst()));
    }

    private static BigDecimal amount(Table.Row row, int column) {
        return row.values().get(column) instanceof Value.Amount amount
                ? amount.money().amount()
                : BigDecimal.ZERO;
    }

    private String cell(Scope scope) {
        return ladder.rung(scope, Bound.BASE)
                .orElseThrow(() -> new IllegalStateException("the comparison needs scope " + scope))
                .toString();
    }

    private void soFar(RowWriter pen) {
        CostComparison comparison = summary.comparison();
        for (Span span : Span.values()) {
            pen.next().text(summary.words().of("sheet.span", span));
            pen.text(summary.words().of("sheet.comparison.accrual"));
            pen.money(
                    categories.total(span, Bound.BASE).toString(),
                    span.of(comparison.total()).base().amount());
        }
        pen.next().text(summary.words().of("sheet.span", Span.TO_DATE));
        pen.text(summary.words().of("sheet.comparison.cash"));
        Area months = summary.template().area(TemplatePlace.MONTHS);
        pen.money(
                "SUMIFS(%s,%s,\"<=\"&%s)"
                        .formatted(column(months, 6), column(months, 0), summary.cell(TemplatePlace.MONTH_END)),
                comparison.cashToDate().amount());
    }

    private String column(Area months, int column) {
        int last = Math.max(1, summary.comparison().months().size()) - 1;
        return months.at(0, column).to(months.at(last, column));
    }
}

package org.truecost.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostGroup;
import org.truecost.cost.MonthCost;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/** Every month on the accrual and on the cash basis, side by side and never added. */
final class MonthsSheet {

    static final int[] WIDTHS = {28, 18, 18, 18, 18, 18, 18, 18, 18, 18};

    private static final int TOTAL = 1 + CostGroup.values().length;
    private static final int ACCRUED = TOTAL + 3;
    private static final int CASH = ACCRUED + 1;
    private static final int PAID = CASH + 1;
    private static final int CHART_COLUMN = PAID + 2;
    private static final int CHART_WIDTH = 12;
    private static final int CHART_HEIGHT = 19;

    private final Pen pen;
    private final SheetWords words;
    private final CostComparison comparison;
    private final CategoriesSheet categories;
    private int first;

    MonthsSheet(Pen pen, SheetWords words, CostComparison comparison, CategoriesSheet categories) {
        this.pen = pen;
        this.words = words;
        this.comparison = comparison;
        this.categories = categories;
    }

    void write(String subtitle) {
        pen.title(words.of("sheet.months"), subtitle);
        headings();
        first = pen.rows();
        Money accrued = Money.zero(comparison.currency());
        Money paid = accrued;
        for (MonthCost cost : comparison.months()) {
            accrued = accrued.plus(cost.total().base());
            paid = paid.plus(cost.cash());
            month(cost, accrued, paid);
        }
        if (!comparison.months().isEmpty()) {
            totals();
            checks();
        }
    }

    private void headings() {
        pen.row().blank(1, Look.of(Weight.PLAIN, Form.TEXT));
        pen.across(ACCRUED, words.of("sheet.months.accrual"), Look.of(Weight.BAND, Form.RIGHT));
        pen.across(2, words.of("sheet.months.cashBasis"), Look.of(Weight.BAND, Form.RIGHT));
        pen.row(24).text(words.of("sheet.months.month"), Look.of(Weight.HEADING, Form.TEXT));
        for (CostGroup group : CostGroup.values()) {
            pen.text(words.of("group", group), Look.of(Weight.HEADING, Form.RIGHT));
        }
        for (String name : List.of("total", "low", "high", "accrued", "cash", "paid")) {
            pen.text(words.of("sheet.months." + name), Look.of(Weight.HEADING, Form.RIGHT));
        }
        pen.freeze(1);
    }

    private void month(MonthCost cost, Money accrued, Money paid) {
        Weight weight = cost.month().equals(comparison.month()) ? Weight.SUBTOTAL : Weight.PLAIN;
        Look amount = Look.of(weight, Form.AMOUNT);
        pen.row().month(cost.month(), Look.of(weight, Form.MONTH));
        int row = pen.rows() - 1;
        for (CostGroup group : CostGroup.values()) {
            pen.number(of(cost, group).base().amount(), amount);
        }
        pen.formula(
                "SUM(" + at(row, 1).localTo(at(row, TOTAL - 1)) + ")",
                cost.total().base().amount(),
                amount);
        pen.number(cost.total().low().amount(), amount);
        pen.number(cost.total().high().amount(), amount);
        pen.formula(soFar(row, ACCRUED, TOTAL), accrued.amount(), amount);
        pen.number(cost.cash().amount(), amount);
        pen.formula(soFar(row, PAID, CASH), paid.amount(), amount);
    }

    private Estimate of(MonthCost cost, CostGroup group) {
        return cost.accrual().getOrDefault(group, Estimate.zero(comparison.currency()));
    }

    private String soFar(int row, int sum, int column) {
        String own = at(row, column).local();
        return row == first ? own : at(row - 1, sum).local() + "+" + own;
    }

    private Ref at(int row, int column) {
        return new Ref(pen.sheetName(), row, column);
    }

    private int last() {
        return first + comparison.months().size() - 1;
    }

    private void totals() {
        Look amount = Look.of(Weight.TOTAL, Form.AMOUNT);
        pen.row(20).text(words.of("row.total"), Look.of(Weight.TOTAL, Form.TEXT));
        int column = 1;
        for (CostGroup group : CostGroup.values()) {
            sum(column++, sum(cost -> of(cost, group).base()), amount);
        }
        for (Bound bound : List.of(Bound.BASE, Bound.LOW, Bound.HIGH)) {
            sum(column++, sum(cost -> cost.total().at(bound)), amount);
        }
        pen.blank(1, amount);
        sum(CASH, sum(MonthCost::cash), amount);
        pen.blank(1, amount);
    }

    private void sum(int column, Money value, Look look) {
        pen.formula("SUM(" + at(first, column).localTo(at(last(), column)) + ")", value.amount(), look);
    }

    private Money sum(Function<MonthCost, Money> amount) {
        return comparison.months().stream().map(amount).reduce(Money.zero(comparison.currency()), Money::plus);
    }

    /** The months against the categories: the same total by two ways. */
    private void checks() {
        Money whole = sum(cost -> cost.total().base());
        Money left = comparison.total().life().base().minus(whole);
        pen.row();
        pen.row().text(words.of("sheet.months.reconciling"), Look.of(Weight.FAINT, Form.TEXT));
        pen.blank(TOTAL - 1, Look.of(Weight.FAINT, Form.TEXT));
        pen.formula(
                "ROUND(%s-%s,%d)"
                        .formatted(
                                categories.total(Span.LIFE, Bound.BASE),
                                at(last() + 1, TOTAL).local(),
                                left.decimals()),
                left.rounded(RoundingMode.HALF_UP),
                Look.of(Weight.FAINT, Form.AMOUNT));
    }

    /** Draws the months to the right of the table: the accrual by group, and the cash on an axis of its own. */
    void draw(XSSFSheet sheet, String currency) {
        if (comparison.months().isEmpty()) {
            return;
        }
        Palette palette = pen.styles().palette();
        List<ColumnChart.Series> groups = new ArrayList<>();
        for (CostGroup group : CostGroup.values()) {
            int position = groups.size();
            groups.add(series(
                    words.of("group", group),
                    1 + position,
                    cost -> of(cost, group).base(),
                    palette.of(group)));
        }
        Map<String, String> unit = Map.of("currency", currency);
        int top = first - 1;
        chart(words.of("sheet.months.accrualChart", unit), groups, true).draw(sheet, place(CHART_COLUMN, top));
        chart(
                        words.of("sheet.months.cashChart", unit),
                        List.of(series(words.of("sheet.months.cash"), CASH, MonthCost::cash, palette.accent())),
                        false)
                .draw(sheet, place(CHART_COLUMN + CHART_WIDTH, top));
        pen.printApart(PAID, CHART_COLUMN, CHART_COLUMN + 2 * CHART_WIDTH, top + CHART_HEIGHT + 1);
    }

    private static ColumnChart.Place place(int column, int top) {
        return new ColumnChart.Place(column, top, column + CHART_WIDTH, top + CHART_HEIGHT);
    }

    private ColumnChart chart(String title, List<ColumnChart.Series> series, boolean legend) {
        List<String> names = comparison.months().stream()
                .map(cost -> cost.month().toString())
                .toList();
        return new ColumnChart(title, new ColumnChart.Cells<>(at(first, 0), names), series, legend);
    }

    private ColumnChart.Series series(String name, int column, Function<MonthCost, Money> amount, String colour) {
        List<BigDecimal> values =
                comparison.months().stream().map(amount).map(Money::amount).toList();
        return new ColumnChart.Series(name, new ColumnChart.Cells<>(at(first, column), values), colour);
    }
}

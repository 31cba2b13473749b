package org.truecost.output.summary;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.MonthCost;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.LineColumn;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.CostLineSheets;
import org.truecost.output.lines.CostLineSheets.Condition;
import org.truecost.output.lines.PeopleByMonth;
import org.truecost.output.lines.RateSheet;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Lines;

/**
 * Every month on both bases (accrual and cash), in base amounts, and the total of the months checked against that of the
 * categories. In a live summary a month is a formula over the lines: a whole month of each line that serves in it, less the days
 * that the line's first and last months lack.
 */
public final class MonthsSheet {

    private static final int TOTAL = 4;
    private static final int ACCRUED = 5;
    private static final int CASH = 6;
    private static final int PAID = 7;
    private static final int KEPT = 8;

    private static final int RESIDUE_SCALE = 6;

    private final Summary summary;
    private final CostComparison comparison;
    private final Lines lines;
    private final CostLineSheets sheets;
    private final RateSheet rates;
    private final PeopleByMonth people;
    private final List<Currency> currencies;
    private final boolean live;
    private Area area;

    public MonthsSheet(
            Summary summary,
            Lines lines,
            CostLineSheets sheets,
            RateSheet rates,
            PeopleByMonth people,
            List<Currency> currencies,
            boolean live) {
        this.summary = summary;
        this.comparison = summary.comparison();
        this.lines = lines;
        this.sheets = sheets;
        this.rates = rates;
        this.people = people;
        this.currencies = currencies;
        this.live = live;
        this.area = summary.template().area(TemplatePlace.MONTHS);
    }

    /** Writes a row a month and checks their total against that of the categories. */
    public void write(CategoriesSheet categories) {
        List<MonthCost> months = comparison.months();
        RowWriter writer = summary.writer(TemplatePlace.MONTHS, Math.max(1, months.size()));
        area = writer.area();
        Money accrued = Money.zero(comparison.currency());
        Money paid = accrued;
        for (MonthCost month : months) {
            accrued = accrued.plus(month.total().base());
            paid = paid.plus(month.cash());
            month(writer.row(), month, accrued, paid);
        }
        totals(summary.writer(TemplatePlace.MONTHS_TOTAL).next(), months);
        open(categories);
    }

    /** The sum of all months. */
    Ref total() {
        return summary.template().area(TemplatePlace.MONTHS_TOTAL).at(0, TOTAL);
    }

    private void month(RowWriter writer, MonthCost cost, Money accrued, Money paid) {
        Ref month = writer.month(cost.month());
        int row = writer.written() - 1;
        BigDecimal kept = kept(cost);
        for (CostGroup group : CostGroup.values()) {
            group(writer, row, group, month, of(cost, group).base());
        }
        writer.money(
                "SUM(" + area.at(row, 1).localTo(area.at(row, TOTAL - 1)) + ")",
                cost.total().base().amount());
        writer.money(soFar(row, ACCRUED, TOTAL), accrued.amount());
        if (live) {
            writer.money(
                    cash(month.local()) + paidAlready(cost, month.local()) + "+"
                            + area.at(row, KEPT).local(),
                    cost.cash().amount());
        } else {
            writer.money(cost.cash().amount());
        }
        writer.money(soFar(row, PAID, CASH), paid.amount());
        writer.money(kept.signum() == 0 ? null : kept);
    }

    private void group(RowWriter writer, int row, CostGroup group, Ref month, Money amount) {
        boolean people = group == CostGroup.PEOPLE;
        if (live) {
            Condition ofGroup = Condition.says(LineColumn.GROUP, summary.words().of("group", group));
            String rest = people ? "+" + area.at(row, KEPT).local() : "";
            writer.money(accrual(ofGroup, month.local()) + rest, amount.amount());
        } else {
            writer.money(amount.amount());
        }
        summary.part(writer, group);
    }

    /**
     * The part of the people's month that is not on lines of its own; amounts too small to be displayed are residues of
     * divisions.
     */
    private BigDecimal kept(MonthCost cost) {
        if (!live) {
            return BigDecimal.ZERO;
        }
        BigDecimal shown = people.in(cost.month(), this::rate);
        BigDecimal kept = of(cost, CostGroup.PEOPLE).base().amount().subtract(shown);
        return kept.setScale(RESIDUE_SCALE, RoundingMode.HALF_EVEN).signum() == 0 ? BigDecimal.ZERO : kept;
    }

    private BigDecimal rate(Currency currency, YearMonth month) {
        return currency.equals(comparison.currency())
                ? BigDecimal.ONE
                : lines.inMonth(currency, month).map(RateSheet::factor).orElse(BigDecimal.ZERO);
    }

    /** What lines are charged in a month, each currency at the month's rate. */
    private String accrual(Condition which, String month) {
        return currencies.stream()
                .map(currency -> times(currency, month)
                        + inCurrency(
                                List.of(which, Condition.says(LineColumn.MONTH_RATES, currency.getCurrencyCode())),
                                month))
                .collect(joining("+"));
    }

    /** The whole month of all lines that serve in it, less what their first and last months lack. */
    private String inCurrency(List<Condition> which, String month) {
        Condition begun = new Condition(LineColumn.FIRST_DAY, "\"<=\"&EOMONTH(" + month + ",0)");
        Condition beginning = new Condition(LineColumn.FIRST_DAY, "\">=\"&" + month);
        Condition notEnded = new Condition(LineColumn.LAST_DAY, "\">=\"&" + month);
        Condition ending = new Condition(LineColumn.LAST_DAY, "\"<=\"&EOMONTH(" + month + ",0)");
        return "(%s-(%s)-(%s))"
                .formatted(
                        sum(LineColumn.WHOLE_MONTH, which, begun, notEnded),
                        sum(LineColumn.FIRST_MONTH_LACKS, which, beginning, begun),
                        sum(LineColumn.LAST_MONTH_LACKS, which, notEnded, ending));
    }

    private String sum(LineColumn column, List<Condition> which, Condition from, Condition to) {
        return sheets.sum(
                column,
                Stream.of(which, List.of(from, to)).flatMap(List::stream).toList());
    }

    private String times(Currency currency, String month) {
        return currency.equals(comparison.currency()) ? "" : rates.monthRate(currency, month) + "*";
    }

    /** What is paid in a month, up to the reported one, for assets that are not in service yet (cost-model.md, rule 26). */
    private String paidAlready(MonthCost cost, String month) {
        if (comparison.planned().later().lines() == 0 || cost.month().isAfter(comparison.month())) {
            return "";
        }
        return "+"
                + sheets.sumApart(
                        LineColumn.PAID,
                        List.of(
                                Condition.says(
                                        LineColumn.TREATMENT, summary.words().of("standing", Treatment.PLANNED)),
                                new Condition(LineColumn.PAID_ON, "\">=\"&" + month),
                                new Condition(LineColumn.PAID_ON, "\"<=\"&EOMONTH(" + month + ",0)")));
    }

    /** What is paid in the month, and the accrual of lines without a payment date. */
    private String cash(String month) {
        String paid = sheets.sum(
                LineColumn.PAID,
                List.of(
                        new Condition(LineColumn.PAID_ON, "\">=\"&" + month),
                        new Condition(LineColumn.PAID_ON, "\"<=\"&EOMONTH(" + month + ",0)")));
        return paid + "+"
                + accrual(Condition.says(LineColumn.PAID_ON, summary.words().of("sheet.lines.accrues")), month);
    }

    private Estimate of(MonthCost cost, CostGroup group) {
        return cost.accrual().getOrDefault(group, Estimate.zero(comparison.currency()));
    }

    private String soFar(int row, int sum, int column) {
        String own = area.at(row, column).local();
        return row == 0 ? own : area.at(row - 1, sum).local() + "+" + own;
    }

    private void totals(RowWriter writer, List<MonthCost> months) {
        writer.text(summary.words().of("row.total"));
        int column = 1;
        for (CostGroup group : CostGroup.values()) {
            sum(writer, column++, months, cost -> of(cost, group).base());
            summary.part(writer, group);
        }
        sum(writer, TOTAL, months, cost -> cost.total().base());
        writer.blank(1);
        sum(writer, CASH, months, MonthCost::cash);
        writer.blank(2);
    }

    private void sum(RowWriter writer, int column, List<MonthCost> months, Function<MonthCost, Money> amount) {
        int last = Math.max(0, months.size() - 1);
        writer.money(
                "SUM(" + area.at(0, column).localTo(area.at(last, column)) + ")",
                months.stream()
                        .map(amount)
                        .reduce(Money.zero(comparison.currency()), Money::plus)
                        .amount());
    }

    /** The categories against the months. */
    private void open(CategoriesSheet categories) {
        Money months = comparison.months().stream()
                .map(cost -> cost.total().base())
                .reduce(Money.zero(comparison.currency()), Money::plus);
        Money left = comparison.total().life().base().minus(months);
        summary.money(
                TemplatePlace.MONTHS_OPEN,
                "ROUND(%s-%s,%d)".formatted(categories.total(Span.LIFE, Bound.BASE), total().local(), left.decimals()),
                left.rounded(RoundingMode.HALF_UP));
    }
}

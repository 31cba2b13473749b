package org.truecost.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.truecost.cost.CostComparison;
import org.truecost.cost.MonthCost;
import org.truecost.ledger.FiscalYear;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Label;

/** The tables of what is recognised: by group, by category, by month and by year. */
final class CostTables {

    private static final int LIFE_COLUMNS = 5;

    private final CostComparison comparison;
    private final Footing footing;
    private final FiscalYear fiscalYear;

    CostTables(CostComparison comparison, Footing footing, FiscalYear fiscalYear) {
        this.comparison = comparison;
        this.footing = footing;
        this.fiscalYear = fiscalYear;
    }

    /** Depreciation, operations, people: the month, to date and the life, base amounts. */
    Table groups() {
        TableDraft draft = TableDraft.named("groups").words("group").figures("month", "toDate", "life");
        Function<Recognised, List<Money>> columns = cost ->
                List.of(cost.month().base(), cost.toDate().base(), cost.life().base());
        List<List<Money>> rows = new ArrayList<>();
        for (CostGroup group : PartNames.named(comparison.given())) {
            List<Money> amounts = columns.apply(comparison.of(group));
            rows.add(amounts);
            draft.row(
                    Weight.PLAIN,
                    Withholding.withheld(comparison, group)
                            .map(words -> withheld(PartNames.group(comparison, group), words, amounts.size()))
                            .orElseGet(() -> labelled(PartNames.group(comparison, group), amounts)));
        }
        return totalled(draft, rows, columns.apply(comparison.total()));
    }

    /** Every category that has lines, with a subtotal for each group of several. */
    Table categories() {
        TableDraft draft = TableDraft.named("categories")
                .words("category")
                .figures("month", "toDate", "lifeLow", "lifeBase", "lifeHigh");
        List<List<Money>> rows = new ArrayList<>();
        for (CostGroup group : CostGroup.values()) {
            List<CostCategory> ofGroup = Arrays.stream(CostCategory.values())
                    .filter(category ->
                            category.group() == group && comparison.categories().containsKey(category))
                    .toList();
            for (CostCategory category : ofGroup) {
                Recognised cost = Values.present(comparison.categories().get(category));
                rows.add(lifeColumns(cost));
                draft.row(Weight.PLAIN, labelled("category." + category, lifeColumns(cost)));
            }
            withheldCategories(draft, group);
            if (ofGroup.size() > 1) {
                draft.row(
                        Weight.STRONG, labelled(PartNames.group(comparison, group), lifeColumns(comparison.of(group))));
            }
        }
        return totalled(draft, rows, lifeColumns(comparison.total()));
    }

    /** Says why a part has no category to show: pay of too few people by its category, a part not given as a whole. */
    private void withheldCategories(TableDraft draft, CostGroup group) {
        if (PartNames.named(comparison.given()).contains(group)) {
            String name = comparison.gives(group) ? "category." + CostCategory.PAYROLL : "group." + group;
            Withholding.withheld(comparison, group)
                    .ifPresent(words -> draft.row(Weight.PLAIN, withheld(name, words, LIFE_COLUMNS)));
        }
    }

    Table months() {
        Map<String, List<MonthCost>> byMonth = new LinkedHashMap<>();
        comparison.months().forEach(cost -> byMonth.put(cost.month().toString(), List.of(cost)));
        return overTime(
                "months", byMonth, months -> new Value.Month(months.getFirst().month()));
    }

    Table years() {
        Map<String, List<MonthCost>> byYear = new LinkedHashMap<>();
        comparison
                .months()
                .forEach(cost -> byYear.computeIfAbsent(
                                fiscalYear.firstOf(cost.month()).toString(), year -> new ArrayList<>())
                        .add(cost));
        return overTime("years", byYear, months -> year(months.getFirst().month()));
    }

    /** A calendar year by its number; another one by its months, since some name it by its first and some by its last. */
    private Value year(YearMonth month) {
        return fiscalYear.isCalendar()
                ? new Value.Text(Integer.toString(month.getYear()))
                : new Value.Months(fiscalYear.firstOf(month), fiscalYear.lastOf(month));
    }

    private Table overTime(String name, Map<String, List<MonthCost>> spans, Function<List<MonthCost>, Value> titled) {
        TableDraft draft = TableDraft.named(name)
                .words("months".equals(name) ? "monthOf" : fiscalYear.isCalendar() ? "year" : "fiscalYear")
                .figures(PartNames.named(comparison.given()).stream()
                        .map(group -> group.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
                .figures("accrual", "cash");
        List<List<Money>> rows = new ArrayList<>();
        for (List<MonthCost> months : spans.values()) {
            List<Money> amounts = timeColumns(months);
            rows.add(amounts);
            Weight weight = months.size() == 1 && isReported(months.getFirst().month()) ? Weight.STRONG : Weight.PLAIN;
            draft.row(weight, overTime(titled.apply(months), amounts));
        }
        return totalled(draft, rows, timeColumns(comparison.months()), this::overTime);
    }

    /** A row over time, each part as far as it was given and may be shown. */
    private List<Value> overTime(Value title, List<Money> amounts) {
        List<Value> values = titled(title, amounts);
        List<CostGroup> groups = PartNames.named(comparison.given());
        for (int index = 0; index < groups.size(); index++) {
            values.set(1 + index, Withholding.part(comparison, groups.get(index), amounts.get(index)));
        }
        return values;
    }

    private boolean isReported(YearMonth month) {
        return month.equals(comparison.month());
    }

    /** Accrual and cash are shown next to each other and never added (cost-model.md, rule 3). */
    private List<Money> timeColumns(List<MonthCost> months) {
        Money none = Money.zero(comparison.currency());
        List<Money> amounts = new ArrayList<>();
        for (CostGroup group : PartNames.named(comparison.given())) {
            amounts.add(months.stream()
                    .map(month -> Values.present(month.accrual().get(group)).at(Bound.BASE))
                    .reduce(none, Money::plus));
        }
        amounts.add(months.stream().map(month -> month.total().base()).reduce(none, Money::plus));
        amounts.add(months.stream().map(MonthCost::cash).reduce(none, Money::plus));
        return amounts;
    }

    private Table totalled(TableDraft draft, List<List<Money>> rows, List<Money> totals) {
        return totalled(draft, rows, totals, CostTables::titled);
    }

    private Table totalled(
            TableDraft draft,
            List<List<Money>> rows,
            List<Money> totals,
            BiFunction<Value, List<Money>, List<Value>> titled) {
        footing.differences(rows, totals).ifPresent(differences -> {
            List<Value> values = new ArrayList<>(List.of(new Label("row.rounding")));
            values.addAll(differences);
            draft.row(Weight.PLAIN, values);
        });
        return draft.row(Weight.TOTAL, titled.apply(Withholding.named(comparison, "row.total"), totals))
                .done();
    }

    private static List<Money> lifeColumns(Recognised cost) {
        return List.of(
                cost.month().base(),
                cost.toDate().base(),
                cost.life().low(),
                cost.life().base(),
                cost.life().high());
    }

    private static List<Value> withheld(String label, Label words, int figures) {
        List<Value> values = new ArrayList<>(List.of(new Label(label)));
        values.addAll(Collections.nCopies(figures, words));
        return values;
    }

    private static List<Value> labelled(String label, List<Money> amounts) {
        return titled(new Label(label), amounts);
    }

    private static List<Value> titled(Value title, List<Money> amounts) {
        List<Value> values = new ArrayList<>(List.of(title));
        amounts.forEach(amount -> values.add(new Amount(amount)));
        return values;
    }
}

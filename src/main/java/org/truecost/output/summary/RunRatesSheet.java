package org.truecost.output.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.FleetLife;
import org.truecost.cost.LifeCoverage;
import org.truecost.cost.RunRate;
import org.truecost.money.Bound;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.Figure;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.LineFormulas;
import org.truecost.output.lines.LineFormulas.FleetEnds;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;

/**
 * When the fleet's life ends, and what the categories of operations and people cost a month, carried on from where they are stated to
 * that end (cost-model.md, rules 16 and 22). Where the life is stated as a whole, a longer one that a reader assumes takes its rest
 * from here; where it is not, the rest is a projection that is in no total.
 */
public final class RunRatesSheet {

    private static final List<CostCategory> CATEGORIES = CostCategory.recurring();

    private static final List<Span> SPANS = List.of(Span.values());

    private static final int A_MONTH = 2;
    private static final int CARRIED_ON = 5;
    private static final int REST = 8;

    private static final int IN_SERVICE = 0;
    private static final int STATED_END = 1;
    private static final int END = 2;

    private final Summary summary;
    private final LifeCoverage coverage;
    private final Map<CostCategory, RunRate> rates;
    private final Area ends;
    private final Area area;
    private final boolean live;

    public RunRatesSheet(Summary summary, boolean live) {
        this.summary = summary;
        this.coverage = summary.comparison().coverage();
        this.rates = coverage.runRates().stream().collect(Collectors.toMap(RunRate::category, Function.identity()));
        this.ends = summary.template().area(TemplatePlace.FLEET_ENDS);
        this.area = summary.template().area(TemplatePlace.RUN_RATES);
        this.live = live;
    }

    /** The cells of the fleet's end; null where no fleet is counted. */
    public @Nullable FleetEnds fleetEnds() {
        return coverage.fleet() == null ? null : new FleetEnds(end(STATED_END), end(END));
    }

    /** Writes when the fleet ends, and each category's run rate. */
    public void write() {
        FleetLife fleet = coverage.fleet();
        if (fleet == null) {
            return;
        }
        ends(summary.writer(TemplatePlace.FLEET_ENDS), fleet);
        RowWriter writer = summary.writer(TemplatePlace.RUN_RATES);
        for (CostCategory category : CATEGORIES) {
            writer.next().text(summary.words().of("category", category));
            RunRate rate = rates.get(category);
            if (rate == null) {
                writer.blank(area.columns() - 1);
            } else {
                rate(writer, rate, fleet.last());
            }
        }
    }

    /** What a longer life adds to a category, as a formula; null where nothing is added. */
    @Nullable
    String rest(CostCategory category, Span span, Bound bound) {
        if (!live || !coverage.isWhole() || coverage.fleet() == null || !rates.containsKey(category)) {
            return null;
        }
        int row = CATEGORIES.indexOf(category);
        return "%s*%s"
                .formatted(
                        area.at(row, A_MONTH + Figure.BOUNDS.indexOf(bound)).local(),
                        area.at(row, CARRIED_ON + SPANS.indexOf(span)).local());
    }

    /** What all categories' rest costs over the whole life, base; null where it is no projection. */
    @Nullable
    String projection() {
        int column = REST + Figure.BOUNDS.indexOf(Bound.BASE);
        return coverage.projection().isEmpty()
                ? null
                : "SUM(" + area.at(0, column).to(area.at(CATEGORIES.size() - 1, column)) + ")";
    }

    private void ends(RowWriter writer, FleetLife fleet) {
        writer.next().text(summary.words().of("sheet.runRates.inService"));
        writer.day(fleet.lastInService());
        writer.next().text(summary.words().of("sheet.runRates.statedEnd"));
        writer.day(fleet.last().atEndOfMonth());
        writer.next().text(summary.words().of("sheet.runRates.end"));
        LocalDate end = fleet.last().atEndOfMonth();
        if (live) {
            Ref life = summary.cell(TemplatePlace.USEFUL_LIFE);
            writer.formula(
                    "IF(%s=\"\",%s,EOMONTH(%s,0))"
                            .formatted(life, end(STATED_END).local(), ends(fleet, life)),
                    end);
        } else {
            writer.day(end);
        }
    }

    /** The last day of the assets that stay, and of those that have left before (cost-model.md, rule 35). */
    private String ends(FleetLife fleet, Ref life) {
        List<String> ends = new ArrayList<>();
        if (fleet.lastInService() != null) {
            ends.add("EDATE(%s,%s)-1".formatted(end(IN_SERVICE).local(), life));
        }
        fleet.left()
                .forEach(left -> ends.add("MIN(EDATE(%s,%s)-1,%s)"
                        .formatted(LineFormulas.day(left.inService()), life, LineFormulas.day(left.stop()))));
        return ends.size() == 1 ? ends.getFirst() : "MAX(" + String.join(",", ends) + ")";
    }

    private void rate(RowWriter writer, RunRate rate, YearMonth end) {
        int row = writer.written() - 1;
        Ref to = writer.day(rate.statedTo().atEndOfMonth());
        Figure.BOUNDS.forEach(bound -> writer.money(rate.aMonth().at(bound).amount()));
        YearMonth month = summary.briefing().month();
        Recognised rest = rate.over(end, month);
        boolean inMonth = month.isAfter(rate.statedTo()) && !month.isAfter(end);
        carriedOn(writer, inMonth(to), BigDecimal.valueOf(inMonth ? 1 : 0));
        YearMonth known = month.isBefore(end) ? month : end;
        String monthEnd = summary.cell(TemplatePlace.MONTH_END).toString();
        carriedOn(
                writer,
                monthsTo("MIN(" + end(END).local() + "," + monthEnd + ")", to),
                BigDecimal.valueOf(rate.monthsTo(known)));
        carriedOn(writer, monthsTo(end(END).local(), to), BigDecimal.valueOf(rate.monthsTo(end)));
        for (Bound bound : Figure.BOUNDS) {
            int index = Figure.BOUNDS.indexOf(bound);
            BigDecimal value = rest.life().at(bound).amount();
            writer.money(
                    area.at(row, A_MONTH + index).local() + "*"
                            + area.at(row, CARRIED_ON + SPANS.indexOf(Span.LIFE))
                                    .local(),
                    value);
        }
    }

    private void carriedOn(RowWriter writer, String formula, BigDecimal months) {
        if (live) {
            writer.formula(formula, months);
        } else {
            writer.number(months);
        }
    }

    private String inMonth(Ref to) {
        return "IF(AND(%s>%s,%s<=%s),1,0)"
                .formatted(
                        summary.cell(TemplatePlace.MONTH_END),
                        to.local(),
                        summary.cell(TemplatePlace.MONTH_END),
                        end(END).local());
    }

    private static String monthsTo(String end, Ref to) {
        return "MAX(0,(YEAR(%1$s)-YEAR(%2$s))*12+MONTH(%1$s)-MONTH(%2$s))".formatted(end, to.local());
    }

    private Ref end(int row) {
        return ends.at(row, 1);
    }
}

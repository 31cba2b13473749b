package org.truecost.output;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truecost.cost.CostGroup;
import org.truecost.cost.MonthCost;
import org.truecost.money.Money;
import org.truecost.output.PdfFonts.Style;

/** What each calendar year is charged, stacked by group. */
final class YearsChart implements Chart {

    private static final float HEIGHT = 132;
    private static final float FOOT = 16;
    private static final float HEAD = 32;
    private static final float AXIS = 30;
    private static final float WIDEST_BAR = 64;

    private final PdfSetting setting;
    private final Map<Integer, Map<CostGroup, Money>> years = new TreeMap<>();

    YearsChart(PdfSetting setting) {
        this.setting = setting;
        Money none = Money.zero(setting.briefing().currency());
        for (MonthCost month : setting.briefing().comparison().months()) {
            Map<CostGroup, Money> year =
                    years.computeIfAbsent(month.month().getYear(), key -> new EnumMap<>(CostGroup.class));
            month.accrual()
                    .forEach((group, cost) ->
                            year.put(group, year.getOrDefault(group, none).plus(cost.base())));
        }
    }

    @Override
    public float height() {
        return HEIGHT;
    }

    @Override
    public void draw(ChartCanvas canvas, float width) {
        if (years.isEmpty()) {
            return;
        }
        List<Money> totals = years.values().stream().map(this::total).toList();
        Scale scale = Scale.of(totals);
        float plot = HEIGHT - FOOT - HEAD;
        axis(canvas, scale, plot, width);
        legend(canvas);
        float slot = (width - AXIS) / years.size();
        float barWidth = Math.min(WIDEST_BAR, slot * 0.7f);
        Style small = setting.note().sized(7.2f);
        int index = 0;
        for (Map.Entry<Integer, Map<CostGroup, Money>> year : years.entrySet()) {
            float centre = AXIS + slot * (index + 0.5f);
            float top = stack(canvas, year.getValue(), scale, plot, centre - barWidth / 2, barWidth);
            String amount = setting.formats().shortly(totals.get(index));
            Style style = setting.table().inBold().sized(7.4f);
            if (canvas.width(amount, style) <= slot) {
                canvas.centred(amount, centre, top + 3.5f, style);
            }
            String name = Integer.toString(year.getKey());
            if (canvas.width(name, small) <= slot || index % 5 == 0) {
                canvas.centred(name, centre, FOOT - 10, small);
            }
            index++;
        }
        canvas.line(AXIS, FOOT, width, FOOT, 0.9f, setting.theme().ink());
    }

    private float stack(
            ChartCanvas canvas, Map<CostGroup, Money> year, Scale scale, float plot, float x, float barWidth) {
        Money below = Money.zero(setting.briefing().currency());
        for (CostGroup group : CostGroup.values()) {
            Money above = below.plus(year.getOrDefault(group, Money.zero(below.currency())));
            float y = FOOT + scale.at(below, plot);
            canvas.bar(x, y, barWidth, FOOT + scale.at(above, plot) - y, colour(group));
            below = above;
        }
        return FOOT + scale.at(below, plot);
    }

    private void axis(ChartCanvas canvas, Scale scale, float plot, float width) {
        Style small = setting.note().sized(6.8f);
        AmountAxis axis = AmountAxis.of(scale, setting);
        for (BigDecimal tick : scale.ticks()) {
            float y = FOOT + scale.at(tick.doubleValue(), plot);
            canvas.line(AXIS, y, width, y, PdfSetting.HAIRLINE, setting.theme().rule());
            canvas.right(axis.label(tick), AXIS - 4, y - 2.3f, small);
        }
        canvas.left(axis.unit(), 0, HEIGHT - 20, small);
    }

    private void legend(ChartCanvas canvas) {
        Style style = setting.note().sized(7.4f);
        float x = AXIS;
        for (CostGroup group : CostGroup.values()) {
            String name = setting.labels().words("group." + group);
            canvas.bar(x, HEIGHT - 10, 7, 7, colour(group));
            canvas.left(name, x + 10, HEIGHT - 9.3f, style);
            x += canvas.width(name, style) + 26;
        }
    }

    private Money total(Map<CostGroup, Money> year) {
        return year.values().stream().reduce(Money.zero(setting.briefing().currency()), Money::plus);
    }

    private Color colour(CostGroup group) {
        return setting.theme().groups().getOrDefault(group, setting.theme().ink());
    }
}

package org.truecost.output.chart;

import java.awt.Color;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.truecost.cost.MonthCost;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.PdfFonts;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Value;

/**
 * Month by month: what is charged, stacked by group, and below it on a scale of its own what is paid. The reporting month is
 * marked; later months are in the future.
 */
final class MonthsChart implements Chart {

    private static final float HEIGHT = 164;
    private static final float ACCRUAL_FOOT = 74;
    private static final float ACCRUAL_HEIGHT = 62;
    private static final float CASH_FOOT = 16;
    private static final float CASH_HEIGHT = 32;
    private static final float BAR = 0.78f;
    private static final float SEPARATED = 3;
    private static final float LEGEND_GAP = 18;
    private static final float LEAST_FOR_A_NAME = 26;

    private final PdfSetting setting;
    private final List<MonthCost> months;

    MonthsChart(PdfSetting setting) {
        this.setting = setting;
        this.months = setting.briefing().comparison().months();
    }

    @Override
    public float height() {
        return months.isEmpty() ? 0 : HEIGHT;
    }

    @Override
    public void draw(ChartCanvas canvas, float width) {
        if (!months.isEmpty()) {
            float plotWidth = width - Plot.AXIS;
            float titled = accrual(canvas, plotWidth);
            cash(canvas, plotWidth);
            years(canvas, plotWidth);
            new Legend(setting).draw(canvas, titled + LEGEND_GAP, HEIGHT - 8);
        }
    }

    /**
     * Draws what each month is charged. Its title is next to the legend, and so above the name of the reporting month.
     *
     * @return where the title ends
     */
    private float accrual(ChartCanvas canvas, float width) {
        List<Money> tops = new ArrayList<>();
        months.forEach(month -> tops.addAll(List.of(Stack.above(month), Stack.below(month))));
        Plot plot = new Plot(setting, Scale.of(tops), Plot.AXIS, width, ACCRUAL_FOOT, ACCRUAL_HEIGHT);
        plot.lines(canvas);
        for (int index = 0; index < months.size(); index++) {
            stack(canvas, plot, index, width / months.size());
        }
        plot.base(canvas);
        mark(canvas, plot, width / months.size());
        return title(canvas, "chart.months.accrual", plot, HEIGHT - 7.3f);
    }

    /** Writes a chart's title; where it ends. */
    private float title(ChartCanvas canvas, String label, Plot plot, float y) {
        String title = setting.labels().words(label) + " · " + plot.unit();
        PdfFonts.Style style = setting.small().inBold();
        canvas.left(title, 0, y, style);
        return canvas.width(title, style);
    }

    private void stack(ChartCanvas canvas, Plot plot, int index, float slot) {
        float x = Plot.AXIS + slot * (index + (1 - BAR) / 2);
        Stack stack = new Stack(setting.briefing().currency());
        for (CostGroup group : CostGroup.values()) {
            Estimate cost = months.get(index).accrual().get(group);
            if (cost != null) {
                Stack.Part part = stack.add(cost.base());
                float y = plot.at(part.from());
                float height = plot.at(part.to()) - y;
                canvas.bar(x, y, slot * BAR, height, setting.theme().of(group));
                if (Math.abs(height) > SEPARATED) {
                    canvas.line(x, y, x + slot * BAR, y, ChartCanvas.HAIRLINE, Color.WHITE);
                }
            }
        }
    }

    /** A line and the month's name over the reporting month's column. */
    private void mark(ChartCanvas canvas, Plot plot, float slot) {
        YearMonth reported = setting.briefing().month();
        for (int index = 0; index < months.size(); index++) {
            if (months.get(index).month().equals(reported)) {
                float x = Plot.AXIS + slot * (index + 0.5f);
                float top = ACCRUAL_FOOT + ACCRUAL_HEIGHT;
                canvas.line(
                        x,
                        plot.at(Stack.above(months.get(index))),
                        x,
                        top + 3,
                        0.6f,
                        setting.theme().ink());
                canvas.nextTo(
                        setting.formats().cell(new Value.Month(reported)),
                        x,
                        top + 5,
                        setting.small().inBold(),
                        Plot.AXIS + slot * months.size());
            }
        }
    }

    private void cash(ChartCanvas canvas, float width) {
        List<Money> paid = months.stream().map(MonthCost::cash).toList();
        Plot plot = new Plot(setting, Scale.of(paid, 2), Plot.AXIS, width, CASH_FOOT, CASH_HEIGHT);
        plot.lines(canvas);
        title(canvas, "chart.months.cash", plot, CASH_FOOT + CASH_HEIGHT + 8);
        float slot = width / months.size();
        for (int index = 0; index < months.size(); index++) {
            float x = Plot.AXIS + slot * (index + (1 - BAR) / 2);
            canvas.bar(
                    x,
                    plot.zero(),
                    slot * BAR,
                    plot.at(paid.get(index)) - plot.zero(),
                    setting.theme().muted());
        }
        plot.base(canvas);
    }

    /** Each year below its months, as far as they have room. */
    private void years(ChartCanvas canvas, float width) {
        float slot = width / months.size();
        float free = 0;
        for (int first = 0; first < months.size(); first = nextYear(first)) {
            float left = Plot.AXIS + slot * first;
            float wide = slot * (nextYear(first) - first);
            if (first > 0) {
                canvas.line(
                        left,
                        CASH_FOOT - 12,
                        left,
                        ACCRUAL_FOOT + ACCRUAL_HEIGHT,
                        ChartCanvas.HAIRLINE,
                        setting.theme().rule());
            }
            float centre = left + wide / 2;
            if (wide >= LEAST_FOR_A_NAME || centre - LEAST_FOR_A_NAME / 2 >= free) {
                canvas.centred(
                        Integer.toString(months.get(first).month().getYear()), centre, CASH_FOOT - 10, setting.small());
                free = centre + LEAST_FOR_A_NAME / 2;
            }
        }
    }

    private int nextYear(int first) {
        int next = first;
        while (next < months.size()
                && months.get(next).month().getYear()
                        == months.get(first).month().getYear()) {
            next++;
        }
        return next;
    }
}

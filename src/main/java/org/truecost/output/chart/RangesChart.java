package org.truecost.output.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.PdfFonts.Style;

/** Each category's cost over the whole life, base as a bar from zero, low and high as the whisker at its end. */
final class RangesChart implements Chart {

    private static final float ROW = 14;
    private static final float HEAD = 16;
    private static final float FOOT = 16;
    private static final float NAME = 96;
    private static final float BAR = 7;
    private static final float WHISKER = 4.2f;
    private static final float SMALLEST = 4;
    private static final float APART = 10;

    /** The parts of the width that the bars have at least, and at most: the amounts next to them have priority. */
    private static final float LEAST_PLOT = 0.4f;

    private static final float MOST_PLOT = 0.66f;

    private final PdfSetting setting;
    private final List<Range> ranges = new ArrayList<>();

    /** A row of the chart. */
    private record Range(String name, Estimate life, boolean isTotal) {}

    RangesChart(PdfSetting setting) {
        this.setting = setting;
        setting.briefing()
                .comparison()
                .categories()
                .forEach((category, cost) ->
                        ranges.add(new Range(setting.labels().words("category." + category), cost.life(), false)));
        ranges.add(new Range(
                setting.labels().words("row.total"),
                setting.briefing().comparison().total().life(),
                true));
    }

    @Override
    public float height() {
        return HEAD + ranges.size() * ROW + FOOT;
    }

    @Override
    public void draw(ChartCanvas canvas, float width) {
        List<Money> amounts = new ArrayList<>();
        ranges.forEach(range -> amounts.addAll(
                List.of(range.life().low(), range.life().base(), range.life().high())));
        Scale scale = Scale.of(amounts);
        float room = width - NAME - APART;
        float words = Math.min((float) widest(canvas, setting.small().inBold()), room * (1 - LEAST_PLOT));
        float plot = Math.min(room - words, room * MOST_PLOT);
        title(canvas, scale);
        ticks(canvas, scale, plot);
        Style style = fitted(canvas, words);
        for (int index = 0; index < ranges.size(); index++) {
            row(canvas, ranges.get(index), scale, plot, height() - HEAD - ROW * (index + 0.5f), style);
        }
        float zero = NAME + scale.at(0, plot);
        canvas.line(zero, FOOT, zero, height() - HEAD, 0.9f, setting.theme().ink());
    }

    private void title(ChartCanvas canvas, Scale scale) {
        String unit = AmountAxis.of(scale, setting).unit();
        canvas.left(
                setting.labels().words("chart.ranges") + " · " + unit,
                0,
                height() - 8,
                setting.small().inBold());
    }

    private void ticks(ChartCanvas canvas, Scale scale, float plot) {
        AmountAxis axis = AmountAxis.of(scale, setting);
        for (BigDecimal tick : scale.ticks()) {
            float x = NAME + scale.at(tick.doubleValue(), plot);
            canvas.line(
                    x,
                    FOOT,
                    x,
                    height() - HEAD,
                    ChartCanvas.HAIRLINE,
                    setting.theme().rule());
            canvas.centred(axis.label(tick), x, FOOT - 9, setting.small());
        }
    }

    private void row(ChartCanvas canvas, Range range, Scale scale, float plot, float middle, Style style) {
        float zero = NAME + scale.at(0, plot);
        float base = NAME + scale.at(range.life().base(), plot);
        canvas.bar(
                Math.min(zero, base),
                middle - BAR / 2,
                Math.max(0.6f, Math.abs(base - zero)),
                BAR,
                range.isTotal() ? setting.theme().trueCost() : setting.theme().increase());
        if (!range.life().isExact()) {
            whisker(
                    canvas,
                    NAME + scale.at(range.life().low(), plot),
                    NAME + scale.at(range.life().high(), plot),
                    middle);
        }
        Style weight = range.isTotal() ? style.inBold() : style;
        canvas.left(
                range.name(),
                0,
                middle - 2.5f,
                range.isTotal() ? setting.small().inBold() : setting.small());
        canvas.left(said(range.life()), NAME + plot + APART, middle - 2.5f, weight);
    }

    private void whisker(ChartCanvas canvas, float low, float high, float middle) {
        canvas.line(low, middle, high, middle, 1, setting.theme().ink());
        canvas.line(
                low, middle - WHISKER, low, middle + WHISKER, 1, setting.theme().ink());
        canvas.line(
                high,
                middle - WHISKER,
                high,
                middle + WHISKER,
                1,
                setting.theme().ink());
    }

    private String said(Estimate life) {
        String base = setting.formats().shortly(life.base());
        return life.isExact()
                ? base
                : base + " (" + setting.formats().shortly(life.low()) + " – "
                        + setting.formats().shortly(life.high()) + ")";
    }

    private Style fitted(ChartCanvas canvas, float width) {
        Style style = setting.small();
        while (style.size() > SMALLEST && widest(canvas, style.inBold()) > width + 0.01) {
            style = style.sized(style.size() - 0.2f);
        }
        return style;
    }

    private double widest(ChartCanvas canvas, Style style) {
        return ranges.stream()
                .mapToDouble(range -> canvas.width(said(range.life()), style))
                .max()
                .orElse(0);
    }
}

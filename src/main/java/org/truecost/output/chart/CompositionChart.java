package org.truecost.output.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truecost.cost.CostComparison;
import org.truecost.money.Money;
import org.truecost.output.grid.Span;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Value;

/** The composition of the month, the months to date and the whole life: three bars of the same length, cut into the groups. */
final class CompositionChart implements Chart {

    private static final float ROW = 21;
    private static final float HEAD = 14;
    private static final float NAME = 96;
    private static final float BAR = 9;
    private static final float CUT = 0.8f;
    private static final float APART = 6;

    private final PdfSetting setting;
    private final CostComparison comparison;

    CompositionChart(PdfSetting setting) {
        this.setting = setting;
        this.comparison = setting.briefing().comparison();
    }

    @Override
    public float height() {
        return HEAD + ROW * Span.values().length;
    }

    @Override
    public void draw(ChartCanvas canvas, float width) {
        String title = setting.labels().words("chart.composition");
        Style bold = setting.small().inBold();
        canvas.left(title, 0, height() - 8, bold);
        new Legend(setting).draw(canvas, Math.max(NAME, canvas.width(title, bold) + APART), height() - 8.7f);
        float top = height() - HEAD;
        for (Span span : Span.values()) {
            canvas.left(setting.labels().words("chart.composition." + span), 0, top - BAR + 1.5f, setting.small());
            if (isWhole(span)) {
                parts(canvas, span, width - NAME, top);
            } else {
                canvas.left(
                        setting.labels().words("chart.composition.noParts"), NAME, top - BAR + 1.5f, setting.small());
            }
            top -= ROW;
        }
    }

    /** Whether the groups are parts of a whole: a credit is not. */
    private boolean isWhole(Span span) {
        return total(span).signum() > 0
                && Arrays.stream(CostGroup.values())
                        .allMatch(group -> amount(span, group).signum() >= 0);
    }

    private void parts(ChartCanvas canvas, Span span, float width, float top) {
        float x = NAME;
        List<Share> shares = new ArrayList<>();
        for (CostGroup group : CostGroup.values()) {
            BigDecimal share = amount(span, group).amount().divide(total(span).amount(), MathContext.DECIMAL128);
            float wide = width * share.floatValue();
            if (wide > 0) {
                canvas.bar(x, top - BAR, wide, BAR, setting.theme().of(group));
                canvas.line(x, top - BAR, x, top, CUT, Color.WHITE);
                String words = setting.formats().cell(new Value.Share(share));
                shares.add(new Share(words, x, canvas.width(words, setting.small())));
            }
            x += wide;
        }
        shares(canvas, shares, NAME + width, top - BAR - 8);
    }

    /** A part's share in words, where the part begins, and the words' width. */
    private record Share(String words, float x, float wide) {}

    /** The shares below their parts: where they have no room, each to the right of the one before, and none past the end. */
    private void shares(ChartCanvas canvas, List<Share> shares, float end, float y) {
        float[] left = new float[shares.size()];
        float free = NAME;
        for (int index = 0; index < left.length; index++) {
            left[index] = Math.max(free, shares.get(index).x());
            free = left[index] + shares.get(index).wide() + APART;
        }
        float limit = end;
        for (int index = left.length - 1; index >= 0; index--) {
            left[index] = Math.min(left[index], limit - shares.get(index).wide());
            limit = left[index] - APART;
            canvas.left(shares.get(index).words(), left[index], y, setting.small());
        }
    }

    private Money amount(Span span, CostGroup group) {
        return span.of(comparison.of(group)).base();
    }

    private Money total(Span span) {
        return List.of(CostGroup.values()).stream()
                .map(group -> amount(span, group))
                .reduce(Money.zero(comparison.currency()), Money::plus);
    }
}

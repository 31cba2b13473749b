package org.truecost.output.chart;

import java.math.BigDecimal;
import org.truecost.money.Money;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.PdfFonts.Style;

/** The plot area of a chart's columns: a linear scale from zero upwards with its lines and their amounts. */
record Plot(PdfSetting setting, Scale scale, float left, float width, float foot, float height) {

    /** The width of the scale's amounts at its left. */
    static final float AXIS = 30;

    private static final float ZERO_LINE = 0.9f;

    /** The height of an amount. */
    float at(Money amount) {
        return foot + scale.at(amount, height);
    }

    float zero() {
        return foot + scale.at(0, height);
    }

    String unit() {
        return AmountAxis.of(scale, setting).unit();
    }

    void lines(ChartCanvas canvas) {
        Style small = setting.small();
        AmountAxis axis = AmountAxis.of(scale, setting);
        for (BigDecimal tick : scale.ticks()) {
            float y = foot + scale.at(tick.doubleValue(), height);
            canvas.line(
                    left,
                    y,
                    left + width,
                    y,
                    ChartCanvas.HAIRLINE,
                    setting.theme().rule());
            canvas.right(axis.label(tick), left - 4, y - 2.3f, small);
        }
    }

    /** The base line of all columns, drawn last. */
    void base(ChartCanvas canvas) {
        canvas.line(
                left, zero(), left + width, zero(), ZERO_LINE, setting.theme().ink());
    }
}

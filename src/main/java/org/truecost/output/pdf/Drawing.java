package org.truecost.output.pdf;

import org.truecost.output.chart.Chart;
import org.truecost.output.typeset.Drawable;
import org.truecost.output.typeset.PageCanvas;
import org.truecost.output.typeset.Tag;

/** A chart as a piece of the page: to those who do not see it, a figure with its words. */
record Drawing(Chart chart, Tag figure, float x, float width) implements Drawable {

    @Override
    public float height() {
        return chart.height();
    }

    @Override
    public void draw(PageCanvas page, float top) {
        page.figure(figure, x, top - height(), width, height(), canvas -> chart.draw(canvas, width));
    }
}

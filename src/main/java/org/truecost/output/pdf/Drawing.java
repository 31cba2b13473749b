package org.truecost.output.pdf;

import org.truecost.output.chart.Chart;
import org.truecost.output.typeset.Brush;
import org.truecost.output.typeset.Piece;
import org.truecost.output.typeset.Tag;

/** A chart as a piece of the page: to those who do not see it, a figure with its words. */
record Drawing(Chart chart, Tag figure, float x, float width) implements Piece {

    @Override
    public float height() {
        return chart.height();
    }

    @Override
    public void draw(Brush brush, float top) {
        brush.figure(figure, x, top - height(), width, height(), canvas -> chart.draw(canvas, width));
    }
}

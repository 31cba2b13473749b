package org.truecost.output;

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

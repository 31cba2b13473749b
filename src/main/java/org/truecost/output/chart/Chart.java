package org.truecost.output.chart;

import org.truecost.output.typeset.ChartCanvas;

/** A chart that draws itself as lines and text, to be placed in the briefing. */
public interface Chart {

    /** Its height in points. */
    public float height();

    /** Draws it, from (0, 0) at the lower left. */
    public void draw(ChartCanvas canvas, float width);
}

package org.truecost.output.chart;

import org.truecost.output.typeset.ChartCanvas;

/** A chart that draws itself as lines and text, to be placed in the briefing. */
public interface Chart {

    /** Its height in points. */
    float height();

    /** Draws it, from (0, 0) at the lower left. */
    void draw(ChartCanvas canvas, float width);
}

package org.truecost.output.typeset;

/** The smallest thing that is never torn apart by the end of a page: a line, a table's row, a chart. */
public interface Drawable {

    /** Its height in points. */
    float height();

    /** The same with a part of the space within it that it can do without. */
    default Drawable closer(float factor) {
        return this;
    }

    /** Draws it with its upper edge at a height of the page. */
    void draw(PageCanvas canvas, float top);
}

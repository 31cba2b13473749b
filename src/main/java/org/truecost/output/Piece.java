package org.truecost.output;

/** The smallest thing that is never torn apart by the end of a page: a line, a table's row, a chart. */
interface Piece {

    /** Its height in points. */
    float height();

    /** Draws it with its upper edge at a height of the page. */
    void draw(Brush brush, float top);
}

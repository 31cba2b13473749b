package org.truecost.output.grid;

import org.apache.poi.ss.usermodel.CellStyle;

/**
 * Where a {@link RowWriter} puts its cells: into a sheet that is held and may already have them, or into the file of one that is not
 * held. Rows come from the top down, their cells from the left. What changes a cell changes the one that was begun last.
 */
public interface CellTarget {

    /**
     * Begins a row.
     *
     * @param index from 0
     * @param height in twentieths of a point
     */
    void row(int index, short height);

    /** Makes the row as high as needed, in twentieths of a point, and never lower than it is. */
    void heighten(short needed);

    /**
     * Begins a cell of the row, which is empty then.
     *
     * @param column its index, 0 for A
     */
    void cell(int column, CellStyle look);

    /** Gives the cell another look. */
    void look(CellStyle look);

    /** Puts a formula into the cell; its value is put next. */
    void formula(String formula);

    /** Puts a text into the cell, one that the format can hold. */
    void text(String text);

    /** Puts a number into the cell. */
    void number(double number);

    /**
     * Removes what the row has from a column on: all cells of an area, and beyond it those without a value.
     *
     * @param column the first
     * @param beyond the first one after the area
     */
    void clear(int column, int beyond);
}

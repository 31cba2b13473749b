package org.truecost.output.grid;

import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Cells of a sheet of the template.
 *
 * @param row the first row's index, from 0
 * @param column the first column's index, 0 for A
 */
public record Area(XSSFSheet sheet, int row, int column, int rows, int columns) {

    static Area of(XSSFSheet sheet, AreaReference cells) {
        CellReference first = cells.getFirstCell();
        CellReference last = cells.getLastCell();
        return new Area(
                sheet,
                first.getRow(),
                first.getCol(),
                last.getRow() - first.getRow() + 1,
                last.getCol() - first.getCol() + 1);
    }

    /** A cell, counted from the area's first. */
    public Ref at(int row, int column) {
        return new Ref(sheet.getSheetName(), this.row + row, this.column + column);
    }

    /** Makes room for a number of rows: whatever is below moves down. */
    public Area room(int wanted) {
        int more = wanted - rows;
        if (more > 0) {
            InsertedRows.below(this, more);
        }
        return this;
    }
}

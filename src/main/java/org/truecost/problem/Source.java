package org.truecost.problem;

/**
 * The row a fact was read from.
 *
 * @param row the row's number as a spreadsheet program shows it, from 1
 */
public record Source(Sheet sheet, int row) {

    /** The cell of one of its columns; the row alone where the sheet lacks the column. */
    public Location at(Column column) {
        return sheet.header(column)
                .map(header -> Location.cell(sheet.workbook(), sheet.name(), header.index(), row))
                .orElseGet(this::location);
    }

    /** The row, named by its first column's cell. */
    public Location location() {
        return Location.cell(sheet.workbook(), sheet.name(), 0, row);
    }
}

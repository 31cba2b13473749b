package org.truecost.input.cell;

import org.jspecify.annotations.Nullable;
import org.truecost.problem.Location;

/** A block of cells; columns count from 0, rows from 1, both ends are included. */
public record CellRange(int firstColumn, int firstRow, int lastColumn, int lastRow) {

    private static final int LETTERS = 26;
    /** How many columns a sheet has. */
    public static final int COLUMNS = 16_384;

    /** How many rows a sheet has. */
    public static final int ROWS = 1_048_576;

    /** The block that a reference such as {@code B2:$D$9} or {@code C7} names; null if it names none of this sheet. */
    public static @Nullable CellRange parse(String reference) {
        return parse(reference, 0, 0);
    }

    /** The block that a reference names in a formula that was written elsewhere: what has no {@code $} moves with it. */
    static @Nullable CellRange parse(String reference, int columns, int rows) {
        int colon = reference.indexOf(':');
        CellRange first = cell(colon < 0 ? reference : reference.substring(0, colon), columns, rows);
        CellRange last = colon < 0 ? first : cell(reference.substring(colon + 1), columns, rows);
        return first == null || last == null
                ? null
                : new CellRange(
                        Math.min(first.firstColumn, last.firstColumn),
                        Math.min(first.firstRow, last.firstRow),
                        Math.max(first.lastColumn, last.lastColumn),
                        Math.max(first.lastRow, last.lastRow));
    }

    private static @Nullable CellRange cell(String reference, int columns, int rows) {
        int column = 0;
        int row = 0;
        boolean columnFixed = false;
        boolean rowFixed = false;
        for (int i = 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter >= '0' && letter <= '9' && column > 0) {
                row = row * 10 + letter - '0';
            } else if (isLetter(letter) && row == 0 && !rowFixed) {
                column = column * LETTERS + Character.toUpperCase(letter) - 'A' + 1;
            } else if (letter != '$') {
                return null;
            } else if (column == 0) {
                columnFixed = true;
            } else {
                rowFixed = true;
            }
            if (column > COLUMNS || row > ROWS) {
                return null;
            }
        }
        return column == 0 || row == 0 ? null : at(column + (columnFixed ? 0 : columns), row + (rowFixed ? 0 : rows));
    }

    private static @Nullable CellRange at(int column, int row) {
        boolean exists = column > 0 && column <= COLUMNS && row > 0 && row <= ROWS;
        return exists ? new CellRange(column - 1, row, column - 1, row) : null;
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }

    /** Whether a cell is one of the block. */
    public boolean contains(int column, int row) {
        return containsColumn(column) && row >= firstRow && row <= lastRow;
    }

    /** Whether a column, counted from 0, is one of the block. */
    public boolean containsColumn(int column) {
        return column >= firstColumn && column <= lastColumn;
    }

    boolean isOneCell() {
        return firstColumn == lastColumn && firstRow == lastRow;
    }

    /** As a spreadsheet writes it. */
    @Override
    public String toString() {
        String first = Location.columnName(firstColumn) + firstRow;
        return isOneCell() ? first : first + ":" + Location.columnName(lastColumn) + lastRow;
    }
}

package org.truecost.output.grid;

import org.truecost.problem.Location;

/**
 * A cell of the summary that a formula may name.
 *
 * @param row the row's index, from 0
 * @param column the column's index, 0 for A
 */
public record Ref(String sheet, int row, int column) {

    /** The cell as a formula of any sheet names it, {@code 'Ladder'!$C$7}. */
    @Override
    public String toString() {
        return quoted(sheet) + "!" + local();
    }

    /** The cell as its own sheet names it, {@code $C$7}. */
    public String local() {
        return "$" + Location.columnName(column) + "$" + (row + 1);
    }

    /** The cells from this one down to another, as any sheet names them. */
    public String to(Ref last) {
        return this + ":" + last.local();
    }

    /** The cells from this one down to another, as their own sheet names them. */
    public String localTo(Ref last) {
        return local() + ":" + last.local();
    }

    /** A text as a formula states it, {@code "power"}. */
    public static String text(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}

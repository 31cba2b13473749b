package org.truecost.input;

import org.truecost.input.cell.RawRow;

/** Whether an empty row is between the last line of a table and the rows below it. */
final class Gap {

    private int last;
    private boolean open;

    /** Takes the next row that is not empty. */
    void see(RawRow row) {
        open |= row.number() > last + 1;
        last = row.number();
    }

    /** The row seen last is a line: what follows right below it is next to it. */
    void line() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }
}

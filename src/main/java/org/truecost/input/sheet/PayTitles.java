package org.truecost.input.sheet;

import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.text.PayWords;

/** Whether a sheet speaks of pay, in its name or among its first rows: then its figures may be pay, and its texts people. */
public final class PayTitles {

    /** Titles and headers are among so many rows. */
    private static final int ROWS = 50;

    private boolean found;
    private int rows;

    public PayTitles(String sheet) {
        this.found = PayWords.areIn(sheet);
    }

    /** Takes the next row of the sheet. */
    public void see(RawRow row) {
        found |= rows++ < ROWS && row.values().anyMatch(PayTitles::speaksOfPay);
    }

    /** Whether the name or one of the rows speaks of it. */
    public boolean areFound() {
        return found;
    }

    private static boolean speaksOfPay(CellValue value) {
        return value instanceof CellValue.Text text
                && text.value().length() <= Limits.HEADER
                && PayWords.areIn(text.value());
    }
}

package org.truecost.input.mapping;

import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;

/**
 * What a cell of an earlier row states that counts for the rows below it.
 *
 * @param file the other file that the value is taken from; null where it is the sheet's own
 */
record OtherCell(CellValue value, @Nullable String file) {

    /** The cell of a row; null where it is empty. */
    static @Nullable OtherCell of(RawRow row, int index) {
        CellValue value = row.at(index);
        return value == null ? null : new OtherCell(value, row.files().get(index));
    }
}

package org.truecost.input.delimited;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.PlainNumber;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.format.NumberFormat;

/**
 * Makes a row of each record. Rows are numbered as a spreadsheet does that opens the file: by records, of which one may take several lines.
 * A field that is written as a number always is ({@code 1234.50}, {@code -3}) is a number and keeps its digits, so that a code that looks like
 * one stays the code it is; every other field is a text: {@code 00123}, {@code 1,234}, {@code 2024-04-01}.
 */
final class RecordRows extends AbstractBaseCsvCallbackHandler<RawRow> {

    private RawRow row = new RawRow(0, false);
    private int characters;
    private boolean tooWide;

    /** Whether a record had more characters than are held. */
    boolean isTooWide() {
        return tooWide;
    }

    @Override
    protected void handleBegin(long line) {
        if (row.number() == CellRange.ROWS) {
            throw TextFailure.unchecked(UnreadableWorkbookException.beyond(CellRange.ROWS, "problems.limit.rows"));
        }
        row = new RawRow(row.number() + 1, false);
        characters = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > Limits.TEXT) {
            throw TextFailure.unchecked(
                    UnreadableWorkbookException.beyond(Limits.TEXT, "problems.limit.textCharacters"));
        }
        characters += length;
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw TextFailure.unchecked(
                    UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters"));
        }
        CellValue value = value(buffer, offset, length);
        if (value == null) {
            return;
        }
        if (index >= CellRange.COLUMNS) {
            throw TextFailure.unchecked(
                    UnreadableWorkbookException.beyond(CellRange.COLUMNS, "problems.limit.columns"));
        }
        row.put(index, value);
    }

    @Override
    protected RawRow buildRecord() {
        return row;
    }

    private static @Nullable CellValue value(char[] buffer, int offset, int length) {
        return PlainNumber.is(buffer, offset, length)
                ? new CellValue.Figure(new BigDecimal(buffer, offset, length), NumberFormat.GENERAL)
                : CellValue.text(new String(buffer, offset, length));
    }
}

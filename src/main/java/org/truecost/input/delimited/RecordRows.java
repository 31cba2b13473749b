package org.truecost.input.delimited;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.CellValue;
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

    /** A spreadsheet holds no more digits of a number. */
    private static final int DIGITS = 15;

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
        return isNumber(buffer, offset, length)
                ? new CellValue.Figure(new BigDecimal(buffer, offset, length), NumberFormat.GENERAL)
                : CellValue.text(new String(buffer, offset, length));
    }

    /** Whether a field has the one form of a number: digits without leading zeros, a point only between digits. */
    private static boolean isNumber(char[] buffer, int offset, int length) {
        int first = length > 0 && buffer[offset] == '-' ? offset + 1 : offset;
        int end = offset + length;
        int point = -1;
        for (int i = first; i < end; i++) {
            if (buffer[i] == '.' && point < 0) {
                point = i;
            } else if (buffer[i] < '0' || buffer[i] > '9') {
                return false;
            }
        }
        int whole = (point < 0 ? end : point) - first;
        int digits = end - first - (point < 0 ? 0 : 1);
        boolean leadingZero = whole > 1 && buffer[first] == '0';
        boolean noZero = first == offset || !isZero(buffer, first, end);
        return whole > 0 && !leadingZero && point != end - 1 && digits <= DIGITS && noZero;
    }

    private static boolean isZero(char[] buffer, int first, int end) {
        for (int i = first; i < end; i++) {
            if (buffer[i] != '0' && buffer[i] != '.') {
                return false;
            }
        }
        return true;
    }
}

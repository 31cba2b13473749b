package org.truecost.input.xlsb;

import static org.truecost.input.xlsb.XlsbCells.FAULT;
import static org.truecost.input.xlsb.XlsbCells.FORMULA_FAULT;
import static org.truecost.input.xlsb.XlsbCells.FORMULA_NUMBER;
import static org.truecost.input.xlsb.XlsbCells.FORMULA_TEXT;
import static org.truecost.input.xlsb.XlsbCells.FORMULA_TRUTH;
import static org.truecost.input.xlsb.XlsbCells.NUMBER;
import static org.truecost.input.xlsb.XlsbCells.PACKED_NUMBER;
import static org.truecost.input.xlsb.XlsbCells.RICH_TEXT;
import static org.truecost.input.xlsb.XlsbCells.SHARED_TEXT;
import static org.truecost.input.xlsb.XlsbCells.TEXT;
import static org.truecost.input.xlsb.XlsbCells.TRUTH;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Location;
import org.truecost.problem.ProblemKind;

/** A sheet's rows as its records come; never more than one is held. */
final class XlsbRows implements SheetRows {

    private static final int ROW = 0;
    private static final int COLUMNS = 60;
    private static final int SHEET = 129;
    private static final int MERGED = 176;

    static final Set<Integer> RECORDS = Set.of(
            ROW,
            COLUMNS,
            SHEET,
            MERGED,
            PACKED_NUMBER,
            FAULT,
            TRUTH,
            NUMBER,
            TEXT,
            SHARED_TEXT,
            FORMULA_TEXT,
            FORMULA_NUMBER,
            FORMULA_TRUTH,
            FORMULA_FAULT,
            RICH_TEXT);

    private static final int ROW_FLAGS = 11;
    private static final int HIDDEN_ROW = 0x10;
    private static final int COLUMN_FLAGS = 16;

    private final BinaryRecords in;
    private final XlsbCells cells;
    private final SheetLayout layout = new SheetLayout();

    /** The row that is being put together; null before the first. */
    private @Nullable RawRow row;

    private int lastColumn;
    private int characters;
    private boolean tooWide;

    /** The rows of a part that begins as a sheet does. */
    XlsbRows(BinaryRecords in, XlsbCells cells) throws IOException, UnreadableWorkbookException {
        this.in = in;
        this.cells = cells;
        if (!in.next() || in.type() != SHEET) {
            throw UnreadableWorkbookException.content("problems.reason.sheetStructure");
        }
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        try {
            while (in.next()) {
                switch (in.type()) {
                    case ROW -> {
                        RawRow before = row;
                        begin();
                        if (before != null) {
                            return before;
                        }
                    }
                    case COLUMNS -> hide();
                    case MERGED ->
                        layout.merge(new CellRange(in.intAt(8), in.intAt(0) + 1, in.intAt(12), in.intAt(4) + 1));
                    case SHEET -> throw UnreadableWorkbookException.content("problems.reason.sheetStructure");
                    default -> put();
                }
            }
            RawRow last = row;
            row = null;
            return last;
        } catch (IOException | RuntimeException damaged) {
            throw BinaryRecords.damaged();
        }
    }

    private void begin() throws UnreadableWorkbookException {
        int number = in.intAt(0) + 1;
        if (number < 1 || number > CellRange.ROWS) {
            throw new UnreadableWorkbookException(ProblemKind.IMPOSSIBLE_REFERENCE).found(String.valueOf(number));
        }
        if (row != null && number <= row.number()) {
            throw new UnreadableWorkbookException(ProblemKind.REPEATED_CELL).found(String.valueOf(number));
        }
        row = new RawRow(number, (in.byteAt(ROW_FLAGS) & HIDDEN_ROW) != 0);
        lastColumn = -1;
        characters = 0;
    }

    private void hide() throws UnreadableWorkbookException {
        boolean noWidth = in.intAt(8) == 0;
        if (noWidth || (in.byteAt(COLUMN_FLAGS) & 1) != 0) {
            layout.hideColumns(in.intAt(0), in.intAt(4));
        }
    }

    private void put() throws UnreadableWorkbookException {
        RawRow current = row;
        int column = in.intAt(0);
        if (current == null || column < 0 || column >= CellRange.COLUMNS) {
            throw new UnreadableWorkbookException(ProblemKind.IMPOSSIBLE_REFERENCE).found(String.valueOf(column));
        }
        String place = Location.columnName(column) + current.number();
        if (column <= lastColumn) {
            throw new UnreadableWorkbookException(ProblemKind.REPEATED_CELL).found(place);
        }
        lastColumn = column;
        try {
            put(cells.read(column, current), column, current);
        } catch (UnreadableWorkbookException damaged) {
            throw damaged.atCell(place);
        } catch (RuntimeException damaged) {
            throw BinaryRecords.damaged().atCell(place);
        }
    }

    private void put(@Nullable CellValue value, int column, RawRow current) throws UnreadableWorkbookException {
        if (value == null) {
            return;
        }
        current.put(column, value);
        characters += value.shown().length();
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters");
        }
    }

    @Override
    public SheetLayout layout() {
        return layout;
    }

    @Override
    public boolean isTooWide() {
        return tooWide;
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        try {
            in.close();
        } catch (IOException failed) {
            throw BinaryRecords.damaged();
        }
    }
}

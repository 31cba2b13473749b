package org.truecost.input.xls;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Location;
import org.truecost.problem.ProblemKind;

/** The rows of a sheet whose cells do not come from top to bottom, sorted; all are held, up to a limit. */
final class SortedRows implements SheetRows {

    private final XlsRows rows;
    private @Nullable NavigableMap<Integer, RawRow> sorted;
    private long cells;

    SortedRows(XlsRows rows) {
        this.rows = rows;
        rows.sort();
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        NavigableMap<Integer, RawRow> all = sorted;
        if (all == null) {
            all = sort();
            sorted = all;
        }
        var first = all.pollFirstEntry();
        return first == null ? null : first.getValue();
    }

    private NavigableMap<Integer, RawRow> sort() throws UnreadableWorkbookException {
        NavigableMap<Integer, RawRow> all = new TreeMap<>();
        for (RawRow piece = rows.next(); piece != null; piece = rows.next()) {
            RawRow row = all.get(piece.number());
            if (row == null) {
                all.put(piece.number(), piece);
                cells += piece.values().count();
            } else {
                move(piece, row);
            }
            if (cells > Limits.REPEATED_CELLS) {
                throw new UnreadableWorkbookException(ProblemKind.REPEATED_CELL)
                        .found(Location.columnName(0) + piece.number());
            }
        }
        return all;
    }

    private void move(RawRow piece, RawRow row) throws UnreadableWorkbookException {
        for (int column = 0; column < piece.width(); column++) {
            CellValue value = piece.at(column);
            if (value != null && row.at(column) != null) {
                throw new UnreadableWorkbookException(ProblemKind.REPEATED_CELL)
                        .found(Location.columnName(column) + row.number());
            }
            if (value != null) {
                row.put(column, value);
                cells++;
            }
        }
        row.takeFormulas(piece);
    }

    @Override
    public SheetLayout layout() {
        return rows.layout();
    }

    @Override
    public boolean isTooWide() {
        return rows.isTooWide();
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        rows.close();
    }
}

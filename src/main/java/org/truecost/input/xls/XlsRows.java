package org.truecost.input.xls;

import java.io.IOException;
import java.util.BitSet;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Location;
import org.truecost.problem.ProblemKind;

/**
 * A sheet's rows as its records come; never more than one is held, unless they do not come from top to bottom, as some programs
 * write them.
 */
final class XlsRows implements SheetRows {

    private final CellRecords in;
    private final RecordFactoryInputStream records;
    private final XlsCells cells;
    private final SheetLayout layout = new SheetLayout();
    private final BitSet hidden = new BitSet();

    /** The columns of the row that have come: some writers put a row's cells down out of order, which leaves no doubt about any. */
    private final BitSet columns = new BitSet();

    /** Whether a row may come before those above it, and its cells in several pieces: they are put together later. */
    private boolean isSorting;

    /** The row that is being put together; null before the first. */
    private @Nullable RawRow row;

    private XlsRows(CellRecords in, RecordFactoryInputStream records, XlsCells cells) {
        this.in = in;
        this.records = records;
        this.cells = cells;
    }

    /**
     * The rows of a sheet; null where the substream is a chart or a macro sheet.
     *
     * @param inOrder whether they come from top to bottom
     */
    static @Nullable SheetRows of(CellRecords in, XlsCells cells, boolean inOrder) throws IOException {
        RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
        if (records.nextRecord() instanceof BOFRecord start && start.getType() == BOFRecord.TYPE_WORKSHEET) {
            XlsRows rows = new XlsRows(in, records, cells);
            return inOrder ? rows : new SortedRows(rows);
        }
        in.close();
        return null;
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        try {
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                RawRow whole = take(record);
                if (whole != null) {
                    return whole;
                }
            }
            RawRow last = row;
            row = null;
            return last;
        } catch (RuntimeException damaged) {
            throw XlsFailure.of(damaged);
        }
    }

    /** Lets rows come in any order. */
    void sort() {
        isSorting = true;
    }

    /** Takes the next record; the row before it, where the record begins another one. */
    private @Nullable RawRow take(Record record) throws UnreadableWorkbookException {
        switch (record) {
            case RowRecord line -> hidden.set(line.getRowNumber(), line.getZeroHeight());
            case ColumnInfoRecord width -> {
                if (width.getHidden() || width.getColumnWidth() == 0) {
                    layout.hideColumns(width.getFirstColumn(), width.getLastColumn());
                }
            }
            case MergeCellsRecord merged -> merge(merged);
            case UncalcedRecord isStale -> cells.areStale();
            case StringRecord text -> cells.complete(text, row);
            case CellValueRecordInterface cell -> {
                return put(cell);
            }
            default -> {}
        }
        return null;
    }

    private void merge(MergeCellsRecord merged) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
            CellRangeAddress area = merged.getAreaAt(i);
            layout.merge(new CellRange(
                    area.getFirstColumn(), area.getFirstRow() + 1, area.getLastColumn(), area.getLastRow() + 1));
        }
    }

    private @Nullable RawRow put(CellValueRecordInterface cell) throws UnreadableWorkbookException {
        RawRow before = row;
        RawRow current = before;
        int number = cell.getRow() + 1;
        if (current == null || (isSorting ? number != current.number() : number > current.number())) {
            current = new RawRow(number, hidden.get(cell.getRow()));
            row = current;
            columns.clear();
            cells.begin();
        }
        if (cell instanceof BlankRecord) {
            // It has a format and no value; some writers leave one where they later write a value.
            return before == current ? null : before;
        }
        int column = cell.getColumn() & 0xffff;
        String place = Location.columnName(column) + number;
        if (number < current.number() || columns.get(column)) {
            throw new UnreadableWorkbookException(ProblemKind.REPEATED_CELL).found(place);
        }
        columns.set(column);
        try {
            cells.put(cell, column, current);
        } catch (UnreadableWorkbookException | RuntimeException damaged) {
            throw XlsFailure.of(damaged).atCell(place);
        }
        return before == current ? null : before;
    }

    @Override
    public SheetLayout layout() {
        return layout;
    }

    @Override
    public boolean isTooWide() {
        return cells.isTooWide();
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        try {
            in.close();
        } catch (IOException failed) {
            throw XlsFailure.of(failed);
        }
    }
}

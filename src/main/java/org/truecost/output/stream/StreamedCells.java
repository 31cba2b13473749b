package org.truecost.output.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.truecost.output.grid.CellTarget;

/** The cells of a sheet that is not held: each row becomes XML (ECMA-376, part 1, 18.3.1) in a file once the next one begins. */
final class StreamedCells implements CellTarget {

    /** Twentieths of a point. */
    private static final float POINT = 20;

    /** XML is handed on in pieces of about this many bytes. */
    private static final int PIECE = 1 << 16;

    private final RowFile file;
    private final XmlBytes xml = new XmlBytes();
    private final XmlBytes cells = new XmlBytes();
    private final StreamedCell cell = new StreamedCell();
    private int first = -1;
    private int row = -1;
    private int widest;
    private short height;

    StreamedCells(RowFile file) {
        this.file = file;
    }

    @Override
    public void row(int index, short rowHeight) {
        endRow();
        first = first < 0 ? index : first;
        row = index;
        height = rowHeight;
    }

    @Override
    public void heighten(short needed) {
        height = needed > height ? needed : height;
    }

    @Override
    public void cell(int column, CellStyle look) {
        cell.endTo(cells);
        cell.begin(column, row, look.getIndex());
        widest = Math.max(widest, column);
    }

    @Override
    public void look(CellStyle look) {
        cell.look(look.getIndex());
    }

    @Override
    public void formula(String formula) {
        cell.formula(formula);
    }

    @Override
    public void text(String text) {
        cell.text(text);
    }

    @Override
    public void number(double number) {
        cell.number(number);
    }

    /** There is nothing to remove: a row of the file has what was put into it. */
    @Override
    public void clear(int column, int beyond) {}

    private void endRow() {
        if (row < 0) {
            return;
        }
        cell.endTo(cells);
        xml.ascii("<row r=\"").number(row + 1L).ascii("\" customHeight=\"1\" ht=\"");
        xml.ascii(Float.toString(height / POINT)).ascii("\">\n");
        xml.append(cells).ascii("</row>\n");
        cells.clear();
        if (xml.length() >= PIECE) {
            handOn();
        }
    }

    /** Ends the last row and the file. */
    void end() {
        endRow();
        handOn();
        try {
            file.end();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The rows, once they have ended. */
    RowFile file() {
        return file;
    }

    /** The number of the first row, from 1; 0 where there is none. */
    int firstRow() {
        return first + 1;
    }

    /** The cells that the sheet has with these rows, {@code A1:AQ8}, where it has some without them. */
    String dimension(String held) {
        CellRangeAddress all = CellRangeAddress.valueOf(held);
        all.setLastRow(Math.max(all.getLastRow(), row));
        all.setLastColumn(Math.max(all.getLastColumn(), widest));
        return all.formatAsString();
    }

    private void handOn() {
        try {
            xml.writeTo(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        xml.clear();
    }
}

package org.truecost.input.opendocument;

import static org.truecost.input.opendocument.Odf.TABLE;
import static org.truecost.input.opendocument.Odf.XLINK;

import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.problem.Location;

/** The rows of one sheet. A row or cell that is written once for many is read as many, within a limit of what repeats may add. */
final class OdsRows implements SheetRows {

    /** Elements that only hold rows or columns together. */
    private static final Set<String> GROUPS = Set.of(
            "table-row-group",
            "table-rows",
            "table-header-rows",
            "table-column-group",
            "table-columns",
            "table-header-columns");

    private final XMLStreamReader xml;
    private final OdsCells cells;
    private final SheetLayout layout = new SheetLayout();

    /** The style of cells that state none, by the first column that it counts for. */
    private final TreeMap<Integer, String> columnStyles = new TreeMap<>();

    private int depth = 1;
    private int columns;
    private int lastRow;
    private int characters;
    private long repeated;
    private boolean tooWide;

    /** A row that is yet to be repeated, and up to which number; null where there is none. */
    private @Nullable RawRow pending;

    private int pendingLast;

    OdsRows(XMLStreamReader xml, OdsStyles styles, DateSystem dates) {
        this.xml = xml;
        this.cells = new OdsCells(xml, styles, dates);
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        RawRow before = pending;
        if (before != null) {
            RawRow row = before.repeatedAt(before.number() + 1);
            pending = row.number() < pendingLast ? row : null;
            return row;
        }
        try {
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    RawRow row = enter();
                    if (row != null && !row.isBlank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }

    private @Nullable RawRow enter() throws XMLStreamException {
        if (Odf.is(xml, TABLE, "table-row")) {
            return row();
        }
        if (TABLE.equals(xml.getNamespaceURI()) && GROUPS.contains(xml.getLocalName())) {
            depth++;
            return null;
        }
        if (Odf.is(xml, TABLE, "table-column")) {
            column();
        }
        if (Odf.is(xml, TABLE, "table-source")) {
            cells.areOf(String.valueOf(Odf.attribute(xml, XLINK, "href")));
        }
        Xml.skip(xml);
        return null;
    }

    private void column() throws XMLStreamException {
        int count = Odf.count(xml, "number-columns-repeated");
        if (isHidden()) {
            layout.hideColumns(columns, columns + count - 1);
        }
        String style = Odf.attribute(xml, TABLE, "default-cell-style-name");
        columnStyles.put(columns, style == null ? "" : style);
        columns = Math.min(columns + count, CellRange.COLUMNS);
    }

    private boolean isHidden() {
        String visibility = Odf.attribute(xml, TABLE, "visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private RawRow row() throws XMLStreamException {
        int count = Odf.count(xml, "number-rows-repeated");
        String style = Odf.attribute(xml, TABLE, "default-cell-style-name");
        RawRow row = new RawRow(lastRow + 1, isHidden());
        int column = 0;
        characters = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (Odf.is(xml, TABLE, "table-cell") || Odf.is(xml, TABLE, "covered-table-cell")) {
                column += cell(column, row, style);
            } else {
                Xml.skip(xml);
            }
        }
        lastRow = Math.min(lastRow + count, CellRange.ROWS + 1);
        if (!row.isBlank()) {
            repeat(row, count);
        }
        return row;
    }

    private void repeat(RawRow row, int count) throws XMLStreamException {
        if (lastRow > CellRange.ROWS) {
            throw BoundedXml.refused(UnreadableWorkbookException.beyond(CellRange.ROWS, "problems.limit.rows"));
        }
        addRepeated((count - 1L) * row.values().count());
        pending = count > 1 ? row : null;
        pendingLast = lastRow;
    }

    /** Reads a cell; how many columns it takes. */
    private int cell(int column, RawRow row, @Nullable String rowStyle) throws XMLStreamException {
        int count = Odf.count(xml, "number-columns-repeated");
        int across = Odf.count(xml, "number-columns-spanned");
        int down = Odf.count(xml, "number-rows-spanned");
        if (across > 1 || down > 1) {
            layout.merge(new CellRange(column, row.number(), column + across - 1, row.number() + down - 1));
        }
        CellValue value;
        try {
            value = cells.read(column, row, rowStyle == null ? styleOf(column) : rowStyle);
        } catch (XMLStreamException | RuntimeException damaged) {
            String place = Location.columnName(Math.min(column, CellRange.COLUMNS)) + row.number();
            throw BoundedXml.refused(Xml.problem(damaged).atCell(place));
        }
        if (value != null) {
            put(value, column, count, row);
        }
        return Math.min(count, 2 * CellRange.COLUMNS - column);
    }

    private @Nullable String styleOf(int column) {
        var style = columnStyles.floorEntry(column);
        return style == null || style.getValue().isEmpty() ? null : style.getValue();
    }

    private void put(CellValue value, int column, int count, RawRow row) throws XMLStreamException {
        if (column + count > CellRange.COLUMNS) {
            throw BoundedXml.refused(UnreadableWorkbookException.beyond(CellRange.COLUMNS, "problems.limit.columns"));
        }
        addRepeated(count - 1L);
        for (int i = 0; i < count; i++) {
            row.put(column + i, value);
            characters += value.shown().length();
            checkLength();
        }
    }

    private void checkLength() throws XMLStreamException {
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters"));
        }
    }

    private void addRepeated(long more) throws XMLStreamException {
        repeated += more;
        if (repeated > Limits.REPEATED_CELLS) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.REPEATED_CELLS, "problems.limit.repeatedCells"));
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
    public void close() {
        // The part is the workbook's to close: other sheets follow.
    }
}

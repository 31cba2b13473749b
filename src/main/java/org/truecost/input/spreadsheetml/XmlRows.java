package org.truecost.input.spreadsheetml;

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
import org.truecost.problem.ProblemKind;

/** The rows of one sheet of the document, from its start tag to its end tag. */
final class XmlRows implements SheetRows {

    private final XMLStreamReader xml;
    private final XmlCells cells;
    private final SheetLayout layout = new SheetLayout();
    private int depth = 1;
    private int lastRow;
    private int lastColumn;
    private boolean tooWide;

    XmlRows(XMLStreamReader xml, XmlStyles styles, DateSystem dates) {
        this.xml = xml;
        this.cells = new XmlCells(xml, styles, dates);
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        try {
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    RawRow row = enter();
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }

    /** Goes into the sheet's table, takes its columns and rows, and goes past everything else. */
    private @Nullable RawRow enter() throws XMLStreamException {
        boolean isOwn = XmlSpreadsheet.MAIN.equals(xml.getNamespaceURI());
        String name = isOwn ? xml.getLocalName() : "";
        if (name.equals("Table") && depth == 1) {
            depth++;
            return null;
        }
        if (name.equals("Row") && depth == 2) {
            return row();
        }
        if (name.equals("Column") && depth == 2) {
            hide();
        }
        Xml.skip(xml);
        return null;
    }

    private void hide() throws XMLStreamException {
        int first = index(lastColumn, CellRange.COLUMNS) - 1;
        int span = number("Span", 0);
        if (isHidden("Width")) {
            layout.hideColumns(first, first + span);
        }
        lastColumn = first + span + 1;
    }

    private boolean isHidden(String extent) {
        return "1".equals(Xml.attribute(xml, "Hidden")) || "0".equals(Xml.attribute(xml, extent));
    }

    private RawRow row() throws XMLStreamException {
        int number = index(lastRow, CellRange.ROWS);
        lastRow = number + number("Span", 0);
        RawRow row = new RawRow(number, isHidden("Height"));
        int column = 0;
        int characters = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (!xml.getLocalName().equals("Cell")) {
                Xml.skip(xml);
                continue;
            }
            int at = index(column, CellRange.COLUMNS) - 1;
            int across = number("MergeAcross", 0);
            merge(at, number, across, number("MergeDown", 0));
            column = at + across + 1;
            CellValue value = cell(at, row);
            if (value != null) {
                row.put(at, value);
                characters += value.shown().length();
                checkLength(characters);
            }
        }
        return row;
    }

    private @Nullable CellValue cell(int column, RawRow row) throws XMLStreamException {
        try {
            return cells.read(column, row);
        } catch (XMLStreamException | RuntimeException damaged) {
            String place = Location.columnName(column) + row.number();
            throw BoundedXml.refused(Xml.problem(damaged).atCell(place));
        }
    }

    private void checkLength(int characters) throws XMLStreamException {
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters"));
        }
    }

    private void merge(int column, int row, int across, int down) {
        if (across > 0 || down > 0) {
            layout.merge(new CellRange(column, row, column + across, row + down));
        }
    }

    /** The position, from 1, that the current element states, or the one after the last; positions only grow. */
    private int index(int last, int most) throws XMLStreamException {
        int index = number("Index", last + 1);
        if (index <= last) {
            throw refused(ProblemKind.REPEATED_CELL, index);
        }
        if (index > most) {
            throw refused(ProblemKind.IMPOSSIBLE_REFERENCE, index);
        }
        return index;
    }

    private static XMLStreamException refused(ProblemKind kind, int index) {
        return BoundedXml.refused(new UnreadableWorkbookException(kind).found(String.valueOf(index)));
    }

    /** A whole number that an attribute states, within what a sheet has rows. */
    private int number(String attribute, int otherwise) throws XMLStreamException {
        String digits = Xml.attribute(xml, attribute);
        if (digits == null) {
            return otherwise;
        }
        if (!digits.matches("[0-9]{1,7}") || Integer.parseInt(digits) > CellRange.ROWS) {
            throw BoundedXml.refused(new UnreadableWorkbookException(ProblemKind.IMPOSSIBLE_REFERENCE)
                    .found(digits.substring(0, Math.min(digits.length(), 20))));
        }
        return Integer.parseInt(digits);
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
        // The document is the workbook's to close: other sheets follow.
    }
}

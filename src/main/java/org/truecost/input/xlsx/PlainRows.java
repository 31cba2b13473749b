package org.truecost.input.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.file.Xml;

/**
 * The rows of a sheet in the narrow form in which spreadsheet programs write them, read from their bytes. It accepts a part of what XML and
 * the format allow, and reads that as they say; at anything else it stops, whether wrong or merely unusual.
 */
final class PlainRows {

    private static final List<String> OF_ROW = List.of(
            "r",
            "hidden",
            "ht",
            "spans",
            "s",
            "customFormat",
            "customHeight",
            "outlineLevel",
            "collapsed",
            "thickTop",
            "thickBot",
            "ph");

    private static final List<String> OF_CELL = List.of("r", "s", "t", "ph", "cm", "vm");
    private static final List<String> OF_FORMULA = List.of("t", "si", "ref", "ca", "aca");
    private static final int LETTERS = 26;
    private static final int MOST_DIGITS = 7;

    private final PlainBytes bytes;
    private final CellContents contents;
    private final PlainTag rowTag;
    private final PlainTag cellTag;
    private final PlainTag formulaTag;
    private final PlainText text;
    private int lastRow;

    /**
     * Rows.
     *
     * @param bytes from the start of the sheet's data on
     * @param extra attributes that the sheet declares and rows may have
     */
    PlainRows(PlainBytes bytes, CellContents contents, List<String> extra) {
        this.bytes = bytes;
        this.contents = contents;
        this.rowTag = new PlainTag(
                bytes, Stream.concat(OF_ROW.stream(), extra.stream()).toList());
        this.cellTag = new PlainTag(bytes, OF_CELL);
        this.formulaTag = new PlainTag(bytes, OF_FORMULA);
        this.text = new PlainText(bytes);
    }

    /** The next row; null where the sheet's data end. */
    @Nullable
    RawRow next() throws IOException, UnusualXmlException, XMLStreamException {
        if (bytes.afterSpace() != '<') {
            throw new UnusualXmlException();
        }
        int c = bytes.next();
        if (c == '/') {
            bytes.expect("sheetData>");
            return null;
        }
        if (c != 'r') {
            throw new UnusualXmlException();
        }
        bytes.expect("ow");
        rowTag.read(bytes.next());
        lastRow = number(rowTag.at(0));
        RawRow row = new RawRow(lastRow, isHidden());
        if (!rowTag.isEmpty()) {
            cells(row);
        }
        return row;
    }

    private boolean isHidden() {
        String hidden = rowTag.at(1);
        return "1".equals(hidden) || "true".equals(hidden) || "0".equals(rowTag.at(2));
    }

    private void cells(RawRow row) throws IOException, UnusualXmlException, XMLStreamException {
        int column = -1;
        int characters = 0;
        while (true) {
            if (bytes.afterSpace() != '<') {
                throw new UnusualXmlException();
            }
            int c = bytes.next();
            if (c == '/') {
                bytes.expect("row>");
                return;
            }
            if (c != 'c') {
                throw new UnusualXmlException();
            }
            column = cell(row, column);
            characters += contents.put(row, column);
            if (characters > Limits.ROW_TEXT) {
                throw new UnusualXmlException();
            }
        }
    }

    /** Reads a cell; its column. */
    private int cell(RawRow row, int previous) throws IOException, UnusualXmlException, XMLStreamException {
        cellTag.read(bytes.next());
        int column = column(cellTag.at(0), row.number());
        if (column <= previous) {
            throw new UnusualXmlException();
        }
        contents.begin(cellTag.at(2), cellTag.at(1));
        boolean open = !cellTag.isEmpty();
        while (open) {
            if (bytes.afterSpace() != '<') {
                throw new UnusualXmlException();
            }
            open = element();
        }
        return column;
    }

    /** Reads an element of a cell; whether it was not the cell's end tag. */
    private boolean element() throws IOException, UnusualXmlException, XMLStreamException {
        switch (bytes.next()) {
            case '/' -> {
                bytes.expect("c>");
                return false;
            }
            case 'v' -> {
                bytes.expect('>');
                value(text.read());
                bytes.expect("/v>");
            }
            case 'f' -> formula();
            case 'i' -> inline();
            default -> throw new UnusualXmlException();
        }
        return true;
    }

    private void value(String value) throws UnusualXmlException, XMLStreamException {
        if (contents.hasValue()) {
            throw new UnusualXmlException();
        }
        contents.value(value);
    }

    private void formula() throws IOException, UnusualXmlException, XMLStreamException {
        formulaTag.read(bytes.next());
        String formula = "";
        if (!formulaTag.isEmpty()) {
            formula = text.read();
            bytes.expect("/f>");
        }
        if (contents.hasFormula()) {
            throw new UnusualXmlException();
        }
        contents.formula(formula, formulaTag.at(0), formulaTag.at(1), formulaTag.at(2));
    }

    private void inline() throws IOException, UnusualXmlException, XMLStreamException {
        bytes.expect("s><t");
        int c = bytes.next();
        if (c == ' ') {
            bytes.expect("xml:space=\"preserve\"");
            c = bytes.next();
        }
        if (c != '>') {
            throw new UnusualXmlException();
        }
        value(Xml.unescaped(text.read()));
        bytes.expect("/t></is>");
    }

    /** A row's number, which is above that of the last. */
    private int number(@Nullable String stated) throws UnusualXmlException {
        int number = stated == null ? 0 : digits(stated, 0);
        if (number <= lastRow || number > CellRange.ROWS) {
            throw new UnusualXmlException();
        }
        return number;
    }

    /** The digits from a position on, the first not a zero. */
    private static int digits(String text, int from) throws UnusualXmlException {
        int number = 0;
        for (int at = from; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9 || number + digit == 0 || at - from >= MOST_DIGITS) {
                throw new UnusualXmlException();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The column of an address in a row, in capital letters. */
    private static int column(@Nullable String address, int row) throws UnusualXmlException {
        int letters = 0;
        int column = 0;
        while (address != null
                && letters < address.length()
                && address.charAt(letters) >= 'A'
                && address.charAt(letters) <= 'Z'
                && column <= CellRange.COLUMNS) {
            column = column * LETTERS + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        if (address == null || letters == 0 || column > CellRange.COLUMNS || digits(address, letters) != row) {
            throw new UnusualXmlException();
        }
        return column - 1;
    }
}

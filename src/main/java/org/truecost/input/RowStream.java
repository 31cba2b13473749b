package org.truecost.input;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A sheet's rows, one after the other, straight from its XML; never more than one row is held. */
final class RowStream implements AutoCloseable {

    /** What a spreadsheet shows of a number; the rest is noise of its binary form (0.60000000000000009). */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LAST_ROW = 1_048_576;
    private static final int COLUMNS = 16_384;

    /** Beyond any number a spreadsheet can hold. */
    private static final int LONGEST_SCALE = 400;

    private static final int LONGEST_NUMBER = 64;
    private static final int LETTERS = 26;

    private final InputStream in;
    private final SharedStrings strings;
    private final XMLStreamReader xml;
    private int lastRow;

    RowStream(InputStream in, SharedStrings strings) throws XMLStreamException {
        this.in = in;
        this.strings = strings;
        this.xml = Xml.open(in);
    }

    /** The next row that the file mentions, blank or not; null after the last. */
    @Nullable
    RawRow next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                return row();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private RawRow row() throws XMLStreamException {
        String reference = Xml.attribute(xml, "r");
        int number = reference == null ? lastRow + 1 : integer(reference);
        if (number <= lastRow || number > LAST_ROW) {
            throw new XMLStreamException("row " + number + " after row " + lastRow);
        }
        lastRow = number;
        RawRow row = new RawRow(number);
        int column = -1;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (!xml.getLocalName().equals("c")) {
                Xml.skip(xml);
                continue;
            }
            String address = Xml.attribute(xml, "r");
            column = address == null ? column + 1 : columnIndex(address);
            CellValue value = cell();
            if (value != null) {
                row.put(column, value);
            }
        }
        return row;
    }

    private @Nullable CellValue cell() throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        String value = null;
        boolean formula = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = xml.getElementText();
                case "is" -> value = Xml.richText(xml);
                case "f" -> {
                    formula = true;
                    Xml.skip(xml);
                }
                default -> Xml.skip(xml);
            }
        }
        if (value == null || (value.isEmpty() && !"str".equals(type))) {
            return formula ? new CellValue.Unevaluated() : null;
        }
        return value(type == null ? "n" : type, value);
    }

    private @Nullable CellValue value(String type, String value) throws XMLStreamException {
        return switch (type) {
            case "s" -> text(strings.at(integer(value.strip())));
            case "str" -> text(Xml.unescaped(value));
            case "b" -> new CellValue.Truth(value.strip().equals("1"));
            case "e" -> new CellValue.Fault(value);
            case "n" -> number(value.strip());
            default -> text(value);
        };
    }

    private static @Nullable CellValue text(String value) {
        return value.isBlank() ? null : new CellValue.Text(value);
    }

    private static @Nullable CellValue number(String value) {
        if (value.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(value);
                if (Math.abs((long) number.scale()) <= LONGEST_SCALE) {
                    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
                    return new CellValue.Figure(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
                }
            } catch (NumberFormatException noNumber) {
                return text(value);
            }
        }
        return text(value);
    }

    /** The index of the column in an address such as {@code C17}. */
    private static int columnIndex(String address) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > COLUMNS || column < 1) {
                throw new XMLStreamException("no such cell: " + address);
            }
        }
        if (column == 0) {
            throw new XMLStreamException("no such cell: " + address);
        }
        return column - 1;
    }

    private static int integer(String digits) throws XMLStreamException {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            throw new XMLStreamException("no number: " + digits, noNumber);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException alreadyBroken) {
            throw new IOException(alreadyBroken);
        } finally {
            in.close();
        }
    }
}

package org.truecost.input.xlsx;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.input.format.NumberFormat;
import org.truecost.input.format.StandardFormats;

/** A workbook's number formats by the index that its cells refer to; each format is taken apart once. */
final class CellFormats {

    /** A workbook without a part of styles. */
    static final CellFormats NONE = new CellFormats();

    private static final int FIRST_CAPACITY = 64;

    private NumberFormat[] formats = {};
    private int count;

    private CellFormats() {}

    static CellFormats read(InputStream in) throws XMLStreamException {
        CellFormats formats = new CellFormats();
        Map<Integer, NumberFormat> byId = new HashMap<>();
        XMLStreamReader xml = Xml.open(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmts" -> readChildren(xml, "numFmt", () -> define(xml, byId));
                    case "cellXfs" -> readChildren(xml, "xf", () -> formats.add(xml, byId));
                    case "dxfs", "extLst" -> Xml.skip(xml);
                    default -> {}
                }
            }
        }
        return formats;
    }

    @FunctionalInterface
    private interface Child {
        void read() throws XMLStreamException;
    }

    private static void readChildren(XMLStreamReader xml, String name, Child child) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth++ == 1 && xml.getLocalName().equals(name)) {
                    child.read();
                }
            }
        }
    }

    private static void define(XMLStreamReader xml, Map<Integer, NumberFormat> byId) throws XMLStreamException {
        String code = Xml.attribute(xml, "formatCode");
        int id = index(Xml.attribute(xml, "numFmtId"));
        if (code == null || id < 0) {
            return;
        }
        if (byId.size() == Limits.NUMBER_FORMATS) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.NUMBER_FORMATS, "problems.limit.numberFormats"));
        }
        if (code.length() > Limits.FORMAT_CODE) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.FORMAT_CODE, "problems.limit.formatCode"));
        }
        byId.put(id, NumberFormat.of(Xml.unescaped(code)));
    }

    private void add(XMLStreamReader xml, Map<Integer, NumberFormat> byId) throws XMLStreamException {
        if (count == Limits.CELL_FORMATS) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.CELL_FORMATS, "problems.limit.cellFormats"));
        }
        if (count == formats.length) {
            formats = Arrays.copyOf(formats, Math.max(FIRST_CAPACITY, count * 2));
        }
        int id = index(Xml.attribute(xml, "numFmtId"));
        NumberFormat own = byId.get(id);
        formats[count++] = own == null ? StandardFormats.of(id) : own;
    }

    /** The format a cell refers to; a cell that refers to none, or to one that is not there, shows its number as it is. */
    NumberFormat at(@Nullable String reference) {
        int index = reference == null ? 0 : index(reference);
        return index < 0 || index >= count ? NumberFormat.GENERAL : formats[index];
    }

    /** −1 for an invalid index. */
    private static int index(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int index = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }
}

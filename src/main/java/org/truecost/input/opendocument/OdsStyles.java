package org.truecost.input.opendocument;

import static org.truecost.input.opendocument.Odf.NUMBER;
import static org.truecost.input.opendocument.Odf.STYLE;
import static org.truecost.input.opendocument.Odf.TABLE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.format.NumberFormat;

/** A workbook's number formats by the styles of its cells, and which styles hide a sheet. */
final class OdsStyles {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, NumberFormat> byCode = new HashMap<>();
    private final Map<String, NumberFormat> cells = new HashMap<>();
    private final Set<String> hiding = new HashSet<>();

    /** Takes a style, where the element is one. */
    void see(XMLStreamReader xml) throws XMLStreamException {
        if (NUMBER.equals(xml.getNamespaceURI()) && xml.getLocalName().endsWith("-style")) {
            String name = Odf.attribute(xml, STYLE, "name");
            String code = DataStyle.code(xml, codes);
            codes.put(String.valueOf(name), code);
        } else if (Odf.is(xml, STYLE, "style")) {
            read(xml);
        }
        if (codes.size() > Limits.NUMBER_FORMATS || cells.size() > Limits.CELL_FORMATS) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.CELL_FORMATS, "problems.limit.cellFormats"));
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String name = String.valueOf(Odf.attribute(xml, STYLE, "name"));
        String family = Odf.attribute(xml, STYLE, "family");
        if ("table-cell".equals(family)) {
            String code = codes.get(String.valueOf(Odf.attribute(xml, STYLE, "data-style-name")));
            NumberFormat inherited = at(Odf.attribute(xml, STYLE, "parent-style-name"));
            cells.put(name, code == null ? inherited : byCode.computeIfAbsent(code, NumberFormat::of));
        }
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if ("table".equals(family) && "false".equals(Odf.attribute(xml, TABLE, "display"))) {
                    hiding.add(name);
                }
            }
        }
    }

    /** The format of a cell's style; without one, or with one that is not there, numbers are shown as they are. */
    NumberFormat at(@Nullable String style) {
        return style == null ? NumberFormat.GENERAL : cells.getOrDefault(style, NumberFormat.GENERAL);
    }

    /** Whether a table's style hides the sheet. */
    boolean hides(@Nullable String style) {
        return style != null && hiding.contains(style);
    }
}

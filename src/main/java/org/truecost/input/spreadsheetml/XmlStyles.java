package org.truecost.input.spreadsheetml;

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

/** A document's number formats by the styles that its cells refer to; a style has that of its parent where it has none of its own. */
final class XmlStyles {

    private static final String DEFAULT = "Default";

    /** Formats that the format has names for, as an English spreadsheet shows them. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("General Number", "General"),
            Map.entry("General Date", "m/d/yyyy h:mm"),
            Map.entry("Long Date", "dddd, mmmm d, yyyy"),
            Map.entry("Medium Date", "d-mmm-yy"),
            Map.entry("Short Date", "m/d/yyyy"),
            Map.entry("Long Time", "h:mm:ss AM/PM"),
            Map.entry("Medium Time", "h:mm AM/PM"),
            Map.entry("Short Time", "h:mm"),
            Map.entry("Currency", "$#,##0.00"),
            Map.entry("Euro Currency", "[$€-2]#,##0.00"),
            Map.entry("Fixed", "0.00"),
            Map.entry("Standard", "#,##0.00"),
            Map.entry("Percent", "0.00%"),
            Map.entry("Scientific", "0.00E+00"));

    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final Map<String, NumberFormat> byCode = new HashMap<>();

    /** Takes a style, from its start tag to its end tag; parents come before the styles that refer to them. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        String id = Xml.attribute(xml, "ID");
        String parent = Xml.attribute(xml, "Parent");
        NumberFormat format = at(parent);
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String code = xml.getLocalName().equals("NumberFormat") ? Xml.attribute(xml, "Format") : null;
                format = code == null ? format : of(code);
            }
        }
        if (id != null && formats.put(id, format) == null && formats.size() > Limits.CELL_FORMATS) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.CELL_FORMATS, "problems.limit.cellFormats"));
        }
    }

    private NumberFormat of(String code) throws XMLStreamException {
        if (code.length() > Limits.FORMAT_CODE) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.FORMAT_CODE, "problems.limit.formatCode"));
        }
        return byCode.computeIfAbsent(NAMED.getOrDefault(code, code), NumberFormat::of);
    }

    /** The format of a style; without one, or with one that is not there, that of the default style. */
    NumberFormat at(@Nullable String style) {
        NumberFormat usual = formats.getOrDefault(DEFAULT, NumberFormat.GENERAL);
        return style == null ? usual : formats.getOrDefault(style, usual);
    }
}

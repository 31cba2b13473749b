package org.truecost.input.xlsx;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.file.Xml;

/** The parts of a sheet outside its data that say how it is laid out: its columns and its merged cells. */
final class LayoutParts {

    private static final Set<String> PARTS = Set.of("cols", "mergeCells");

    private LayoutParts() {}

    /** Reads a part of the sheet outside its data, from its start tag to its end tag. */
    static void read(XMLStreamReader xml, SheetLayout layout) throws XMLStreamException {
        boolean laysOut = PARTS.contains(xml.getLocalName());
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (laysOut) {
                    see(xml, layout);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static void see(XMLStreamReader xml, SheetLayout layout) {
        if (xml.getLocalName().equals("col") && isHidden(xml, "width")) {
            layout.hideColumns(number(Xml.attribute(xml, "min")) - 1, number(Xml.attribute(xml, "max")) - 1);
        } else if (xml.getLocalName().equals("mergeCell")) {
            String reference = Xml.attribute(xml, "ref");
            CellRange range = reference == null ? null : CellRange.parse(reference);
            if (range != null) {
                layout.merge(range);
            }
        }
    }

    /** Whether a row or a column is hidden or without extent. */
    static boolean isHidden(XMLStreamReader xml, String extent) {
        String hidden = Xml.attribute(xml, "hidden");
        return "1".equals(hidden) || "true".equals(hidden) || "0".equals(Xml.attribute(xml, extent));
    }

    private static int number(@Nullable String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}

package org.truecost.input.opendocument;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/** The namespaces of the format (OpenDocument 1.3, part 3), and its attributes by them: other programs add their own of the same names. */
final class Odf {

    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String XLINK = "http://www.w3.org/1999/xlink";

    private Odf() {}

    static boolean is(XMLStreamReader xml, String namespace, String name) {
        return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }

    static @Nullable String attribute(XMLStreamReader xml, String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    /** A count that an attribute states, from 1 to the rows that a sheet can have; 1 where it states none. */
    static int count(XMLStreamReader xml, String name) throws XMLStreamException {
        String digits = attribute(xml, TABLE, name);
        if (digits == null) {
            return 1;
        }
        int count = digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
        if (count < 1 || count > CellRange.ROWS) {
            throw BoundedXml.refused(new UnreadableWorkbookException(ProblemKind.IMPOSSIBLE_REFERENCE)
                    .found(digits.substring(0, Math.min(digits.length(), 20))));
        }
        return count;
    }
}

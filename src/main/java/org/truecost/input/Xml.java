package org.truecost.input;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of a workbook's parts, read forward only; document types and external entities are not followed. */
final class Xml {

    private static final int ESCAPE_LENGTH = "_x000D_".length();
    private static final int HEX = 16;

    private Xml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** An attribute by its local name, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * The text of a shared or inline string, from its start tag to its end tag: the runs joined, the reading aids
     * ({@code rPh}, furigana) left out.
     */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(xml.getElementText());
                    case "rPh" -> skip(xml);
                    default -> depth++;
                }
            }
        }
        return unescaped(text.toString());
    }

    /** Goes from an element's start tag to its end tag. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Text with the spreadsheet's own escapes, {@code _x000D_}, resolved. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", Math.max(from, at + 1))) {
            if (isEscape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + ESCAPE_LENGTH - 1, HEX));
                from = at + ESCAPE_LENGTH;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length() || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
            return false;
        }
        return text.substring(at + 2, at + ESCAPE_LENGTH - 1).chars().allMatch(c -> Character.digit(c, HEX) >= 0);
    }
}

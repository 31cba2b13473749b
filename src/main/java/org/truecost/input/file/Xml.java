package org.truecost.input.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of a workbook's parts, read forward only and within {@link Limits}; document types and entities are refused. */
public final class Xml {

    static final Set<String> ENCODINGS =
            Set.of("UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1");
    private static final int ESCAPE_LENGTH = "_x000D_".length();
    private static final int HEX = 16;
    private static final char NO_CHARACTER = '\uFFFD';

    private Xml() {}

    /** A reader of a part that never looks outside the part and stops at the limits. */
    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new XmlCharacters(in));
            String encoding = xml.getCharacterEncodingScheme();
            if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
                throw new XMLStreamException("encoded as " + encoding);
            }
            return new BoundedXml(xml);
        } catch (IOException unread) {
            throw new XMLStreamException(unread);
        }
    }

    /** Why a part could not be read: a refusal of ours, or XML that is truncated or not well-formed. */
    public static UnreadableWorkbookException problem(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause(cause)) {
            if (cause instanceof UnreadableWorkbookException problem) {
                return problem;
            }
        }
        return UnreadableWorkbookException.malformed();
    }

    /** The platform's XML exceptions keep their cause in a place of their own. */
    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : failure.getCause();
    }

    /** Adds the reader's current text, up to the length of a cell. */
    static void append(StringBuilder text, XMLStreamReader xml) throws XMLStreamException {
        if (text.length() + xml.getTextLength() > Limits.TEXT) {
            throw BoundedXml.refused(UnreadableWorkbookException.beyond(Limits.TEXT, "problems.limit.textCharacters"));
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** An attribute by its local name, whatever its namespace. */
    public static @Nullable String attribute(XMLStreamReader xml, String name) {
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
    public static String richText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> join(text, xml.getElementText());
                    case "rPh" -> skip(xml);
                    default -> depth++;
                }
            }
        }
        return unescaped(text.toString());
    }

    /** All text of an element, from its start tag to its end tag, whatever elements it is divided into. */
    public static String allText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml);
                default -> {}
            }
        }
        return text.toString();
    }

    private static void join(StringBuilder text, String run) throws XMLStreamException {
        if (text.length() + run.length() > Limits.TEXT) {
            throw BoundedXml.refused(UnreadableWorkbookException.beyond(Limits.TEXT, "problems.limit.textCharacters"));
        }
        text.append(run);
    }

    /** Goes from an element's start tag to its end tag. */
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /**
     * Text with the spreadsheet's own escapes, {@code _x000D_}, resolved. An escape can spell what no text may hold (a control
     * character, half a character): that becomes U+FFFD.
     */
    public static String unescaped(String text) {
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
        return whole(plain.append(text, from, text.length()).toString());
    }

    private static String whole(String text) {
        return text.codePoints()
                .map(c -> isText(c) ? c : NO_CHARACTER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isText(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) && (c & 0xfffe) != 0xfffe;
    }

    private static boolean isEscape(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length() || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
            return false;
        }
        return text.substring(at + 2, at + ESCAPE_LENGTH - 1).chars().allMatch(c -> Character.digit(c, HEX) >= 0);
    }
}

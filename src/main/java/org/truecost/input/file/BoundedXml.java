package org.truecost.input.file;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.ProblemKind;

/** An XML reader within {@link Limits}: of depth, of attributes, of the names it keeps and of the text it is asked for. */
public final class BoundedXml extends StreamReaderDelegate {

    private final Set<String> names = new HashSet<>();
    private final @Nullable String[] recent = new @Nullable String[64];
    private int depth;

    BoundedXml(XMLStreamReader xml) {
        super(xml);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case START_ELEMENT -> enter();
            case END_ELEMENT -> depth--;
            case PROCESSING_INSTRUCTION -> keep(getPITarget());
            case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION, NOTATION_DECLARATION ->
                throw refused(new UnreadableWorkbookException(ProblemKind.FORBIDDEN_XML));
            default -> {}
        }
        return event;
    }

    private void enter() throws XMLStreamException {
        if (++depth > Limits.DEPTH) {
            throw refused(UnreadableWorkbookException.beyond(Limits.DEPTH, "problems.limit.depth"));
        }
        int attributes = getAttributeCount();
        int namespaces = getNamespaceCount();
        if (attributes + namespaces > Limits.ATTRIBUTES) {
            throw refused(UnreadableWorkbookException.beyond(Limits.ATTRIBUTES, "problems.limit.attributes"));
        }
        keep(getLocalName());
        for (int i = 0; i < attributes; i++) {
            keep(getAttributeLocalName(i));
        }
        for (int i = 0; i < namespaces; i++) {
            keep(String.valueOf(getNamespacePrefix(i)));
            keep(String.valueOf(getNamespaceURI(i)));
        }
    }

    private void keep(String name) throws XMLStreamException {
        // Nearly every name is one that was just kept.
        int slot = name.hashCode() & (recent.length - 1);
        if (name.equals(recent[slot])) {
            return;
        }
        recent[slot] = name;
        if (names.add(name) && names.size() > Limits.NAMES) {
            throw refused(UnreadableWorkbookException.beyond(Limits.NAMES, "problems.limit.names"));
        }
    }

    /** The text of an element without elements in it. */
    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            switch (event) {
                case CHARACTERS, CDATA, SPACE -> Xml.append(text, this);
                case COMMENT, PROCESSING_INSTRUCTION -> {}
                default -> throw new XMLStreamException("an element within a text");
            }
        }
        return text.toString();
    }

    /** The problem as an exception that a reader of XML may throw. */
    public static XMLStreamException refused(UnreadableWorkbookException problem) {
        return new XMLStreamException(problem);
    }
}

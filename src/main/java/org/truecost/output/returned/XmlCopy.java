package org.truecost.output.returned;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies XML as it is read, tag by tag, so that only one tag is held in memory. Subclasses change what they need to;
 * the rest is equivalent to the original.
 */
class XmlCopy {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    protected final XMLStreamReader in;
    protected final XmlOut out;
    private int depth;

    XmlCopy(InputStream in, XmlOut out) throws XMLStreamException {
        this.in = open(in);
        this.out = out;
    }

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    final void copy() throws XMLStreamException, IOException {
        out.raw(DECLARATION);
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    start();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.COMMENT -> out.raw("<!--" + in.getText() + "-->");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
                default -> {
                    // The document's own beginning and end.
                }
            }
        }
    }

    private void instruction() throws IOException {
        String data = in.getPIData();
        out.raw("<?" + in.getPITarget() + (data == null || data.isEmpty() ? "" : " " + data) + "?>");
    }

    /** At a start tag: copies it. */
    protected void start() throws XMLStreamException, IOException {
        writeStart(attributes());
    }

    /** At an end tag: copies it. */
    protected void end() throws XMLStreamException, IOException {
        out.end(name());
    }

    /** At characters: copies them. */
    protected void text() throws XMLStreamException, IOException {
        out.text(in.getText());
    }

    /** How many tags are open, including the current one. */
    protected final int depth() {
        return depth;
    }

    /** The local name of the current element. */
    protected final boolean at(String localName) {
        return in.getLocalName().equals(localName);
    }

    /** A name with the prefix of the current element, so that it is in the same namespace. */
    protected final String sibling(String localName) {
        String prefix = in.getPrefix();
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    protected final String name() {
        return sibling(in.getLocalName());
    }

    /** The current attributes by their names as written, namespace declarations first. */
    protected final Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            String uri = in.getNamespaceURI(i);
            attributes.put(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            String name = in.getAttributeLocalName(i);
            attributes.put(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name, in.getAttributeValue(i));
        }
        return attributes;
    }

    protected final void writeStart(Map<String, String> attributes) throws IOException {
        out.start(name());
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.attribute(attribute.getKey(), attribute.getValue());
        }
    }
}

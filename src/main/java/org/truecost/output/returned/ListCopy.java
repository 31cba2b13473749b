package org.truecost.output.returned;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Copies a part that is a plain list, such as the content types or a part's relations, and adds members at its end. */
final class ListCopy extends XmlCopy {

    private final String element;
    private final List<Map<String, String>> added;

    ListCopy(InputStream in, XmlOut out, String element, List<Map<String, String>> added) throws XMLStreamException {
        super(in, out);
        this.element = element;
        this.added = added;
    }

    @Override
    protected void end() throws XMLStreamException, IOException {
        if (depth() == 1) {
            for (Map<String, String> attributes : added) {
                out.start(sibling(element));
                for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                    out.attribute(attribute.getKey(), attribute.getValue());
                }
                out.end(sibling(element));
            }
        }
        super.end();
    }
}

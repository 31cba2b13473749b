package org.truecost.output.returned;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.truecost.files.PartName;

/**
 * How one part of a package finds another.
 *
 * @param type the end of its type's name, such as {@code worksheet}
 * @param target the other part's name without a leading slash
 */
public record Relation(String id, String type, String target) {

    /** The relations a part declares to other parts of the package; links that lead outside are left out. */
    static List<Relation> read(InputStream relations, String part) throws XMLStreamException {
        List<Relation> read = new ArrayList<>();
        XMLStreamReader xml = XmlCopy.open(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                read.add(of(xml, part));
            }
        }
        return read;
    }

    private static Relation of(XMLStreamReader xml, String part) throws XMLStreamException {
        String id = xml.getAttributeValue(null, "Id");
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        if (id == null || type == null || target == null) {
            throw new XMLStreamException("a relation that leads nowhere");
        }
        return new Relation(id, type.substring(type.lastIndexOf('/') + 1), PartName.resolved(part, target));
    }
}

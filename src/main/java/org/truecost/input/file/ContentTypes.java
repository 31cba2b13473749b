package org.truecost.input.file;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.files.PartName;

/** What each part of a package says it is: by its own name, or by its ending. */
public final class ContentTypes {

    static final String PART = "[Content_Types].xml";

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    private ContentTypes() {}

    /** Reads the content types that a package declares. */
    public static ContentTypes of(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        ContentTypes types = new ContentTypes();
        parts.readElements(PART, types::add);
        return types;
    }

    private void add(XMLStreamReader xml) throws XMLStreamException {
        String type = Xml.attribute(xml, "ContentType");
        String name = Xml.attribute(xml, "PartName");
        String ending = Xml.attribute(xml, "Extension");
        String known = null;
        if (type != null && name != null) {
            known = byName.put(PartName.key(PackageParts.withoutRoot(name)), type);
        } else if (type != null && ending != null) {
            known = byEnding.put(PartName.key(ending), type);
        }
        if (known != null && !known.equals(type)) {
            throw BoundedXml.refused(UnreadableWorkbookException.content("problems.reason.twoContentTypes"));
        }
    }

    /** The type of a part; null where none is stated. */
    @Nullable
    public String of(String part) {
        String key = PartName.key(part);
        String own = byName.get(key);
        return own == null ? byEnding.get(key.substring(key.lastIndexOf('.') + 1)) : own;
    }

    /** The types of all parts that have one of their own. */
    Collection<String> all() {
        return byName.values();
    }
}

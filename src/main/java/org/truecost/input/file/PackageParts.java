package org.truecost.input.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.files.PartName;
import org.truecost.problem.Message;

/** The parts of an Office package and how they refer to each other; nothing outside the archive is ever looked up. */
public record PackageParts(Archive archive) implements AutoCloseable {

    /** The package itself, as the source of relations. */
    static final String ROOT = "";

    /**
     * A reference from one part to another.
     *
     * @param type a URI whose last piece says what the target is
     * @param target the part's name, or where the relation leads out of the package, null
     * @param stated the target as it is written
     */
    public record PartRelation(
            String id, String type, @Nullable String target, String stated) {

        /** Whether the relation is of a kind, whichever namespace its type has. */
        public boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** What to do with each element of a part. */
    @FunctionalInterface
    public interface ElementReader {
        /** Reads the current element; may read on to its end. */
        void read(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbookException;
    }

    /** Where a part refers to. A part without relations has none. */
    public List<PartRelation> relationsOf(String part)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        String name = PartName.ofRelations(part);
        List<PartRelation> relations = new ArrayList<>();
        if (archive.entry(name) != null) {
            readElements(name, xml -> {
                if (xml.getLocalName().equals("Relationship")) {
                    relations.add(relation(part, xml));
                }
            });
        }
        Set<String> ids = new HashSet<>();
        if (!relations.stream().map(PartRelation::id).allMatch(ids::add)) {
            throw UnreadableWorkbookException.content("problems.reason.sameRelation");
        }
        return relations;
    }

    private static PartRelation relation(String part, XMLStreamReader xml) throws XMLStreamException {
        String id = Xml.attribute(xml, "Id");
        String type = Xml.attribute(xml, "Type");
        String target = Xml.attribute(xml, "Target");
        if (id == null || type == null || target == null) {
            throw new XMLStreamException("a relation without id, type or target");
        }
        boolean outside = "External".equals(Xml.attribute(xml, "TargetMode"));
        return new PartRelation(id, type, outside ? null : PartName.resolved(part, target), target);
    }

    /** Hands each element of a small part, which is read as a whole, to a reader. */
    public void readElements(String part, ElementReader reader)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        ArchiveEntry entry = existing(part);
        if (entry.unpacked() > Limits.INDEX_PART_BYTES) {
            throw UnreadableWorkbookException.beyond(
                    Limits.INDEX_PART_BYTES,
                    Message.of("problems.limit.partBytes").with("part", part));
        }
        forEachElement(part, reader);
    }

    /** Hands each element of a part of any size to a reader. */
    public void forEachElement(String part, ElementReader reader)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        try (InputStream in = open(part)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    reader.read(xml);
                }
            }
        }
    }

    /** The content of a part. */
    public InputStream open(String part) throws UnreadableWorkbookException {
        return archive.open(existing(part));
    }

    /** How many bytes a part has, unpacked; none where there is no such part. */
    public long size(String part) {
        ArchiveEntry entry = archive.entry(part);
        return entry == null ? 0 : entry.unpacked();
    }

    private ArchiveEntry existing(String part) throws UnreadableWorkbookException {
        ArchiveEntry entry = archive.entry(part);
        if (entry == null) {
            throw UnreadableWorkbookException.content(
                    Message.of("problems.reason.partMissing").with("part", part));
        }
        return entry;
    }

    static String withoutRoot(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

package org.truecost.output.returned;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.truecost.files.PartName;

/** The parts of a workbook file and how they hang together. */
final class WorkbookParts implements AutoCloseable {

    private static final String NO_RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** As much as the lists of types and relations that are read may take, in bytes. */
    private static final int SMALL = 4 << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
        all().forEach(entry -> entries.put(PartName.key(entry.getName()), entry));
    }

    static WorkbookParts open(Path file) throws IOException {
        return new WorkbookParts(ZipFile.builder().setPath(file).get());
    }

    /** Whether a file begins as an archive does. */
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** The start of a small part, as text; empty where there is no such part. */
    String text(String part) throws IOException {
        try (InputStream in = content(part, "")) {
            return new String(in.readNBytes(SMALL), UTF_8);
        }
    }

    /** Every entry, in the file's order. */
    List<ZipArchiveEntry> all() {
        return Collections.list(zip.getEntriesInPhysicalOrder());
    }

    boolean has(String part) {
        return entries.containsKey(PartName.key(part));
    }

    /** An entry's bytes as the file holds them, still compressed. */
    InputStream raw(ZipArchiveEntry entry) throws IOException {
        return zip.getRawInputStream(entry);
    }

    /** A part's content, or another where there is no such part. */
    InputStream content(String part, String otherwise) throws IOException {
        ZipArchiveEntry entry = entries.get(PartName.key(part));
        return entry == null ? new ByteArrayInputStream(otherwise.getBytes(UTF_8)) : zip.getInputStream(entry);
    }

    /** The relations of a part to others. */
    List<Relation> relations(String part) throws IOException, XMLStreamException {
        try (InputStream in = content(PartName.ofRelations(part), NO_RELATIONS)) {
            return Relation.read(in, part);
        }
    }

    static String noRelations() {
        return NO_RELATIONS;
    }

    /** The part that lists the sheets. */
    String workbook() throws IOException, XMLStreamException {
        return related("", "officeDocument").orElseThrow(() -> new XMLStreamException("no workbook"));
    }

    /** The first part of a type that a part is related to. */
    Optional<String> related(String part, String type) throws IOException, XMLStreamException {
        return relations(part).stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    /** The worksheets in the order of their tabs. */
    List<SheetPart> sheets() throws IOException, XMLStreamException {
        String workbook = workbook();
        Map<String, Relation> relations = new HashMap<>();
        relations(workbook).forEach(relation -> relations.put(relation.id(), relation));
        List<SheetPart> sheets = new ArrayList<>();
        int number = 0;
        try (InputStream in = content(workbook, "")) {
            XMLStreamReader xml = XmlCopy.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    sheet(xml, ++number, relations).ifPresent(sheets::add);
                }
            }
        }
        return sheets;
    }

    private static Optional<SheetPart> sheet(XMLStreamReader xml, int number, Map<String, Relation> relations) {
        String name = xml.getAttributeValue(null, "name");
        Relation relation = relations.get(String.valueOf(relationId(xml)));
        String state = xml.getAttributeValue(null, "state");
        boolean visible = !"hidden".equals(state) && !"veryHidden".equals(state);
        return name == null || relation == null || !relation.type().equals("worksheet")
                ? Optional.empty()
                : Optional.of(new SheetPart(name, number, relation.target(), visible));
    }

    private static @Nullable String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package org.truecost.input.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.truecost.input.file.PackageParts.PartRelation;
import org.truecost.problem.ProblemKind;

/** Finds the workbook in a package, or says what the package is instead. */
public final class OfficeFormat {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

    /** One type for all of them, with macros or without. */
    private static final String BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int LONGEST_TYPE = 200;

    private OfficeFormat() {}

    /** The workbook's own part, and whether it and its sheets are records instead of XML. */
    public record WorkbookPart(String name, boolean isBinary) {}

    /** The workbook's part. */
    public static WorkbookPart workbook(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        if (parts.archive().entry(ContentTypes.PART) == null) {
            throw notAPackage(parts);
        }
        ContentTypes types = ContentTypes.of(parts);
        List<PartRelation> documents = parts.relationsOf(PackageParts.ROOT).stream()
                .filter(relation -> relation.isOf("officeDocument"))
                .toList();
        if (documents.size() != 1 || documents.getFirst().target() == null) {
            throw new UnreadableWorkbookException(ProblemKind.NOT_A_WORKBOOK);
        }
        String part = documents.getFirst().target();
        String type = String.valueOf(types.of(part));
        boolean isBinary = type.equals(BINARY);
        if (!type.equals(WORKBOOK) && !type.equals(WITH_MACROS) && !isBinary) {
            throw other(type);
        }
        UnwantedParts.check(parts, types, isBinary || type.equals(WITH_MACROS));
        if (!isBinary) {
            UnwantedParts.checkLinks(parts, types);
        }
        return new WorkbookPart(part, isBinary);
    }

    private static UnreadableWorkbookException other(String type) {
        if (type.contains("spreadsheetml.template") || type.contains("ms-excel.template")) {
            return FileSoundness.otherOffice("problems.format.xltx");
        }
        if (type.contains("wordprocessingml")) {
            return FileSoundness.otherOffice("problems.format.docx");
        }
        if (type.contains("presentationml")) {
            return FileSoundness.otherOffice("problems.format.pptx");
        }
        return new UnreadableWorkbookException(ProblemKind.NOT_A_WORKBOOK);
    }

    /** Archives of other office programs name their type in an entry, or are known by their parts. */
    private static UnreadableWorkbookException notAPackage(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        if (mimetype(parts).startsWith(OPEN_DOCUMENT)) {
            return FileSoundness.otherOffice("problems.format.ods");
        }
        return parts.archive().names().stream().anyMatch(name -> name.endsWith(".iwa"))
                ? FileSoundness.otherOffice("problems.format.numbers")
                : new UnreadableWorkbookException(ProblemKind.NOT_A_WORKBOOK);
    }

    /** Whether an archive is an OpenDocument spreadsheet. */
    public static boolean isOpenSpreadsheet(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        return mimetype(parts).equals(OPEN_DOCUMENT + ".spreadsheet");
    }

    private static String mimetype(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        ArchiveEntry named = parts.archive().entry("mimetype");
        if (named == null) {
            return typeInManifest(parts);
        }
        try (InputStream in = parts.archive().open(named)) {
            return new String(in.readNBytes(LONGEST_TYPE), UTF_8).strip();
        }
    }

    /** The type that the list of an OpenDocument's entries names; the entry of its own is not required (ODF 1.3, part 2, 3.3). */
    private static String typeInManifest(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        if (parts.archive().entry(MANIFEST) == null) {
            return "";
        }
        List<String> types = new ArrayList<>();
        parts.readElements(MANIFEST, xml -> {
            if ("/".equals(Xml.attribute(xml, "full-path"))) {
                types.add(String.valueOf(Xml.attribute(xml, "media-type")));
            }
        });
        return types.isEmpty() ? "" : types.getFirst();
    }
}

package org.truecost.output.returned;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.truecost.files.PartName;
import org.truecost.output.returned.SheetPlan.NewPart;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;

/**
 * The sender's own workbook with each problem at its cell: highlighted, with a comment that says what is wrong and how to fix it.
 *
 * <p>Parts that need no change are copied as they are, still compressed. Sheets with problems are read and written tag by tag,
 * so that memory does not grow with their rows. Formats, formulas, comments, charts and tables stay as they were.
 */
public final class AnnotatedWorkbook implements AutoCloseable {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** Near the first moment a zip file can name: the same problems make the same bytes at any time. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final WorkbookParts parts;
    private final ZipArchiveOutputStream zip;
    private final Language language;
    private final List<SheetPlan> plans = new ArrayList<>();
    private final String workbookPart;
    private final boolean hasStyles;
    private final String stylesPart;

    private AnnotatedWorkbook(
            WorkbookParts parts, List<SheetPart> sheets, Path target, List<Problem> problems, Language language)
            throws IOException, XMLStreamException {
        this.parts = parts;
        this.language = language;
        NewNames names = new NewNames(parts);
        for (Map.Entry<SheetPart, SheetNotes> sheet :
                SheetNotes.bySheet(sheets, problems).entrySet()) {
            plans.add(SheetPlan.of(parts, sheet.getKey(), sheet.getValue(), names));
        }
        this.workbookPart = parts.workbook();
        this.hasStyles =
                parts.related(workbookPart, OfficeType.STYLES.relation()).isPresent();
        this.stylesPart = parts.related(workbookPart, OfficeType.STYLES.relation())
                .orElseGet(() -> names.only("xl/styles", ".xml"));
        this.zip = new ZipArchiveOutputStream(target);
    }

    /** Writes the annotated copy of a workbook whose problems name its sheets as it does. */
    public static void write(Path original, List<Problem> problems, Language language, Path target)
            throws IOException, XMLStreamException {
        write(original, List.of(), problems, language, target);
    }

    /**
     * Writes the annotated copy of a workbook.
     *
     * @param names what its problems call its sheets, in order; empty where they name them as it does
     * @throws XMLStreamException if the workbook's parts do not hang together
     */
    public static void write(Path original, List<String> names, List<Problem> problems, Language language, Path target)
            throws IOException, XMLStreamException {
        try (WorkbookParts parts = WorkbookParts.open(original);
                AnnotatedWorkbook copy =
                        new AnnotatedWorkbook(parts, called(parts.sheets(), names), target, problems, language)) {
            copy.write();
        }
    }

    private static List<SheetPart> called(List<SheetPart> sheets, List<String> names) {
        return sheets.stream()
                .map(sheet -> sheet.number() > names.size() ? sheet : sheet.called(names.get(sheet.number() - 1)))
                .toList();
    }

    /** Whether a file is of the format that annotated copies are in: an .xlsx, without macros and not in the strict form. */
    public static boolean canCopy(Path original) throws IOException {
        return WorkbookParts.isZip(original) && hasWorkbook(original);
    }

    private static boolean hasWorkbook(Path original) throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(original)) {
            return parts.text(CONTENT_TYPES).contains(WORKBOOK)
                    && !parts.text(PartName.ofRelations("")).contains(STRICT);
        }
    }

    private void write() throws IOException, XMLStreamException {
        writeContentTypes();
        writeRelations();
        copyTheRest();
        HighlightStyles styles;
        try (InputStream in = parts.content(stylesPart, HighlightStyles.NONE)) {
            styles = HighlightStyles.of(in);
        }
        for (SheetPlan plan : plans) {
            writeSheet(plan, styles);
            writeComments(plan);
        }
        write(stylesPart, HighlightStyles.NONE, (in, out) -> StylesCopy.copy(in, out, styles));
    }

    private void writeContentTypes() throws IOException, XMLStreamException {
        List<Map<String, String>> types = new ArrayList<>();
        for (NewPart part : newParts()) {
            types.add(row(
                    "PartName", "/" + part.name(), "ContentType", part.type().content()));
        }
        write(CONTENT_TYPES, "", (in, out) -> new ListCopy(in, new XmlOut(out), "Override", types).copy());
    }

    private List<NewPart> newParts() {
        List<NewPart> added = new ArrayList<>();
        plans.forEach(plan -> added.addAll(plan.added().values()));
        if (!hasStyles) {
            added.add(new NewPart(stylesPart, OfficeType.STYLES));
        }
        return added;
    }

    private void writeRelations() throws IOException, XMLStreamException {
        for (SheetPlan plan : plans) {
            if (!plan.added().isEmpty()) {
                writeRelations(plan.sheet().part(), plan.added());
            }
        }
        if (!hasStyles) {
            String id = new NewNames(parts).relation(parts.relations(workbookPart), List.of());
            writeRelations(workbookPart, Map.of(id, new NewPart(stylesPart, OfficeType.STYLES)));
        }
    }

    private void writeRelations(String part, Map<String, NewPart> added) throws IOException, XMLStreamException {
        List<Map<String, String>> relations = new ArrayList<>();
        added.forEach((id, other) ->
                relations.add(row("Id", id, "Type", other.type().relationType(), "Target", "/" + other.name())));
        write(
                PartName.ofRelations(part),
                WorkbookParts.noRelations(),
                (in, out) -> new ListCopy(in, new XmlOut(out), "Relationship", relations).copy());
    }

    private static Map<String, String> row(String... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** Everything that is not rewritten, byte for byte. */
    private void copyTheRest() throws IOException {
        Set<String> rewritten = rewritten();
        for (ZipArchiveEntry entry : parts.all()) {
            if (!rewritten.contains(PartName.key(entry.getName()))) {
                try (InputStream in = parts.raw(entry)) {
                    zip.addRawArchiveEntry(entry, in);
                }
            }
        }
    }

    private Set<String> rewritten() {
        Set<String> names = new HashSet<>(Set.of(CONTENT_TYPES, stylesPart));
        for (SheetPlan plan : plans) {
            names.addAll(List.of(plan.sheet().part(), plan.comments(), plan.shapes()));
            if (!plan.added().isEmpty()) {
                names.add(PartName.ofRelations(plan.sheet().part()));
            }
        }
        if (!hasStyles) {
            names.add(PartName.ofRelations(workbookPart));
        }
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(PartName.key(name)));
        return keys;
    }

    private void writeSheet(SheetPlan plan, HighlightStyles styles) throws IOException, XMLStreamException {
        write(
                plan.sheet().part(),
                "",
                (in, out) -> new SheetCopy(in, new XmlOut(out), plan.notes().marks(), styles, plan.shapesId()).copy());
    }

    /** The comments first: those that join a comment of the sender's need no box. */
    private void writeComments(SheetPlan plan) throws IOException, XMLStreamException {
        List<CellNote> added = new ArrayList<>();
        write(plan.comments(), CommentsCopy.NONE, (in, out) -> {
            CommentsCopy comments =
                    new CommentsCopy(in, new XmlOut(out), plan.notes().comments(language, plan.taken()), language);
            comments.copy();
            added.addAll(comments.added());
        });
        begin(plan.shapes());
        Writer out = writer(ISO_8859_1);
        ShapesCopy.copy(() -> parts.content(plan.shapes(), ShapesCopy.NONE), added, out);
        out.flush();
        zip.closeArchiveEntry();
    }

    private interface Copying {
        void copy(InputStream in, Writer out) throws IOException, XMLStreamException;
    }

    private void write(String part, String otherwise, Copying copying) throws IOException, XMLStreamException {
        begin(part);
        Writer out = writer(UTF_8);
        try (InputStream in = parts.content(part, otherwise)) {
            copying.copy(in, out);
        }
        out.flush();
        zip.closeArchiveEntry();
    }

    private void begin(String part) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(part);
        entry.setTimeLocal(MOMENT);
        zip.putArchiveEntry(entry);
    }

    /** Not to be closed: that would close the archive. */
    private Writer writer(Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(zip, charset));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

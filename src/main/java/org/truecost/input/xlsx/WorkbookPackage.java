package org.truecost.input.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SheetList;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.ContentTypes;
import org.truecost.input.file.CountedBytes;
import org.truecost.input.file.PackageParts;
import org.truecost.input.file.PackageParts.PartRelation;
import org.truecost.input.file.Relations;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.UnwantedParts;
import org.truecost.input.file.Xml;

/** The parts of an .xlsx or .xlsm workbook that reading needs: its sheets in order, their texts and how they count days. */
public final class WorkbookPackage implements OpenWorkbook {

    private final PackageParts parts;
    private final SheetList listed = new SheetList();

    /** How the workbook finds the part of each sheet. */
    private final List<String> sheetRelations = new ArrayList<>();

    private Relations relations = new Relations(List.of());
    private DateSystem dates = DateSystem.FROM_1900;

    /** Whether the values stored with formulas are not yet those of the formulas. */
    private boolean stale;

    private SharedStrings strings = SharedStrings.NONE;
    private CellFormats formats = CellFormats.NONE;

    /** How the workbook finds the part of each other workbook that it refers to. */
    private final List<String> linkRelations = new ArrayList<>();

    private final Map<String, List<String>> definedNames = new HashMap<>();

    /** That of the part's own elements. */
    private String namespace = "";

    private ExternalBooks books = ExternalBooks.NONE;
    private boolean embedding;
    private final AtomicLong bytesRead = new AtomicLong();
    private long bytes;

    private WorkbookPackage(PackageParts parts) {
        this.parts = parts;
    }

    /**
     * A workbook of the parts of an archive, which it closes.
     *
     * @param part the workbook's own
     */
    public static WorkbookPackage of(PackageParts parts, String part)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        WorkbookPackage workbook = new WorkbookPackage(parts);
        workbook.readContents(part);
        return workbook;
    }

    private void readContents(String workbook) throws IOException, XMLStreamException, UnreadableWorkbookException {
        embedding = UnwantedParts.hasEmbedded(parts, ContentTypes.of(parts));
        relations = Relations.of(parts, workbook);
        parts.readElements(workbook, this::readElement);
        checkParts();
        books = ExternalBooks.of(parts, links(), definedNames);
        String texts = relations.related("sharedStrings");
        if (texts != null) {
            try (InputStream in = parts.open(texts)) {
                strings = SharedStrings.read(in);
            }
        }
        String styles = relations.related("styles");
        if (styles != null && parts.size(styles) > 0) {
            try (InputStream in = parts.open(styles)) {
                formats = CellFormats.read(in);
            }
        }
    }

    private void readElement(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbookException {
        switch (xml.getLocalName()) {
            case "workbookPr" -> {
                dates = isTrue(Xml.attribute(xml, "date1904")) ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            }
            case "calcPr" -> stale = isTrue(Xml.attribute(xml, "fullCalcOnLoad"));
            case "sheet" -> listSheet(xml);
            case "externalReference" -> linkRelations.add(String.valueOf(Xml.attribute(xml, "id")));
            case "workbook" -> namespace = String.valueOf(xml.getNamespaceURI());
            case "definedName" -> defineName(xml);
            default -> {}
        }
    }

    /** Takes a name; what extensions of the format say of names, such as the arguments of functions, is in elements of the same name. */
    private void defineName(XMLStreamReader xml) throws XMLStreamException {
        if (namespace.equals(String.valueOf(xml.getNamespaceURI()))) {
            definedNames
                    .computeIfAbsent(String.valueOf(Xml.attribute(xml, "name")), name -> new ArrayList<>())
                    .add(xml.getElementText());
        }
    }

    private List<@Nullable String> links() {
        List<@Nullable String> links = new ArrayList<>();
        linkRelations.forEach(id -> links.add(relations.partOf(id)));
        return links;
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    private void listSheet(XMLStreamReader xml) throws UnreadableWorkbookException {
        String name = Xml.attribute(xml, "name");
        String relation = Xml.attribute(xml, "id");
        if (name == null || relation == null) {
            throw UnreadableWorkbookException.content("problems.reason.sheetWithoutPart");
        }
        String state = Xml.attribute(xml, "state");
        listed.add(Xml.unescaped(name), "hidden".equals(state) || "veryHidden".equals(state));
        sheetRelations.add(relation);
    }

    private void checkParts() throws UnreadableWorkbookException {
        Set<String> targets = new HashSet<>();
        for (String relation : sheetRelations) {
            if (relation.isEmpty()) {
                continue;
            }
            String target = Relations.target(relations.byId(relation));
            if (!targets.add(target)) {
                throw UnreadableWorkbookException.content("problems.reason.sameSheet");
            }
            bytes += parts.size(target);
        }
    }

    @Override
    public int read() {
        return bytes == 0 ? WHOLE : (int) Math.min(WHOLE, bytesRead.get() * WHOLE / bytes);
    }

    @Override
    public SheetList sheets() {
        return listed;
    }

    @Override
    public @Nullable SheetRows rows(int index) throws UnreadableWorkbookException {
        try {
            String id = sheetRelations.get(index);
            if (id.isEmpty()) {
                // What is left of a module of macros, which older programs listed among the sheets.
                return null;
            }
            PartRelation relation = relations.byId(id);
            if (!relation.isOf("worksheet")) {
                return null;
            }
            String part = Relations.target(relation);
            return new PartRows(() -> new CountedBytes(parts.open(part), bytesRead), this::cellContents);
        } catch (XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }

    private CellContents cellContents() {
        CellFormulas formulas = new CellFormulas(SheetNames.of(listed.names()), books);
        return new CellContents(strings, formats, formulas, stale);
    }

    @Override
    public DateSystem dates() {
        return dates;
    }

    @Override
    public boolean isEmbedding() {
        return embedding;
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (IOException alreadyRead) {
            // Nothing was written; there is nothing to lose.
        }
    }
}

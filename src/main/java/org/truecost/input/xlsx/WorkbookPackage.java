package org.truecost.input.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
import org.truecost.input.file.OfficeFormat;
import org.truecost.input.file.PackageParts;
import org.truecost.input.file.PackageParts.PartRelation;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.UnwantedParts;
import org.truecost.input.file.Xml;
import org.truecost.problem.ProblemKind;

/** The parts of an .xlsx or .xlsm workbook that reading needs: its sheets in order, their texts and how they count days. */
public final class WorkbookPackage implements OpenWorkbook {

    private final PackageParts parts;
    private final SheetList listed = new SheetList();

    /** How the workbook finds the part of each sheet. */
    private final List<String> sheetRelations = new ArrayList<>();

    private List<PartRelation> relations = List.of();
    private DateSystem dates = DateSystem.FROM_1900;

    /** Whether the values stored with formulas are not yet those of the formulas. */
    private boolean stale;

    private SharedStrings strings = SharedStrings.NONE;
    private CellFormats formats = CellFormats.NONE;
    private boolean embedding;
    private final AtomicLong bytesRead = new AtomicLong();
    private long bytes;

    private WorkbookPackage(PackageParts parts) {
        this.parts = parts;
    }

    /** A workbook of the parts of an archive, which it closes. */
    public static WorkbookPackage of(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        WorkbookPackage workbook = new WorkbookPackage(parts);
        workbook.readContents();
        return workbook;
    }

    private void readContents() throws IOException, XMLStreamException, UnreadableWorkbookException {
        String workbook = OfficeFormat.workbook(parts);
        embedding = UnwantedParts.hasEmbedded(parts, ContentTypes.of(parts));
        relations = parts.relationsOf(workbook);
        parts.readElements(workbook, this::readElement);
        checkParts();
        String texts = related("sharedStrings");
        if (texts != null) {
            try (InputStream in = parts.open(texts)) {
                strings = SharedStrings.read(in);
            }
        }
        String styles = related("styles");
        if (styles != null && parts.size(styles) > 0) {
            try (InputStream in = parts.open(styles)) {
                formats = CellFormats.read(in);
            }
        }
    }

    /** The one part of a kind that the workbook refers to, perhaps more than once; null where it refers to none. */
    private @Nullable String related(String kind) throws UnreadableWorkbookException {
        Set<String> targets = new TreeSet<>();
        for (PartRelation relation : relations) {
            if (relation.isOf(kind)) {
                targets.add(target(relation).toLowerCase(Locale.ROOT));
            }
        }
        if (targets.size() > 1) {
            throw UnreadableWorkbookException.content("problems.reason.twoParts");
        }
        return targets.stream().findFirst().orElse(null);
    }

    private void readElement(XMLStreamReader xml) throws UnreadableWorkbookException {
        switch (xml.getLocalName()) {
            case "workbookPr" -> {
                dates = isTrue(Xml.attribute(xml, "date1904")) ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            }
            case "calcPr" -> stale = isTrue(Xml.attribute(xml, "fullCalcOnLoad"));
            case "sheet" -> listSheet(xml);
            default -> {}
        }
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
            String target = target(relation(relation));
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
            PartRelation relation = relation(sheetRelations.get(index));
            if (!relation.isOf("worksheet")) {
                return null;
            }
            String part = target(relation);
            return new PartRows(() -> new CountedBytes(parts.open(part), bytesRead), this::cellContents);
        } catch (XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }

    private CellContents cellContents() {
        return new CellContents(strings, formats, SheetNames.of(listed.names()), stale);
    }

    private PartRelation relation(String id) throws UnreadableWorkbookException {
        for (PartRelation relation : relations) {
            if (relation.id().equals(id)) {
                return relation;
            }
        }
        throw UnreadableWorkbookException.content("problems.reason.sheetWithoutPart");
    }

    private static String target(PartRelation relation) throws UnreadableWorkbookException {
        String target = relation.target();
        if (target == null) {
            throw new UnreadableWorkbookException(ProblemKind.EXTERNAL_LINK);
        }
        return target;
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

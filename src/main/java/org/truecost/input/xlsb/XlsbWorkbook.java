package org.truecost.input.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.FileReference;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SharedTexts;
import org.truecost.input.cell.SheetList;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.ContentTypes;
import org.truecost.input.file.CountedBytes;
import org.truecost.input.file.LinkedBook;
import org.truecost.input.file.PackageParts;
import org.truecost.input.file.PackageParts.PartRelation;
import org.truecost.input.file.Relations;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.UnwantedParts;
import org.truecost.problem.ProblemKind;

/** The parts of an .xlsb workbook that reading needs: its sheets in order, their texts and formats, and how they count days. */
public final class XlsbWorkbook implements OpenWorkbook {

    private static final int SHARED_TEXT = 19;
    private static final int NAME = 39;
    private static final int BOOK = 131;
    private static final int PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int CALCULATION = 157;
    private static final int OTHER_BOOK = 355;
    private static final int OWN_BOOK = 357;
    private static final int SAME_SHEET = 358;
    private static final int LINK = 360;
    private static final int SHEETS_OF_BOOKS = 362;
    private static final int ADD_IN = 667;

    private static final Set<Integer> RECORDS = Set.of(
            BOOK, NAME, PROPERTIES, SHEET, CALCULATION, OTHER_BOOK, OWN_BOOK, SAME_SHEET, SHEETS_OF_BOOKS, ADD_IN);

    private static final int CALCULATION_FLAGS = 24;

    private final PackageParts parts;
    private final Relations relations;
    private final SheetList listed = new SheetList();

    /** How the workbook finds the part of each sheet. */
    private final List<String> sheetRelations = new ArrayList<>();

    private final SharedTexts texts = new SharedTexts();
    private final XlsbFormats formats = new XlsbFormats();
    private final XlsbLinks links = new XlsbLinks();
    private DateSystem dates = DateSystem.FROM_1900;
    private boolean stale;
    private boolean embedding;
    private final AtomicLong bytesRead = new AtomicLong();
    private long bytes;

    private XlsbWorkbook(PackageParts parts, Relations relations) {
        this.parts = parts;
        this.relations = relations;
    }

    /**
     * A workbook of the parts of an archive, which it closes.
     *
     * @param part the workbook's own
     */
    public static XlsbWorkbook of(PackageParts parts, String part)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        XlsbWorkbook workbook = new XlsbWorkbook(parts, Relations.of(parts, part));
        workbook.embedding = UnwantedParts.hasEmbedded(parts, ContentTypes.of(parts));
        try (BinaryRecords records = new BinaryRecords(parts.open(part), RECORDS)) {
            if (!records.next() || records.type() != BOOK) {
                throw BinaryRecords.damaged();
            }
            while (records.next()) {
                workbook.take(records);
            }
        }
        workbook.checkParts();
        workbook.readTexts();
        String styles = workbook.relations.related("styles");
        if (styles != null && parts.size(styles) > 0) {
            workbook.formats.read(parts.open(styles));
        }
        return workbook;
    }

    private void take(BinaryRecords record) throws IOException, XMLStreamException, UnreadableWorkbookException {
        switch (record.type()) {
            case PROPERTIES -> dates = (record.byteAt(0) & 1) != 0 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            case CALCULATION -> stale = (record.byteAt(CALCULATION_FLAGS) & 1) != 0;
            case SHEET -> list(record);
            case OTHER_BOOK -> links.addBook(otherBook(relations.partOf(record.textAt(0))));
            case SHEETS_OF_BOOKS -> links.define(record);
            case NAME -> links.addName(record);
            default -> links.addBook(null);
        }
    }

    /** The name of another workbook; a link that starts a program is refused. */
    private String otherBook(@Nullable String link)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        if (link != null) {
            try (BinaryRecords records = new BinaryRecords(parts.open(link), Set.of(LINK))) {
                if (records.next() && records.shortAt(0) != 0) {
                    throw new UnreadableWorkbookException(ProblemKind.DATA_EXCHANGE);
                }
            }
        }
        String address = LinkedBook.address(parts, link);
        return address.isEmpty() ? "?" : FileReference.name(address);
    }

    private void list(BinaryRecords sheet) throws UnreadableWorkbookException {
        boolean hidden = sheet.intAt(0) != 0;
        int relation = 2 * Integer.BYTES;
        sheetRelations.add(sheet.textAt(relation));
        listed.add(sheet.textAt(sheet.afterText(relation)), hidden);
    }

    private void checkParts() throws UnreadableWorkbookException {
        Set<String> targets = new HashSet<>();
        for (String relation : sheetRelations) {
            String target = Relations.target(relations.byId(relation));
            if (!targets.add(target)) {
                throw UnreadableWorkbookException.content("problems.reason.sameSheet");
            }
            bytes += parts.size(target);
        }
    }

    private void readTexts() throws IOException, UnreadableWorkbookException {
        String part = relations.related("sharedStrings");
        if (part == null) {
            return;
        }
        try (BinaryRecords records = new BinaryRecords(parts.open(part), Set.of(SHARED_TEXT))) {
            while (records.next()) {
                texts.add(records.textAt(1));
            }
        }
    }

    @Override
    public SheetList sheets() {
        return listed;
    }

    @Override
    public @Nullable SheetRows rows(int index) throws UnreadableWorkbookException {
        PartRelation relation = relations.byId(sheetRelations.get(index));
        if (!relation.isOf("worksheet")) {
            return null;
        }
        InputStream in = new CountedBytes(parts.open(Relations.target(relation)), bytesRead);
        BinaryRecords records = new BinaryRecords(in, XlsbRows.RECORDS);
        try {
            return new XlsbRows(records, new XlsbCells(records, texts, formats, links, stale));
        } catch (IOException damaged) {
            throw BinaryRecords.damaged();
        }
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
    public int read() {
        return bytes == 0 ? WHOLE : (int) Math.min(WHOLE, bytesRead.get() * WHOLE / bytes);
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

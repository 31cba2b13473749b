package org.truecost.input.xls;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SheetList;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.encrypted.EncryptedRecords;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.CountedBytes;
import org.truecost.input.file.FileSoundness;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/** A workbook of Excel 97–2003: its sheets in order, their texts and formats, and how it counts days. */
public final class XlsWorkbook implements OpenWorkbook {

    private static final String STREAM = "Workbook";
    private static final String OLDER_STREAM = "Book";
    private static final String EMBEDDED = "MBD";
    private static final int BUFFER = 1 << 16;

    /** As many bytes say whether the others are encrypted. */
    private static final int START = 1 << 10;

    private final POIFSFileSystem container;
    private final DocumentEntry stream;

    /** The records, where the file has them encrypted. */
    private final byte @Nullable [] decrypted;

    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final SheetList listed = new SheetList();
    private final XlsFormats formats = new XlsFormats();
    private final XlsLinks links = new XlsLinks();
    private SSTRecord strings = new SSTRecord();
    private DateSystem dates = DateSystem.FROM_1900;
    private final AtomicLong bytesRead = new AtomicLong();

    private XlsWorkbook(POIFSFileSystem container, Passwords passwords)
            throws IOException, UnreadableWorkbookException {
        this.container = container;
        this.stream = stream(container.getRoot());
        this.decrypted = decrypted(passwords);
    }

    /** Opens a container of old office programs, or says what it is instead. */
    public static XlsWorkbook open(WorkbookFile file, Passwords passwords) throws UnreadableWorkbookException {
        Path path = file.path();
        if (path.toFile().length() > Limits.XLS_BYTES) {
            throw UnreadableWorkbookException.beyond(Limits.XLS_BYTES, "problems.limit.fileBytes");
        }
        try {
            POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true);
            try {
                XlsWorkbook workbook = new XlsWorkbook(container, passwords);
                workbook.readContents();
                workbook.listSheets();
                return workbook;
            } catch (IOException | UnreadableWorkbookException | RuntimeException unreadable) {
                container.close();
                throw unreadable;
            }
        } catch (IOException | RuntimeException damaged) {
            throw XlsFailure.of(damaged);
        }
    }

    /** Why a workbook of Excel 95 and before is not read. */
    public static UnreadableWorkbookException older() {
        return FileSoundness.otherOffice("problems.format.xls95");
    }

    private static DocumentEntry stream(DirectoryNode root) throws IOException, UnreadableWorkbookException {
        if (root.hasEntryCaseInsensitive(STREAM)
                && root.getEntryCaseInsensitive(STREAM) instanceof DocumentEntry workbook) {
            return workbook;
        }
        if (root.hasEntryCaseInsensitive(OLDER_STREAM)) {
            throw older();
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw FileSoundness.otherOffice("problems.format.doc");
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw FileSoundness.otherOffice("problems.format.ppt");
        }
        throw new UnreadableWorkbookException(ProblemKind.NOT_A_WORKBOOK);
    }

    /** All records of a workbook with a password; null where they are readable as they are. */
    private byte @Nullable [] decrypted(Passwords passwords) throws IOException, UnreadableWorkbookException {
        try (InputStream in = container.createDocumentInputStream(stream.getName())) {
            if (!EncryptedRecords.startIn(in.readNBytes(START))) {
                return null;
            }
        }
        if (stream.getSize() > Limits.ENCRYPTED_BYTES) {
            throw UnreadableWorkbookException.beyond(Limits.ENCRYPTED_BYTES, "problems.limit.encryptedBytes");
        }
        try (InputStream in = container.createDocumentInputStream(stream.getName())) {
            return EncryptedRecords.decrypted(in.readNBytes(stream.getSize()), passwords);
        }
    }

    private InputStream bytes() throws IOException {
        return decrypted == null
                ? new BufferedInputStream(container.createDocumentInputStream(stream.getName()), BUFFER)
                : new ByteArrayInputStream(decrypted);
    }

    private void readContents() throws IOException {
        try (InputStream in = records(0, new AtomicLong())) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                switch (record) {
                    case BoundSheetRecord sheet -> bound.add(sheet);
                    case SSTRecord texts -> strings = texts;
                    case FormatRecord format -> formats.define(format);
                    case ExtendedFormatRecord format -> formats.add(format);
                    case SupBookRecord book -> links.add(book);
                    case ExternSheetRecord list -> links.define(list);
                    case NameRecord name -> links.add(name);
                    case DateWindow1904Record window ->
                        dates = window.getWindowing() == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
                    default -> {}
                }
            }
        }
    }

    /** The records that matter of a substream that begins at a byte. */
    private CellRecords records(long start, AtomicLong count) throws IOException {
        InputStream in = bytes();
        try {
            in.skipNBytes(start);
            return new CellRecords(new CountedBytes(in, count));
        } catch (IOException beyond) {
            in.close();
            throw beyond;
        }
    }

    private void listSheets() throws UnreadableWorkbookException {
        Set<Integer> positions = new HashSet<>();
        for (BoundSheetRecord sheet : bound) {
            if (!positions.add(sheet.getPositionOfBof()) || sheet.getPositionOfBof() < 0) {
                throw UnreadableWorkbookException.content("problems.reason.sameSheet");
            }
            listed.add(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden());
        }
    }

    @Override
    public SheetList sheets() {
        return listed;
    }

    @Override
    public @Nullable SheetRows rows(int index) throws UnreadableWorkbookException {
        try {
            int start = bound.get(index).getPositionOfBof();
            boolean inOrder;
            try (InputStream in = records(start, new AtomicLong())) {
                inOrder = RowOrder.isKept(in);
            }
            CellRecords records = records(start, bytesRead);
            try {
                return XlsRows.of(records, new XlsCells(strings, formats, links), inOrder);
            } catch (IOException | RuntimeException unreadable) {
                records.close();
                throw unreadable;
            }
        } catch (IOException | RuntimeException damaged) {
            throw XlsFailure.of(damaged);
        }
    }

    @Override
    public DateSystem dates() {
        return dates;
    }

    @Override
    public boolean isEmbedding() {
        return StreamSupport.stream(container.getRoot().spliterator(), false)
                .map(Entry::getName)
                .anyMatch(name -> name.startsWith(EMBEDDED));
    }

    @Override
    public int read() {
        return (int) Math.min(WHOLE, bytesRead.get() * WHOLE / Math.max(1, stream.getSize()));
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException alreadyRead) {
            // Nothing was written; there is nothing to lose.
        }
    }
}

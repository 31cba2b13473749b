package org.truecost.input;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.mapping.MappedRow;
import org.truecost.input.mapping.MappingSearch;
import org.truecost.input.mapping.MappingSet;
import org.truecost.input.sheet.SheetTab;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Reads a workbook from front to back in constant memory. The same file always yields the same items in the same order,
 * so an interrupted run resumes by skipping the items it has.
 */
public final class WorkbookReader implements AutoCloseable {

    private final WorkbookFile file;
    private final MappingSet mappings;
    private final Queue<Parsed> found = new ArrayDeque<>();
    private final ProblemListing listing = new ProblemListing();
    private final LinkedCells linked;
    private @Nullable OpenWorkbook workbook;
    private @Nullable SheetReader sheet;
    private int nextSheet;
    private boolean anyRecognised;
    private final Set<String> readBy = new TreeSet<>();
    private boolean finished;

    private WorkbookReader(WorkbookFile file, MappingSet mappings) {
        this.file = file;
        this.mappings = mappings;
        this.linked = new LinkedCells(file.name());
    }

    /** Opens a workbook of the contract's own layouts, whose encoding nothing declares but itself. */
    public static WorkbookReader open(WorkbookFile file) {
        return open(file, MappingSet.NONE, Passwords.NONE);
    }

    /**
     * Opens a workbook; one that cannot be read yields a single {@link Parsed.Refused} that says why.
     *
     * @param mappings how sheets of other layouts are read, and in which encoding text tables that do not say so themselves
     * @param passwords those that may open it
     */
    static WorkbookReader open(WorkbookFile file, MappingSet mappings, Passwords passwords) {
        WorkbookReader reader = new WorkbookReader(file, mappings);
        if (file.refusal() != null) {
            reader.found.add(new Parsed.Refused(file.refusal()));
            reader.finished = true;
            return reader;
        }
        try {
            reader.begin(WorkbookFormats.open(file, mappings.encoding(file.name()), passwords));
        } catch (UnreadableWorkbookException unreadable) {
            reader.giveUp(unreadable);
        }
        return reader;
    }

    private void begin(OpenWorkbook opened) {
        workbook = opened;
        if (opened.isText()) {
            listing.ofText();
        }
        if (opened.isEmbedding()) {
            found.add(new Parsed.Unread(Problem.of(ProblemKind.EMBEDDED_OBJECT, Location.workbook(file.name()))));
        }
    }

    /** The next item in the order of sheets and rows; null after the last. */
    public @Nullable Parsed next() {
        while (found.isEmpty() && !finished) {
            try {
                advance();
            } catch (UnreadableWorkbookException unreadable) {
                giveUp(unreadable);
            }
        }
        Parsed item = found.poll();
        return item == null ? null : listing.within(item);
    }

    /** The texts of the cells that the last item was read from; none where it is not of a row. */
    List<String> texts() {
        RawRow row = sheet == null ? null : sheet.row();
        OpenWorkbook open = workbook;
        return row == null || open == null
                ? List.of()
                : row.values().map(value -> MappedRow.text(value, open.dates())).toList();
    }

    /** How much of the workbook's sheets has been read, in thousandths. */
    int read() {
        OpenWorkbook open = workbook;
        return open == null || finished ? OpenWorkbook.WHOLE : open.read();
    }

    /** By which mappings the sheets were read so far, each with the beginning of its digest; empty where none was needed. */
    String readBy() {
        return String.join(", ", readBy);
    }

    /** Skips items that an earlier reading has already processed. */
    public void skip(long items) {
        long passed = 0;
        while (passed < items && next() != null) {
            passed++;
        }
    }

    private void advance() throws UnreadableWorkbookException {
        Parsed row = sheet == null ? null : sheet.next();
        linked.see(row);
        if (row != null) {
            found.add(row);
        } else {
            closeSheet();
            openNextSheet();
        }
    }

    private void openNextSheet() throws UnreadableWorkbookException {
        OpenWorkbook open = workbook;
        if (open == null || nextSheet == open.sheets().size()) {
            finish();
            return;
        }
        boolean hidden = open.sheets().isHidden(nextSheet);
        SheetTab tab = new SheetTab(open.sheets().name(nextSheet), open.isText() ? 0 : nextSheet + 1);
        SheetRows rows = open.rows(nextSheet++);
        if (rows != null) {
            MappingSearch search = mappings.search(file.name(), tab, open.dates());
            sheet = new SheetReader(tab, hidden, rows, open.dates(), search, linked);
            Problem unread = sheet.findHeader();
            if (search.applied() != null) {
                readBy.add(mappings.version(search.applied()));
            }
            if (unread != null) {
                found.add(new Parsed.Unread(sheet.shown(unread)));
            }
            anyRecognised |= sheet.isRecognised() || (unread != null && unread.kind() != ProblemKind.FIGURES_NOT_READ);
        }
    }

    private void finish() {
        finished = true;
        Problem links = linked.problem();
        if (links != null) {
            found.add(new Parsed.Note(links));
        }
        if (listing.left() > 0) {
            found.add(new Parsed.Unread(Problem.of(ProblemKind.MORE_PROBLEMS, Location.workbook(file.name()))
                    .with("count", "%,d".formatted(listing.left()))));
        }
        if (!anyRecognised) {
            found.add(new Parsed.Unread(Problem.of(ProblemKind.NO_RECOGNISED_SHEET, Location.workbook(file.name()))));
        }
    }

    private void giveUp(UnreadableWorkbookException unreadable) {
        finished = true;
        Problem why = unreadable.of(file.name());
        found.add(new Parsed.Refused(sheet == null ? why : sheet.shown(why)));
    }

    private void closeSheet() throws UnreadableWorkbookException {
        SheetReader open = sheet;
        sheet = null;
        if (open != null) {
            open.close();
        }
    }

    /** Releases the file. */
    @Override
    public void close() {
        try {
            closeSheet();
        } catch (UnreadableWorkbookException alreadySaid) {
            // The sheet's problems have been reported, or no longer need to be.
        } finally {
            if (workbook != null) {
                workbook.close();
            }
            finished = true;
        }
    }
}

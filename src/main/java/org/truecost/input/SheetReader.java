package org.truecost.input;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.truecost.input.audit.SheetAudit;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.mapping.MappedTable;
import org.truecost.input.mapping.MappingSearch;
import org.truecost.input.sheet.Cells;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.sheet.InputRow;
import org.truecost.input.sheet.LaterHeader;
import org.truecost.input.sheet.RemarkRow;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.input.sheet.SheetTab;
import org.truecost.input.sheet.TotalRow;
import org.truecost.input.text.Unit;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Column;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/**
 * Turns the rows of one sheet into what they state: finds the header row, of an operator's mapping or else of a known kind, then
 * reads the rows below it.
 */
final class SheetReader implements AutoCloseable {

    /** Titles and notes may be above a header row, up to a limit. */
    static final int ROWS_BEFORE_HEADER = 50;

    private final String workbook;
    private final SheetTab tab;
    private final String name;
    private final SheetRows rows;
    private final DateSystem dates;

    /** What the rows are read as; null until the header row is found. */
    private @Nullable SheetFormat format;

    private @Nullable Sheet sheet;

    private Map<Column, Unit> units = Map.of();

    private @Nullable RawRow current;

    /** Whether the current rows belong to a table that is not read. */
    private boolean stopped;

    private final HeaderSearch search;

    /** The table that a mapping reads; null where none does. */
    private @Nullable MappedTable mapped;

    /** What the last row that a mapping read states, in order; of the whole table once it has ended. */
    private final Queue<Parsed> lines = new ArrayDeque<>();

    /** Whether some of its tables are of pay. */
    private boolean pay;

    /** What is known of a sheet whose header row is not; null where it is read. */
    private @Nullable UnreadSheet unread;

    private final SheetAudit audit;
    private final LinkedCells linked;
    private final Rejects rejects = new Rejects();
    private final Gap gap = new Gap();

    /** The findings of the audit, reported after the last row. */
    private @Nullable Iterator<Problem> notes;

    SheetReader(
            SheetTab tab,
            boolean hidden,
            SheetRows rows,
            DateSystem dates,
            MappingSearch mappings,
            LinkedCells linked) {
        String workbook = linked.workbook();
        this.tab = tab;
        this.name = tab.name();
        this.search = new HeaderSearch(workbook, name, mappings);
        this.audit = new SheetAudit(workbook, name, hidden);
        this.workbook = workbook;
        this.rows = rows;
        this.dates = dates;
        this.linked = linked;
    }

    /**
     * Looks for the header row; says why the sheet is not read, or null where it is or has nothing to read. Of a sheet without one it
     * is said after its last row, when it is known whether it holds figures.
     */
    @Nullable
    Problem findHeader() throws UnreadableWorkbookException {
        int seen = 0;
        for (RawRow row = nextRow(); row != null; row = ++seen < ROWS_BEFORE_HEADER ? nextRow() : null) {
            HeaderSearch.Found found = search.see(row);
            if (found != null) {
                return accept(found, row);
            }
            audit.see(row, false);
        }
        if (rows.isTooWide()) {
            return search.tooWide();
        }
        unread = search.unread();
        return null;
    }

    /** The row that was read last; null where it was none yet. */
    @Nullable
    RawRow row() {
        return current;
    }

    boolean isRecognised() {
        return sheet != null || mapped != null;
    }

    private @Nullable Problem accept(HeaderSearch.Found found, RawRow row) {
        switch (found) {
            case HeaderSearch.Found.Known known -> accept(known.header(), row);
            case HeaderSearch.Found.Mapped of -> {
                audit.see(row, false);
                mapped = of.table();
                pay |= of.table().isOfPay();
            }
            case HeaderSearch.Found.Refused refused -> {
                audit.see(row, false);
                return refused.why();
            }
        }
        return null;
    }

    /** A problem of the sheet as it may be shown: of one of pay, without a name that may be a person's and without its own words. */
    Problem shown(Problem problem) {
        return pay || (!isRecognised() && audit.isOfPay()) ? problem.ofPay(tab.shownOfPay()) : problem;
    }

    /** What the next row that is not blank states; null after the last. */
    @Nullable
    Parsed next() throws UnreadableWorkbookException {
        Parsed parsed = mapped == null ? nextKnown() : nextMapped(mapped);
        return switch (parsed) {
            case Parsed.Unread not -> new Parsed.Unread(shown(not.problem()));
            case Parsed.Note note -> new Parsed.Note(shown(note.problem()));
            case null -> null;
            default -> parsed;
        };
    }

    private @Nullable Parsed nextMapped(MappedTable table) throws UnreadableWorkbookException {
        for (RawRow row = lines.isEmpty() && notes == null ? nextRow() : null; row != null; row = nextRow()) {
            audit.see(row, false);
            lines.addAll(table.read(row));
            if (!lines.isEmpty()) {
                return lines.poll();
            }
        }
        if (lines.isEmpty() && notes == null) {
            lines.addAll(table.finish());
            notes = audit.problems(rows.layout()).stream()
                    .filter(problem -> !table.judges(problem.kind()))
                    .iterator();
        }
        return lines.isEmpty() ? nextNote() : lines.poll();
    }

    private @Nullable Parsed nextKnown() throws UnreadableWorkbookException {
        for (RawRow row = nextRow(); row != null; row = nextRow()) {
            Sheet known = sheet;
            SheetFormat kind = format;
            if (known == null || kind == null) {
                audit.see(row, false);
                if (unread != null) {
                    unread.see(row);
                }
                continue;
            }
            LaterHeader later = LaterHeader.of(kind, known, row);
            Parsed said = later == null ? read(kind, known, row) : enter(later, row);
            if (said != null) {
                return said;
            }
        }
        UnreadSheet whole = unread;
        unread = null;
        return whole == null ? nextNote() : new Parsed.Unread(rows.isTooWide() ? whole.tooWide() : whole.problem());
    }

    /** What a row of the table states; null where the row is blank, or of a table that is not read. */
    private @Nullable Parsed read(SheetFormat kind, Sheet known, RawRow row) {
        if (stopped) {
            return null;
        }
        boolean total = TotalRow.is(kind, known, row);
        audit.see(row, total);
        InputRow input = new InputRow(kind, new Source(known, row.number()), Cells.of(known, row), dates, units);
        if (input.isBlank()) {
            return null;
        }
        return total ? TotalRow.parse(input, rejects.take()) : parsed(kind, known, input, row);
    }

    /** Continues after a repeated header or that of another table, or stops at one that cannot be read and reports it. */
    private @Nullable Parsed enter(LaterHeader later, RawRow row) {
        return switch (later) {
            case LaterHeader.Repeated repeated -> {
                stopped = false;
                yield null;
            }
            case LaterHeader.Another another -> {
                rejects.take();
                Problem refusal = search.refusal(another.header());
                stopped = refusal != null;
                if (!stopped) {
                    accept(another.header(), row);
                }
                yield said(refusal);
            }
            case LaterHeader.Unknown unknown -> {
                stopped = true;
                yield said(unknown.problem(Location.cell(workbook, name, row.firstColumn(), row.number())));
            }
        };
    }

    private static @Nullable Parsed said(@Nullable Problem problem) {
        return problem == null ? null : new Parsed.Note(problem);
    }

    private Parsed parsed(SheetFormat kind, Sheet known, InputRow input, RawRow row) {
        Parsed parsed = kind.parse(input);
        if (!(parsed instanceof Parsed.Rejected)) {
            gap.line();
        } else if (RemarkRow.is(kind, known, row, gap.isOpen())) {
            return new Parsed.Note(
                    Problem.of(ProblemKind.ROW_OF_WORDS, input.source().location()));
        } else {
            rejects.add(input);
        }
        return parsed;
    }

    private @Nullable Parsed nextNote() {
        Iterator<Problem> problems =
                notes == null ? audit.problems(rows.layout()).iterator() : notes;
        notes = problems;
        return problems.hasNext() ? new Parsed.Note(problems.next()) : null;
    }

    private void accept(HeaderRow header, RawRow row) {
        audit.recognise(header, row);
        format = header.format();
        units = header.units();
        boolean isPay = header.format().kind() == SheetKind.PAYROLL;
        pay |= isPay;
        sheet = new Sheet(
                workbook, isPay ? tab.shownOfPay() : name, header.format().kind(), header.headers());
    }

    private @Nullable RawRow nextRow() throws UnreadableWorkbookException {
        try {
            RawRow row = rows.next();
            while (row != null && row.isBlank()) {
                row = rows.next();
            }
            if (row != null) {
                linked.see(tab, row, isRecognised());
                gap.see(row);
            }
            current = row;
            return row;
        } catch (UnreadableWorkbookException damaged) {
            if (!isRecognised() && rows.isTooWide()) {
                return null;
            }
            throw damaged.inSheet(name);
        }
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        rows.close();
    }
}

package org.truecost.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.files.Fingerprint;
import org.truecost.files.ScratchFolder;
import org.truecost.ledger.Ledger;
import org.truecost.money.Money;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.store.block.CostBlocks;
import org.truecost.store.block.CostField;
import org.truecost.store.row.ResultRow;

/** Facts and problems in SQL, workbook by workbook; a workbook is known by its content. */
@Repository
public class LedgerStore {

    /** Problems over which a workbook is read again when it is met again: they may be over, with the same content. */
    private static final String READ_AGAIN = Stream.of(ProblemKind.values())
            .filter(ProblemKind::isOfTheMoment)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", "));

    private final JdbcTemplate jdbc;
    private final Database database;
    private final ScratchFolder scratch;

    LedgerStore(JdbcTemplate jdbc, Database database, ScratchFolder scratch) {
        this.jdbc = jdbc;
        this.database = database;
        this.scratch = scratch;
    }

    /** The workbook with this content, if the store has it. */
    public Optional<StoredWorkbook> workbook(String sha256) {
        return workbooks("w.name", "WHERE w.sha256 = ?", sha256).stream().findFirst();
    }

    /** The workbook the store knows by a number of its own. */
    public Optional<StoredWorkbook> workbook(long id) {
        return workbooks("w.name", "WHERE w.id = ?", id).stream().findFirst();
    }

    /** The workbooks a report is over, by the names they had when it was begun. */
    public List<StoredWorkbook> workbooksOf(Report report) {
        return workbooks(
                "r.name",
                "JOIN report_workbook r ON r.workbook_id = w.id WHERE r.report_id = ? ORDER BY "
                        + database.ordered("r.name", "w.sha256"),
                report.id());
    }

    /**
     * Whether the workbook with this content was abandoned because reading it took too long, which says more of the machine than of the
     * content, refused for want of its password, which may be known by now, or refused by an earlier build for a format that is read by now. If so, what is known of it is no longer known by the content, so that it is read again; reports over it keep it as it
     * is.
     */
    @Transactional
    public boolean setAsideToReadAgain(String sha256) {
        List<Long> found = jdbc.query(
                "SELECT w.id FROM workbook w WHERE w.sha256 = ? AND w.loaded = TRUE AND EXISTS"
                        + " (SELECT 1 FROM problem p WHERE p.workbook_id = w.id AND p.kind IN (" + READ_AGAIN + "))",
                (results, index) -> results.getLong(1),
                sha256);
        found.forEach(id ->
                jdbc.update("UPDATE workbook SET sha256 = ? WHERE id = ?", Fingerprint.ofText(sha256 + " " + id), id));
        return !found.isEmpty();
    }

    /** The workbooks that a report lacks because the drop folder had rejected them, by the names they had when it was begun. */
    public List<StoredWorkbook> rejectedOf(Report report) {
        return workbooks(
                "r.name",
                "JOIN report_rejected r ON r.workbook_id = w.id WHERE r.report_id = ? ORDER BY "
                        + database.ordered("r.name", "w.sha256"),
                report.id());
    }

    /** Starts to load a workbook, or continues it. */
    public WorkbookLoad load(String sha256, String name) {
        if (workbook(sha256).isEmpty()) {
            jdbc.update("INSERT INTO workbook (sha256, name, items) VALUES (?, ?, 0)", sha256, name);
        }
        return new WorkbookLoad(jdbc, workbook(sha256).orElseThrow().id());
    }

    /**
     * Where loading a workbook continues: how many of its items are stored; 0 where it is not known yet. Rows of a workbook
     * without such a position are removed: an earlier release may have been stopped after storing rows and before recording the
     * position.
     */
    @Transactional
    public long resume(String sha256) {
        record Begun(long id, @Nullable Long items) {}
        Optional<Begun> begun = jdbc
                .query(
                        "SELECT id, items FROM workbook WHERE sha256 = ?",
                        (results, index) -> {
                            ResultRow row = new ResultRow(results);
                            return new Begun(row.id("id"), row.idOrNull("items"));
                        },
                        sha256)
                .stream()
                .findFirst();
        begun.filter(workbook -> workbook.items() == null)
                .ifPresent(workbook -> new WorkbookLoad(jdbc, workbook.id()).restart());
        return begun.map(Begun::items).orElse(0L);
    }

    /** The problems found while reading a report's workbooks, in the order of workbook and reading. */
    public List<Problem> problemsOf(Report report) {
        return jdbc.query(
                "SELECT p.*, r.name AS named FROM problem p JOIN report_workbook r ON r.workbook_id = p.workbook_id"
                        + " WHERE r.report_id = ? ORDER BY " + database.ordered("r.name") + ", p.id",
                (results, index) -> {
                    ResultRow row = new ResultRow(results);
                    return Problems.read(row, row.text("named"));
                },
                report.id());
    }

    /** The same, and then those of the workbooks that the report lacks because they were rejected. */
    public List<Problem> problemsOfGiven(Report report) {
        List<Problem> problems = new ArrayList<>(problemsOf(report));
        rejectedOf(report).forEach(workbook -> problems.addAll(problemsOf(workbook)));
        return problems;
    }

    /** Of a file of this name, whatever its version, the files and sheets that were not read. */
    public List<Problem> unreadOf(String file) {
        return jdbc
                .query(
                        "SELECT p.* FROM problem p WHERE p.workbook_id IN"
                                + " (SELECT workbook_id FROM report_workbook WHERE name = ?) OR p.workbook_id IN"
                                + " (SELECT id FROM workbook WHERE name = ?) ORDER BY p.id",
                        (results, index) -> Problems.read(new ResultRow(results), file),
                        file,
                        file)
                .stream()
                .filter(problem -> problem.kind().isUnread())
                .toList();
    }

    /** The problems found while reading one workbook. */
    public List<Problem> problemsOf(StoredWorkbook workbook) {
        return jdbc.query(
                "SELECT p.* FROM problem p WHERE p.workbook_id = ? ORDER BY p.id",
                (results, index) -> Problems.read(new ResultRow(results), workbook.name()),
                workbook.id());
    }

    /** The entities that a report's cost lines name, sorted; an empty one represents the lines that name none. */
    public List<String> entitiesOf(Report report) {
        SortedSet<String> entities = new TreeSet<>();
        for (StoredWorkbook workbook : workbooksOf(report)) {
            new CostBlocks(jdbc).forEachOf(workbook.id(), record -> {
                String entity = record.unpack().textOrNull(CostField.ENTITY);
                entities.add(entity == null ? "" : entity);
            });
        }
        return List.copyOf(entities);
    }

    /** The facts a report is over; its cost records are read from the database once, when they are first asked for. */
    public Ledger ledgerOf(Report report) {
        return StoredLedger.ofReport(jdbc, database, scratch, report.id());
    }

    /** The facts of one workbook. */
    public Ledger ledgerOf(StoredWorkbook workbook) {
        return StoredLedger.ofWorkbook(jdbc, database, scratch, workbook.id());
    }

    private List<StoredWorkbook> workbooks(String name, String where, Object argument) {
        return jdbc.query(
                "SELECT w.id, w.sha256, " + name
                        + " AS named, w.loaded, w.accepted, w.rejected, w.rejected_pay, w.read_by FROM workbook w "
                        + where,
                (results, index) -> new StoredWorkbook(
                        results.getLong("id"),
                        results.getString("sha256"),
                        results.getString("named"),
                        results.getBoolean("loaded"),
                        results.getLong("accepted"),
                        results.getLong("rejected"),
                        results.getLong("rejected_pay"),
                        rejectedAmounts(results.getLong("id")),
                        Objects.requireNonNullElse(results.getString("read_by"), "")),
                argument);
    }

    private List<Money> rejectedAmounts(long workbookId) {
        return jdbc.query(
                "SELECT amount, currency FROM rejected_amount WHERE workbook_id = ? ORDER BY currency",
                (results, index) -> {
                    ResultRow row = new ResultRow(results);
                    return new Money(row.number("amount"), row.currency("currency"));
                },
                workbookId);
    }
}

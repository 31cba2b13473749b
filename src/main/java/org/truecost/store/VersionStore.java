package org.truecost.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.ledger.Repetition;
import org.truecost.ledger.Replacement;
import org.truecost.ledger.Replacement.Version;
import org.truecost.ledger.SeriesKind;
import org.truecost.problem.ProblemChanges;
import org.truecost.problem.ProblemChanges.Found;
import org.truecost.store.block.RepeatedLines;
import org.truecost.store.block.RowContents;
import org.truecost.store.row.ResultRow;

/** The versions of workbooks in SQL: which came when under a name, and which replaced which in a report. */
@Repository
public class VersionStore {

    private final JdbcTemplate jdbc;

    VersionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records which workbooks are in the input folder, each unless it is the latest version under its name. One commit for all. */
    @Transactional
    public void arrived(List<StoredWorkbook> workbooks, LocalDate today) {
        workbooks.forEach(workbook -> arrived(workbook, today));
    }

    private void arrived(StoredWorkbook workbook, LocalDate today) {
        List<Long> versions = ids("SELECT workbook_id FROM arrival WHERE name = ? ORDER BY id DESC", workbook.name());
        if (versions.isEmpty() || versions.getFirst() != workbook.id()) {
            jdbc.update(
                    "INSERT INTO arrival (workbook_id, name, arrived_on, told) VALUES (?, ?, ?, FALSE)",
                    workbook.id(),
                    workbook.name(),
                    today);
        }
    }

    /** Records that the workbooks' problems were reported, although no report could be made from them. One commit for all. */
    @Transactional
    public void markReported(List<StoredWorkbook> workbooks) {
        workbooks.forEach(workbook -> jdbc.update(
                "UPDATE arrival SET told = TRUE WHERE workbook_id = ? AND name = ?", workbook.id(), workbook.name()));
    }

    /**
     * The earlier version that a report's workbook replaces: the one of the month's revision before, or else of the report made
     * last over a workbook of that name, or else the version refused before it. None where that is the same one. A version that
     * only a dead run has seen does not count: it was never reported.
     */
    public Optional<Long> replacedBy(StoredWorkbook workbook, Report report) {
        String reported = "SELECT m.workbook_id FROM report r JOIN report_workbook m ON m.report_id = r.id"
                + " WHERE r.done = TRUE AND m.name = ? AND r.id <> ?";
        List<Long> earlier = ids(
                reported + " AND r.report_month = ? AND r.revision < ? ORDER BY r.revision DESC",
                workbook.name(),
                report.id(),
                report.month().toString(),
                report.revision());
        if (earlier.isEmpty()) {
            earlier = ids(reported + " ORDER BY r.id DESC", workbook.name(), report.id());
        }
        if (earlier.isEmpty()) {
            earlier = ids(
                    "SELECT workbook_id FROM arrival WHERE name = ? AND workbook_id <> ? AND told = TRUE ORDER BY id DESC",
                    workbook.name(),
                    workbook.id());
        }
        return earlier.stream().findFirst().filter(id -> id != workbook.id());
    }

    private List<Long> ids(String sql, Object... arguments) {
        return jdbc.query(sql, (results, index) -> results.getLong(1), arguments);
    }

    /** How the facts of two workbooks differ. */
    public Replacement.Rows rows(long earlierId, long laterId) {
        return RowContents.compare(jdbc, earlierId, laterId);
    }

    /** Records what a report's workbook replaced; a dead run may have recorded it already. */
    public void note(Report report, long laterId, long earlierId, ProblemChanges problems, Replacement.Rows rows) {
        jdbc.update("DELETE FROM replacement WHERE report_id = ? AND workbook_id = ?", report.id(), laterId);
        jdbc.update(
                "INSERT INTO replacement (report_id, workbook_id, earlier_id, mended, remaining, appeared, mended_places,"
                        + " remaining_places, appeared_places, rows_came, rows_went, rows_changed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                report.id(),
                laterId,
                earlierId,
                problems.fixed().count(),
                problems.remaining().count(),
                problems.appeared().count(),
                problems.fixed().places(),
                problems.remaining().places(),
                problems.appeared().places(),
                rows.came(),
                rows.went(),
                rows.changed());
    }

    /** What a report's workbooks replaced, by name. */
    public List<Replacement> replacements(Report report) {
        return jdbc
                .query(
                        "SELECT c.*, m.name, w.sha256 AS later_sha256, e.sha256 AS earlier_sha256,"
                                + " w.read_by AS later_read_by, e.read_by AS earlier_read_by FROM replacement c"
                                + " JOIN workbook w ON w.id = c.workbook_id JOIN workbook e ON e.id = c.earlier_id"
                                + " JOIN report_workbook m ON m.report_id = c.report_id AND m.workbook_id = c.workbook_id"
                                + " WHERE c.report_id = ?",
                        (results, index) -> replacement(new ResultRow(results)),
                        report.id())
                .stream()
                .sorted(Comparator.comparing(Replacement::workbook)
                        .thenComparing(one -> one.later().sha256()))
                .toList();
    }

    /** How much of an earlier workbook a later one of its series repeats; both are loaded, so the answer never changes. */
    public Repetition repetition(long earlierId, long laterId) {
        return RepeatedLines.of(jdbc, earlierId, laterId);
    }

    /** Notes what a report's workbooks replace, as far as they are of the report. One commit for all. */
    @Transactional
    public void note(Report report, List<Predecessor> predecessors) {
        List<Long> ofReport = ids("SELECT workbook_id FROM report_workbook WHERE report_id = ?", report.id());
        predecessors.stream()
                .filter(one -> ofReport.contains(one.laterId()) && !ofReport.contains(one.earlierId()))
                .forEach(one -> jdbc.update(
                        "INSERT INTO report_predecessor (report_id, workbook_id, earlier_id, earlier_name, repeated, declared)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        report.id(),
                        one.laterId(),
                        one.earlierId(),
                        one.earlierName(),
                        one.repeated(),
                        one.declared() == null ? null : one.declared().name()));
    }

    /** What a report's workbooks replace of their series, by name. */
    public List<Predecessor> predecessors(Report report) {
        return jdbc
                .query(
                        "SELECT * FROM report_predecessor WHERE report_id = ?",
                        (results, index) -> {
                            ResultRow row = new ResultRow(results);
                            String declared = row.textOrNull("declared");
                            return new Predecessor(
                                    row.id("workbook_id"),
                                    row.id("earlier_id"),
                                    row.text("earlier_name"),
                                    results.getBoolean("repeated"),
                                    declared == null ? null : SeriesKind.valueOf(declared));
                        },
                        report.id())
                .stream()
                .sorted(Comparator.comparing(Predecessor::earlierName).thenComparingLong(Predecessor::earlierId))
                .toList();
    }

    /** A workbook's version: its content, the day it was first found, and the mappings it was read by. */
    public Version version(StoredWorkbook workbook) {
        return new Version(workbook.sha256(), arrivedOn(workbook.id()), workbook.readBy());
    }

    private Replacement replacement(ResultRow row) throws SQLException {
        return new Replacement(
                row.text("name"),
                new Version(
                        row.text("earlier_sha256"), arrivedOn(row.id("earlier_id")), readBy(row, "earlier_read_by")),
                new Version(row.text("later_sha256"), arrivedOn(row.id("workbook_id")), readBy(row, "later_read_by")),
                new ProblemChanges(
                        new Found(row.integer("mended"), row.text("mended_places")),
                        new Found(row.integer("remaining"), row.text("remaining_places")),
                        new Found(row.integer("appeared"), row.text("appeared_places"))),
                new Replacement.Rows(row.integer("rows_came"), row.integer("rows_went"), row.integer("rows_changed")));
    }

    private static String readBy(ResultRow row, String column) throws SQLException {
        String mappings = row.textOrNull(column);
        return mappings == null ? "" : mappings;
    }

    private @Nullable LocalDate arrivedOn(long workbookId) {
        return jdbc
                .query(
                        "SELECT arrived_on FROM arrival WHERE workbook_id = ? ORDER BY id",
                        (results, index) -> Optional.ofNullable(new ResultRow(results).dayOrNull("arrived_on")),
                        workbookId)
                .stream()
                .findFirst()
                .flatMap(day -> day)
                .orElse(null);
    }
}

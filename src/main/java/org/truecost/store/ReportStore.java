package org.truecost.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.store.row.ResultRow;

/** The months' reports in SQL: which revisions there are, on what terms and over which workbooks. */
@Repository
public class ReportStore {

    private final JdbcTemplate jdbc;

    ReportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An identifier of this database, from the time its first table was created. Letters and digits. */
    public String mark() {
        LocalDateTime made = requireNonNull(jdbc.queryForObject(
                "SELECT MIN(\"installed_on\") FROM \"flyway_schema_history\"", LocalDateTime.class));
        return Long.toString(ChronoUnit.MICROS.between(LocalDateTime.of(2025, 1, 1, 0, 0), made), Character.MAX_RADIX);
    }

    /** All reports, oldest month and revision first. */
    public List<Report> all() {
        return jdbc.query("SELECT * FROM report ORDER BY report_month, revision", ReportStore::read);
    }

    /** The latest revision of a month, done or not. */
    public Optional<Report> latest(YearMonth month) {
        return jdbc
                .query(
                        "SELECT * FROM report WHERE report_month = ? ORDER BY revision DESC",
                        ReportStore::read,
                        month.toString())
                .stream()
                .findFirst();
    }

    /** The latest finished revision of a month: the one in force. */
    public Optional<Report> inForce(YearMonth month) {
        return jdbc
                .query(
                        "SELECT * FROM report WHERE report_month = ? AND done = TRUE ORDER BY revision DESC",
                        ReportStore::read,
                        month.toString())
                .stream()
                .findFirst();
    }

    /** A report by the id another one names. */
    public Optional<Report> report(@Nullable Long id) {
        return id == null
                ? Optional.empty()
                : jdbc.query("SELECT * FROM report WHERE id = ?", ReportStore::read, id).stream()
                        .findFirst();
    }

    /** One report. */
    public Report report(YearMonth month, int revision) {
        return jdbc.query(
                        "SELECT * FROM report WHERE report_month = ? AND revision = ?",
                        ReportStore::read,
                        month.toString(),
                        revision)
                .getFirst();
    }

    /**
     * Notes a revision before it is made, with the workbooks it will be over, those it lacks because they were rejected, and the reports it will be compared with: a
     * revision never changes its inputs.
     */
    @Transactional
    public Report begin(
            YearMonth month,
            int revision,
            Currency currency,
            Currency pivot,
            @Nullable String claimId,
            Collection<StoredWorkbook> workbooks,
            Collection<StoredWorkbook> rejected) {
        jdbc.update(
                "INSERT INTO report (report_month, revision, currency, pivot, claim_id, previous_report, supersedes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                month.toString(),
                revision,
                currency.getCurrencyCode(),
                pivot.getCurrencyCode(),
                claimId,
                inForce(month.minusMonths(1)).map(Report::id).orElse(null),
                inForce(month).map(Report::id).orElse(null));
        Report report = report(month, revision);
        jdbc.update(
                "INSERT INTO report_no_costs (report_id, no_costs_id)"
                        + " SELECT CAST(? AS BIGINT), id FROM no_costs WHERE revoked_on IS NULL",
                report.id());
        workbooks.forEach(workbook -> note("report_workbook", report, workbook));
        rejected.forEach(workbook -> note("report_rejected", report, workbook));
        return report;
    }

    private void note(String table, Report report, StoredWorkbook workbook) {
        jdbc.update(
                "INSERT INTO " + table + " (report_id, workbook_id, name) VALUES (?, ?, ?)",
                report.id(),
                workbook.id(),
                workbook.name());
    }

    /** Withdraws a revision that could not be made, so that it can be tried again with fixed workbooks. */
    @Transactional
    public void withdraw(Report report) {
        List.of(
                        "report_no_costs",
                        "report_rejected",
                        "replacement",
                        "report_document",
                        "published_content",
                        "report_predecessor",
                        "report_workbook")
                .forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE report_id = ?", report.id()));
        jdbc.update("DELETE FROM report WHERE id = ?", report.id());
    }

    /**
     * Records what is about to be put into the month's folder, by name and SHA-256, so that it is known even if the run dies
     * meanwhile.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void publishing(Report report, Map<String, String> contents) {
        note(report, contents);
    }

    /**
     * Notes that a report's documents are written.
     *
     * @param documents their names in the month's folder
     * @param contents the SHA-256 of those that were put there now, by name
     */
    @Transactional
    public void finish(Report report, Collection<String> documents, Map<String, String> contents) {
        jdbc.update("DELETE FROM report_document WHERE report_id = ?", report.id());
        documents.forEach(
                name -> jdbc.update("INSERT INTO report_document (report_id, name) VALUES (?, ?)", report.id(), name));
        note(report, contents);
        jdbc.update("UPDATE report SET done = TRUE WHERE id = ?", report.id());
    }

    private void note(Report report, Map<String, String> contents) {
        contents.forEach((name, sha256) -> {
            jdbc.update(
                    "DELETE FROM published_content WHERE report_id = ? AND name = ? AND sha256 = ?",
                    report.id(),
                    name,
                    sha256);
            jdbc.update(
                    "INSERT INTO published_content (report_id, name, sha256) VALUES (?, ?, ?)",
                    report.id(),
                    name,
                    sha256);
        });
    }

    /** The SHA-256 of a report's documents as published, by name; none for reports made before it was recorded. */
    public Map<String, Set<String>> published(Report report) {
        Map<String, Set<String>> contents = new TreeMap<>();
        jdbc.query(
                "SELECT name, sha256 FROM published_content WHERE report_id = ?",
                results -> {
                    ResultRow row = new ResultRow(results);
                    contents.computeIfAbsent(row.text("name"), name -> new HashSet<>())
                            .add(row.text("sha256"));
                },
                report.id());
        return contents;
    }

    /** The documents a finished report left, by name; none for a report made before they were noted. */
    public List<String> documents(Report report) {
        return jdbc
                .query(
                        "SELECT name FROM report_document WHERE report_id = ?",
                        (results, index) -> new ResultRow(results).text("name"),
                        report.id())
                .stream()
                .sorted()
                .toList();
    }

    private static Report read(ResultSet results, int index) throws SQLException {
        ResultRow row = new ResultRow(results);
        return new Report(
                row.id("id"),
                YearMonth.parse(row.text("report_month")),
                row.integer("revision"),
                row.currency("currency"),
                row.currency("pivot"),
                row.textOrNull("claim_id"),
                results.getBoolean("done"),
                row.idOrNull("previous_report"),
                row.idOrNull("supersedes"));
    }
}

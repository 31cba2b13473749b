package org.truecost.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.truecost.store.row.ResultRow;

/** The workbooks that an operator took out of force, in SQL. They are kept for good. */
@Repository
public class WithdrawnWorkbooks {

    private final JdbcTemplate jdbc;

    WithdrawnWorkbooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A workbook that was taken out of force.
     *
     * @param month it was in force from this month on
     * @param by the account that withdrew it
     */
    public record Withdrawn(String sha256, String name, YearMonth month, Instant at, String by) {

        /** Whether the same file of the same month was withdrawn, at whatever time. */
        public boolean isOf(Withdrawn other) {
            return sha256.equals(other.sha256) && name.equals(other.name) && month.equals(other.month);
        }
    }

    /** Notes one, before its file is moved. */
    public void note(Withdrawn workbook) {
        jdbc.update(
                "INSERT INTO withdrawn_workbook (sha256, name, report_month, withdrawn_at, withdrawn_by) VALUES (?, ?, ?, ?, ?)",
                workbook.sha256(),
                workbook.name(),
                workbook.month().toString(),
                at(workbook),
                workbook.by());
    }

    /** Takes back the note of one whose file could not be moved. */
    public void forget(Withdrawn workbook) {
        jdbc.update(
                "DELETE FROM withdrawn_workbook WHERE sha256 = ? AND name = ? AND report_month = ? AND withdrawn_at = ?",
                workbook.sha256(),
                workbook.name(),
                workbook.month().toString(),
                at(workbook));
    }

    /** All of them, oldest first. */
    public List<Withdrawn> all() {
        return jdbc.query(
                "SELECT * FROM withdrawn_workbook ORDER BY withdrawn_at, name",
                (results, index) -> read(new ResultRow(results)));
    }

    private static Withdrawn read(ResultRow row) throws SQLException {
        return new Withdrawn(
                row.text("sha256"),
                row.text("name"),
                YearMonth.parse(row.text("report_month")),
                row.instant("withdrawn_at"),
                row.text("withdrawn_by"));
    }

    private static OffsetDateTime at(Withdrawn workbook) {
        return workbook.at().atOffset(ZoneOffset.UTC);
    }
}

package org.truecost.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

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
    public record Withdrawn(String sha256, String name, YearMonth month, Instant at, String by) {}

    /** Notes one, before its file is moved. */
    public void note(Withdrawn workbook) {
        jdbc.update(
                "INSERT INTO withdrawn_workbook (sha256, name, report_month, withdrawn_at, withdrawn_by) VALUES (?, ?, ?, ?, ?)",
                workbook.sha256(),
                workbook.name(),
                workbook.month().toString(),
                Timestamp.from(workbook.at()),
                workbook.by());
    }

    /** All of them, oldest first. */
    public List<Withdrawn> all() {
        return jdbc.query(
                "SELECT * FROM withdrawn_workbook ORDER BY withdrawn_at, name",
                (results, index) -> new Withdrawn(
                        results.getString("sha256"),
                        results.getString("name"),
                        YearMonth.parse(results.getString("report_month")),
                        results.getTimestamp("withdrawn_at").toInstant(),
                        results.getString("withdrawn_by")));
    }
}

package org.truecost.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.store.row.ResultRow;

/** The months that no report could be made of: each waits until what it was refused over has changed. */
@Repository
public class WaitingMonths {

    private static final int LONGEST = 2000;

    private final JdbcTemplate jdbc;

    WaitingMonths(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A month that waits.
     *
     * @param basis a digest of what it was refused over
     * @param errors what stopped the report, counted
     * @param workbooks the names of the workbooks that the errors are in, as a text
     */
    public record Waiting(YearMonth month, String basis, Instant at, int errors, String workbooks) {}

    /** Those that wait, oldest month first. */
    public List<Waiting> all() {
        return jdbc.query(
                "SELECT * FROM refused_month ORDER BY report_month", (results, index) -> read(new ResultRow(results)));
    }

    private static Waiting read(ResultRow row) throws SQLException {
        return new Waiting(
                YearMonth.parse(row.text("report_month")),
                row.text("basis"),
                row.instant("refused_at"),
                row.integer("errors"),
                row.text("workbooks"));
    }

    /** Whether a month was refused over the very same. */
    public boolean isWaiting(YearMonth month, String basis) {
        return all().stream()
                .anyMatch(waiting ->
                        waiting.month().equals(month) && waiting.basis().equals(basis));
    }

    /** Notes that a month was refused, replacing what was noted of it before. */
    @Transactional
    public void note(Waiting waiting) {
        forget(waiting.month());
        String names = waiting.workbooks();
        jdbc.update(
                "INSERT INTO refused_month (report_month, basis, refused_at, errors, workbooks) VALUES (?, ?, ?, ?, ?)",
                waiting.month().toString(),
                waiting.basis(),
                waiting.at().atOffset(ZoneOffset.UTC),
                waiting.errors(),
                names.length() <= LONGEST ? names : names.substring(0, LONGEST));
    }

    /** Notes that a month waits no longer: it was reported, or has no workbooks any more. */
    public void forget(YearMonth month) {
        jdbc.update("DELETE FROM refused_month WHERE report_month = ?", month.toString());
    }
}

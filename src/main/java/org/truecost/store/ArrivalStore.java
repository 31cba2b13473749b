package org.truecost.store;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.store.Arrived.Verdict;
import org.truecost.store.row.ResultRow;

/** What was taken from the drop folder, in SQL. */
@Repository
public class ArrivalStore {

    private final JdbcTemplate jdbc;

    ArrivalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records an arrival; one that is resumed after a crash is recorded once. */
    @Transactional
    public void note(Arrived arrived) {
        jdbc.update("DELETE FROM dropped_workbook WHERE token = ?", arrived.token());
        jdbc.update(
                "INSERT INTO dropped_workbook (token, arrived_at, name, sha256, report_month, verdict, replaces)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                arrived.token(),
                arrived.at().atOffset(ZoneOffset.UTC),
                arrived.name(),
                arrived.sha256(),
                arrived.month().toString(),
                arrived.verdict().name(),
                arrived.replaces());
    }

    /** All arrivals, oldest first. */
    public List<Arrived> all() {
        return jdbc.query(
                "SELECT * FROM dropped_workbook ORDER BY arrived_at, token",
                (results, index) -> read(new ResultRow(results)));
    }

    private static Arrived read(ResultRow row) throws SQLException {
        return new Arrived(
                row.text("token"),
                row.instant("arrived_at"),
                row.text("name"),
                row.text("sha256"),
                YearMonth.parse(row.text("report_month")),
                Verdict.valueOf(row.text("verdict")),
                row.textOrNull("replaces"));
    }
}

package org.truecost.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.truecost.store.row.ResultRow;

/** What holds no costs, in SQL: declared, revoked, and in force for a report. */
@Repository
public class NoCostsStore {

    private final JdbcTemplate jdbc;

    NoCostsStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is declared and not revoked, in the order it was declared in. */
    public List<NoCosts> inForce() {
        return jdbc.query("SELECT * FROM no_costs WHERE revoked_on IS NULL ORDER BY id", NoCostsStore::read);
    }

    /** What was in force when a report was begun. */
    public List<NoCosts> of(Report report) {
        return jdbc.query(
                "SELECT n.* FROM no_costs n JOIN report_no_costs r ON r.no_costs_id = n.id WHERE r.report_id = ? ORDER BY n.id",
                NoCostsStore::read,
                report.id());
    }

    /** Keeps a declaration. */
    public void declare(String family, String sheet, String headers, String by, LocalDate on) {
        jdbc.update(
                "INSERT INTO no_costs (family, sheet, headers, declared_by, declared_on) VALUES (?, ?, ?, ?, ?)",
                family,
                sheet,
                headers,
                by,
                on);
    }

    /** Takes a declaration back; reports begun under it keep it. */
    public void revoke(NoCosts declared, String by, LocalDate on) {
        jdbc.update("UPDATE no_costs SET revoked_by = ?, revoked_on = ? WHERE id = ?", by, on, declared.id());
    }

    private static NoCosts read(ResultSet results, int index) throws SQLException {
        ResultRow row = new ResultRow(results);
        return new NoCosts(
                row.id("id"),
                row.text("family"),
                results.getString("sheet"),
                results.getString("headers"),
                row.text("declared_by"),
                results.getObject("declared_on", LocalDate.class));
    }
}

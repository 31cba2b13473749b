package org.truecost.store.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of a workbook other than costs: rows of tables of their own. */
final class OtherRows {

    /** What identifies a fact, for each table: the columns that distinguish it. */
    private static final Map<String, String> IDENTITIES = Map.of(
            "headline_claim", "line_id, stage",
            "exchange_rate", "from_currency, to_currency, rate_date, kind");

    private OtherRows() {}

    /** What is done with a row. */
    @FunctionalInterface
    interface Action {
        void see(String table, String identity, ResultSet row) throws SQLException;
    }

    static void forEach(JdbcTemplate jdbc, long workbookId, Action action) {
        IDENTITIES.forEach((table, columns) -> jdbc.query(
                "SELECT f.* FROM " + table + " f JOIN sheet s ON s.id = f.sheet_id WHERE s.workbook_id = ?",
                row -> {
                    action.see(table, identity(row, columns), row);
                },
                workbookId));
    }

    private static String identity(ResultSet row, String columns) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (String column : columns.split(", ")) {
            text.append(row.getString(column)).append(RowContents.SEPARATOR);
        }
        return text.toString();
    }
}

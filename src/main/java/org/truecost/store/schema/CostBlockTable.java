package org.truecost.store.schema;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.truecost.store.block.CostBlocks;
import org.truecost.store.block.PackedRow;

/**
 * Makes the table of {@link CostBlocks} and moves into it what earlier versions kept a record a row. Fit to be run again: the old
 * table goes last.
 */
@Component
public class CostBlockTable extends SchemaChange {

    /** The old table's columns in the order of a packed row when this was written. */
    private static final String COLUMNS =
            "row_number, kind, line_id, description, vendor, gpu_model, architecture, category,"
                    + " asset_id, included_in, quantity, currency, low, base, high, residual, first_day, last_day, paid_on, useful_life,"
                    + " months_paid, charge_rate, charge_cap, entity, allocation, qualifier, reference, reference_date, confidence,"
                    + " superseded_by, printed, printed_currency, notes";

    /** Rows moved in one batch. */
    private static final int WINDOW = 1000;

    public CostBlockTable() {
        super("11", "cost blocks");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("CREATE TABLE IF NOT EXISTS cost_block (sheet_id BIGINT NOT NULL REFERENCES sheet (id),"
                + " first_row INTEGER NOT NULL, records " + bytes(connection)
                + " NOT NULL, PRIMARY KEY (sheet_id, first_row))");
        if (hasRecords(connection)) {
            jdbc.update("DELETE FROM cost_block");
            jdbc.queryForList("SELECT DISTINCT sheet_id FROM cost_record", Long.class)
                    .forEach(sheetId -> move(jdbc, sheetId));
            jdbc.execute("DROP TABLE cost_record");
        }
    }

    private static String bytes(Connection connection) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        return postgres ? "BYTEA" : "VARBINARY(16777216)";
    }

    private static boolean hasRecords(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("cost_record")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void move(JdbcTemplate jdbc, long sheetId) {
        CostBlocks blocks = new CostBlocks(jdbc);
        Integer last = jdbc.queryForObject(
                "SELECT MAX(row_number) FROM cost_record WHERE sheet_id = ?", Integer.class, sheetId);
        for (int first = 1; first <= requireNonNull(last); first += WINDOW) {
            List<PackedRow> records = jdbc.query(
                    "SELECT " + COLUMNS + " FROM cost_record WHERE sheet_id = ? AND row_number >= ? AND row_number < ?"
                            + " ORDER BY row_number",
                    (results, index) -> PackedRow.of(values(results)),
                    sheetId,
                    first,
                    first + WINDOW);
            if (!records.isEmpty()) {
                blocks.add(sheetId, records);
            }
        }
    }

    private static @Nullable Object[] values(ResultSet results) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        @Nullable Object[] values = new Object[columns.getColumnCount()];
        for (int column = 1; column <= values.length; column++) {
            values[column - 1] = switch (columns.getColumnType(column)) {
                case Types.NUMERIC, Types.DECIMAL -> results.getBigDecimal(column);
                case Types.INTEGER -> results.getObject(column, Integer.class);
                case Types.DATE -> results.getObject(column, LocalDate.class);
                default -> results.getString(column);
            };
        }
        return values;
    }
}

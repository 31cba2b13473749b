package org.truecost.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.truecost.store.block.UnpackedBlock;

/** The columns of all tables, those of the batch framework among them, in which something is found. */
final class DatabaseColumns {

    private DatabaseColumns() {}

    /** A connection to the embedded database of a folder that nothing else has open. */
    static Connection embedded(Sandbox sandbox) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:hsqldb:file:" + sandbox.data().resolve("truecost") + ";shutdown=true", "SA", "");
    }

    /** The columns that hold what is looked for in any form, in capitals; of packed records their fields, too. */
    static Set<String> with(CanarySearch search, Connection connection) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        addColumns(rows, table.toUpperCase(Locale.ROOT), search, columns);
                    }
                }
            }
        }
        return columns;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (names.next()) {
                tables.add(names.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void addColumns(ResultSet rows, String table, CanarySearch search, Set<String> columns)
            throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            String name = table + "." + rows.getMetaData().getColumnName(column).toUpperCase(Locale.ROOT);
            String value = String.valueOf(rows.getString(column));
            if (!search.in(name, value).isEmpty()) {
                columns.add(name);
            }
            if (name.equals("COST_BLOCK.RECORDS")) {
                UnpackedBlock.values(rows.getBytes(column)).forEach((packed, values) -> {
                    if (values.stream().anyMatch(one -> !search.in(packed, one).isEmpty())) {
                        columns.add("of records " + packed);
                    }
                });
            }
        }
    }
}

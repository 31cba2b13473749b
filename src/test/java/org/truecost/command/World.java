package org.truecost.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truecost.files.Fingerprint;

/**
 * What a sandbox holds, as far as anybody but the program itself can tell: every file among the documents and in the drop
 * folder, by its digest, and every row of the database's tables.
 *
 * @param files each file's digest by its path in the sandbox
 * @param rows each table's rows, sorted, without what counts rows, runs and tries or tells the time
 */
record World(SortedMap<String, String> files, SortedMap<String, List<String>> rows) {

    /** Columns that differ from one undisturbed run to the next, name the sandbox, or count how often something was tried. */
    private static final Set<String> OF_THE_RUN = Set.of("TOKEN", "ATTEMPTS", "UNCLEAR", "ARRIVED_ON", "MESSAGE_ID");

    private static final Set<Integer> TIMES = Set.of(Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

    /** The world of a sandbox in which nothing runs. */
    static World of(Sandbox sandbox) throws IOException, SQLException {
        return new World(files(sandbox), rows(sandbox));
    }

    private static SortedMap<String, String> files(Sandbox sandbox) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path folder : List.of(sandbox.input(), sandbox.output())) {
            if (Files.exists(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    for (Path file : found.filter(Files::isRegularFile).toList()) {
                        files.put(place(sandbox).relativize(file).toString(), Fingerprint.of(file));
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, List<String>> rows(Sandbox sandbox) throws SQLException {
        String url = "jdbc:hsqldb:file:" + sandbox.data().resolve("truecost") + ";shutdown=true";
        try (Connection database = DriverManager.getConnection(url, "SA", "")) {
            SortedMap<String, List<String>> rows = new TreeMap<>();
            for (String table : tables(database)) {
                String place = place(sandbox).toString();
                rows.put(
                        table,
                        rows(database, table).stream()
                                .map(row -> row.replace(place, "…"))
                                .sorted()
                                .toList());
            }
            return rows;
        }
    }

    private static Path place(Sandbox sandbox) {
        return sandbox.data().resolveSibling("");
    }

    /** The product's own tables; a lease is over when its holder is. */
    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = database.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.startsWith("BATCH_") && !name.startsWith("flyway") && !name.equals("LEASE")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Connection database, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet results = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            ResultSetMetaData columns = results.getMetaData();
            while (results.next()) {
                StringJoiner row = new StringJoiner(" | ");
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    if (tells(columns, column)) {
                        row.add(results.getString(column));
                    }
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static boolean tells(ResultSetMetaData columns, int column) throws SQLException {
        String name = columns.getColumnName(column);
        boolean number = columns.getColumnType(column) == Types.BIGINT && (name.equals("ID") || name.endsWith("_ID"));
        return !number && !TIMES.contains(columns.getColumnType(column)) && !OF_THE_RUN.contains(name);
    }
}

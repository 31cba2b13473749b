package org.truecost.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The database in use.
 *
 * @param product the vendor's product name
 * @param version as the vendor writes it
 */
public record Database(String product, String version) {

    private static final String EMBEDDED = "HSQL Database Engine";

    /** Asks the database itself. */
    public static Database of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return new Database(data.getDatabaseProductName(), data.getDatabaseProductVersion());
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /**
     * Columns of text to order by, the same everywhere: character by character as Unicode numbers them. PostgreSQL would
     * otherwise order by the language its operator chose, and the documents with it.
     */
    String ordered(String... columns) {
        return Stream.of(columns)
                .map(column -> isEmbedded() ? column : column + " COLLATE \"C\"")
                .collect(Collectors.joining(", "));
    }

    /** Whether it runs in this process and lets no other one in. */
    public boolean isEmbedded() {
        return product.equals(EMBEDDED);
    }
}

package org.truecost.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database at hand.
 *
 * @param product its maker's name for it
 * @param version as the maker writes it
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

    /** Whether it runs in this process and lets no other one in. */
    public boolean isEmbedded() {
        return product.equals(EMBEDDED);
    }
}

package org.truecost.store.schema;

import java.sql.Connection;
import java.util.Locale;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the batch framework's own tables, from the script it ships for the database in use. */
@Component
public class BatchTables extends SchemaChange {

    public BatchTables() {
        super("1", "batch tables");
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String platform = product.startsWith("hsql") ? "hsqldb" : product;
        ScriptUtils.executeSqlScript(
                connection, new ClassPathResource("org/springframework/batch/core/schema-" + platform + ".sql"));
    }
}

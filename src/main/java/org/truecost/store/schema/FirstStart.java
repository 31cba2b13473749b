package org.truecost.store.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.store.DamagedDatabaseException;
import org.truecost.store.Database;
import org.truecost.store.DatabaseSeal;

/**
 * Creates the schema, or continues an interrupted creation. The embedded database commits each statement that creates a table, so
 * a first start that is killed leaves half a schema. It cannot contain a fact yet: it is dropped and created again. Later
 * migrations have to be written so that they can be run again.
 */
@Configuration
class FirstStart {

    /** The migration that makes the tables of facts; before it there is nothing to lose. */
    private static final MigrationVersion FACTS = MigrationVersion.fromVersion("2");

    @Bean
    static JournalSealing journalSealing(Environment settings) {
        return new JournalSealing(settings);
    }

    @Bean
    FlywayMigrationStrategy migration(@Value("${truecost.data}") Path data, JournalSealing journal) {
        return flyway -> {
            if (Database.of(flyway.getConfiguration().getDataSource()).isEmbedded()) {
                migrateEmbedded(flyway, new DatabaseSeal(data));
                journal.begin(data);
            } else {
                flyway.migrate();
            }
        };
    }

    private static void migrateEmbedded(Flyway flyway, DatabaseSeal seal) {
        if (!hasFacts(flyway)) {
            if (seal.exists()) {
                leaveAsItIs(flyway.getConfiguration().getDataSource());
                throw new DamagedDatabaseException(seal.script(), DamagedDatabaseException.How.UNREADABLE, null);
            }
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        flyway.migrate();
        try {
            seal.open();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Closed in order, it would write its files again, without what it could not read. */
    private static void leaveAsItIs(DataSource source) {
        new JdbcTemplate(source).execute("SHUTDOWN IMMEDIATELY");
    }

    private static boolean hasFacts(Flyway flyway) {
        return Stream.of(flyway.info().applied()).anyMatch(FirstStart::madeFacts);
    }

    private static boolean madeFacts(MigrationInfo migration) {
        MigrationVersion version = migration.getVersion();
        return version != null
                && version.compareTo(FACTS) >= 0
                && !migration.getState().isFailed();
    }

    @Bean
    Database database(DataSource source) {
        return Database.of(source);
    }
}

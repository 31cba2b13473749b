package org.truecost.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSealTest {

    @TempDir
    Path folder;

    /** The database ends lines as the system does on which it runs. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void isOutOfDateWhereAnotherProgramHasRewrittenTheProperties(String lineEnd) throws IOException {
        Files.writeString(folder.resolve("truecost.script"), "CREATE SCHEMA\n");
        properties(lineEnd, 1);
        DatabaseSeal seal = new DatabaseSeal(folder);
        seal.open();
        seal.close();

        Files.writeString(folder.resolve("truecost.script"), "CREATE SCHEMA MORE\n");
        assertThatThrownBy(seal::check).isInstanceOf(DamagedDatabaseException.class);
        properties(lineEnd, 2);
        assertThatCode(seal::check).doesNotThrowAnyException();
    }

    private void properties(String lineEnd, int timestamp) throws IOException {
        Files.writeString(
                folder.resolve("truecost.properties"),
                String.join(
                                "\n",
                                "#HSQL Database Engine 2.7.4",
                                "#Mon Jan 06 10:00:00 UTC 2025",
                                "modified=no",
                                "tx_timestamp=" + timestamp,
                                "version=2.7.4",
                                "")
                        .replace("\n", lineEnd));
    }
}

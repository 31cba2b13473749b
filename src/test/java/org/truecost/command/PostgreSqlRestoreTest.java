package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;

/** A backup of the PostgreSQL by its own means, and what it brings back. */
class PostgreSqlRestoreTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("spring.profiles.active");
        System.clearProperty("truecost.database.url");
    }

    @Test
    void aRestoredDatabaseKnowsWhatWasReportedAndIsContinued() throws Exception {
        assumeTrue(PostgreSql.programs().isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
        try (PostgreSql database = PostgreSql.start()) {
            System.setProperty("spring.profiles.active", "postgresql");
            System.setProperty("truecost.database.url", database.url());
            Sandbox sandbox = new Sandbox(folder.resolve("one")).withSample();
            assertThat(sandbox.report().exitCode()).isEqualTo(ExitCode.DONE);
            String history = sandbox.run("history").printed();
            Path backup = database.dump();
            addPower(sandbox, 1_000);
            String afterBackup = sandbox.report("--revise").printed();
            assertThat(afterBackup).contains("revision 2");

            database.restore(backup, "restored");
            System.setProperty("truecost.database.url", database.url("restored"));

            assertThat(sandbox.run("history").printed()).isEqualTo(history);
            assertContinued(sandbox, afterBackup);
        }
    }

    /** The revision made after the backup is made once more, of the same rows; the next one counts what came since. */
    private static void assertContinued(Sandbox sandbox, String afterBackup) throws Exception {
        Map<String, byte[]> documents = sandbox.documents();
        Result again = sandbox.report("--revise");
        assertThat(again.exitCode()).as(again.printed()).isEqualTo(ExitCode.DONE);
        assertThat(figures(again.printed())).isEqualTo(figures(afterBackup)).isNotEmpty();
        assertThat(sandbox.documents().keySet()).containsExactlyInAnyOrderElementsOf(documents.keySet());

        addPower(sandbox, 2_000);
        Result next = sandbox.report("--revise");
        assertThat(next.printed()).contains("revision 3");
        assertThat(next.exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static String figures(String printed) {
        return String.join(
                "\n", printed.lines().filter(line -> line.contains("×")).toList());
    }

    private static void addPower(Sandbox sandbox, int amount) {
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-" + amount, "power", amount, "USD", "2025-01-01", "2025-01-31")
                .in(sandbox.input(), "power-" + amount + ".xlsx");
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.TinyWorkbook;

/**
 * Kills real runs at random moments and lets the next one continue: the documents, which show every row, are those of a run that
 * no one disturbed.
 *
 * <p>More kills by {@code mvn test -Dtest=KilledRunTest -Dtruecost.kills=200}; the same ones by {@code -Dtruecost.seed=…}.
 */
class KilledRunTest {

    private static final int ROWS = 400;

    /** A row a commit, so that most kills fall between two rows of a workbook. */
    private static final String[] SLOWLY = {"TRUECOST_CHUNKSIZE", "1"};

    @TempDir
    Path folder;

    @Test
    void comesToTheSameDocumentsHoweverOftenItIsKilled() throws IOException, InterruptedException {
        long seed = Long.getLong("truecost.seed", System.nanoTime());
        int kills = Integer.getInteger("truecost.kills", 6);
        System.out.printf("KilledRunTest: %d kills, seed %d%n", kills, seed);
        Random random = new Random(seed);

        Sandbox calm = sandbox("calm");
        long start = System.nanoTime();
        Process undisturbed = calm.start(List.of(), SLOWLY);
        String printed = calm.printed(undisturbed);
        assertThat(undisturbed.exitValue()).as(printed).isZero();
        long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Map<String, byte[]> expected = calm.documents();

        Sandbox killed = sandbox("killed");
        int struck = 0;
        for (int i = 0; i < kills; i++) {
            Process process = killed.start(List.of(), SLOWLY);
            if (!process.waitFor(random.nextLong(usual), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                struck++;
            }
            assertWholeDocumentsOnly(killed, expected);
        }
        System.out.printf("KilledRunTest: %d of %d runs were killed before their end%n", struck, kills);
        Process last = killed.start(List.of(), SLOWLY);
        String end = killed.printed(last);

        assertThat(last.exitValue()).as(end).isZero();
        assertThat(killed.documents().keySet()).isEqualTo(expected.keySet());
        assertThat(end).contains("0 errors");
        assertWholeDocumentsOnly(killed, expected);
    }

    /** Whatever is in the month's folder is whole; drafts wait next to it. */
    private static void assertWholeDocumentsOnly(Sandbox sandbox, Map<String, byte[]> expected) throws IOException {
        sandbox.documents().forEach((name, bytes) -> {
            if (!name.startsWith(".")) {
                assertThat(bytes).as(name).isEqualTo(expected.get(name));
            }
        });
    }

    /** The very same workbooks in each: the documents name their digests. */
    private Sandbox sandbox(String name) throws IOException {
        Path power = folder.resolve("power.xlsx");
        if (!Files.exists(power)) {
            TinyWorkbook workbook = TinyWorkbook.sheet("Power")
                    .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
            for (int i = 1; i <= ROWS; i++) {
                workbook.row("E" + i, "power", i, "USD", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
            }
            workbook.in(folder, "power.xlsx");
        }
        Sandbox sandbox = new Sandbox(folder.resolve(name)).withSample();
        Files.copy(power, sandbox.input().resolve("power.xlsx"));
        return sandbox;
    }
}

package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.oracle.RandomLedger;
import org.truecost.problem.Language;

/**
 * The whole workbook, calculated again by a program no one here wrote, holds what was stored: on generated ledgers of four
 * currencies, split months, residual values, allocations, charges, claims and rates of every kind.
 */
class SummaryRecalculationTest {

    private static final int LEDGERS = Integer.getInteger("truecost.summary.ledgers", 10);
    private static final long SEED = Long.getLong("truecost.summary.seed", System.nanoTime() % 1_000_000);
    private static final int BATCH = 50;

    @TempDir
    private Path folder;

    @Test
    void recalculatesGeneratedLedgersToTheStoredValues() throws Exception {
        System.out.printf("summaries: %d ledgers from seed %d%n", LEDGERS, SEED);
        for (int first = 0; first < LEDGERS; first += BATCH) {
            List<Path> files = new ArrayList<>();
            for (int index = first; index < Math.min(LEDGERS, first + BATCH); index++) {
                files.add(written(SEED + index));
            }
            List<Path> again = Spreadsheets.recalculated(files, folder);
            for (int index = 0; index < files.size(); index++) {
                assertThat(Spreadsheets.differences(files.get(index), again.get(index)))
                        .as(files.get(index).getFileName().toString())
                        .isEmpty();
            }
        }
    }

    /** Of so few people that they have no line of their own, over years of months: each month's part to the last digit. */
    @Test
    void recalculatesTheMonthsOfGroupsTooSmallForALine() throws Exception {
        Path file = written(437);
        assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, folder)))
                .isEmpty();
    }

    private Path written(long seed) throws IOException {
        Language language = seed % 2 == 0 ? Languages.ENGLISH : Languages.JAPANESE;
        return SummaryCase.of(new RandomLedger(seed)).write(language, folder.resolve("seed-" + seed + ".xlsx"));
    }
}

package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.Parsed;

class LargeWorkbookTest {

    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    void readsTwoHundredThousandRowsOneByOne() throws IOException {
        WorkbookFile file = LargePayroll.write(ROWS, folder.resolve("large.xlsx"));
        long accepted = 0;
        long mostHeld = 0;
        long start = System.nanoTime();
        try (WorkbookReader reader = WorkbookReader.open(file)) {
            long before = held();
            for (Parsed item = reader.next(); item != null; item = reader.next()) {
                assertThat(item).isInstanceOf(Parsed.Accepted.class);
                if (++accepted % (ROWS / 4) == 0) {
                    mostHeld = Math.max(mostHeld, held() - before);
                }
            }
        }
        System.out.printf(
                "LargeWorkbookTest: %d rows in %d ms, at most %d kB held%n",
                accepted, (System.nanoTime() - start) / 1_000_000, mostHeld / 1024);
        assertThat(accepted).isEqualTo(ROWS);
        assertThat(mostHeld).isLessThan(16L << 20);
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

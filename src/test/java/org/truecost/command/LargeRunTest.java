package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.LargePayroll;

/** Memory does not grow with rows: the whole way, from a large workbook to the documents, in a small heap. */
class LargeRunTest {

    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    void reportsOnTwoHundredThousandRowsInASmallHeap() throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        LargePayroll.write(ROWS, sandbox.input().resolve("large.xlsx"));

        Process process = sandbox.start(List.of("-Xmx256m"));
        String printed = sandbox.printed(process);

        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).containsPattern("large\\.xlsx +200,000 +200,000 +0");
        assertThat(sandbox.documents()).containsKeys("2025-01/summary-r1.xlsx", "2025-01/briefing-r1.ja.pdf");
    }
}

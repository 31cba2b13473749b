package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;

/**
 * Data folders that earlier builds made: one of the sample and of a workbook with an unknown category, of which what its problems say was
 * kept in two languages; and one each of a build before months could wait, and of one before there were declarations and series.
 */
class EarlierBuildTest {

    @TempDir
    Path folder;

    @Test
    void opensAndItsHistoryAndProblemsAreShownAndTheSameMonthChangesNothing() throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        unpack("/earlier/build-of-2026-11-28.zip");

        assertThat(sandbox.run("history").printed()).containsPattern("2025-01 +r1 +USD +6 ");

        Result again = sandbox.report();
        assertThat(again.exitCode()).as(again.printed()).isEqualTo(ExitCode.REJECTED);
        assertThat(again.printed())
                .contains("Already reported as revision 1; its missing documents have been written again.")
                .contains("expected power, colocation, network, maintenance, software, other.");
        byte[] problems = requireNonNull(sandbox.documents().get("2025-01/problems-r1.csv"));
        assertThat(new String(problems, UTF_8))
                .contains("expected power, colocation, network, maintenance, software, other.")
                .contains("電力, コロケーション, 通信, 保守, ソフトウェア, その他");

        assertThat(sandbox.report().printed()).contains("Already reported as revision 1; nothing to do.");
    }

    /**
     * Two months with pay, of which the first was revised and all were delivered: 480,000 USD of servers over 48 months, power of 1,000 and
     * then 1,200, and 58,000 of pay a month.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/earlier/build-of-2026-11-29.zip", "/earlier/build-of-2026-11-30.zip"})
    void continuesTheMonthsRevisionsAndDeliveriesOfAnEarlierBuild(String earlier) throws IOException {
        Sandbox sandbox = new Sandbox(folder);
        unpack(earlier);

        assertThat(sandbox.run("history").printed())
                .containsPattern("2025-01 +r1 +USD +3 +6 +0 +done +1 +0 +0\\R")
                .containsPattern("2025-01 +r2 +USD +3 +7 +0 +done +1 +0 +0\\R")
                .containsPattern("2025-02 +r1 +USD +3 +7 +0 +done +1 +0 +0\\R");

        Result again = sandbox.report();
        assertThat(again.exitCode()).as(again.printed()).isZero();
        assertThat(again.printed())
                .contains("Already reported as revision 2; its missing documents have been written again.")
                .containsPattern("Fleet, operation and people in the month, accrual +69,000.00 +\\+200.00");
        assertThat(sandbox.report().printed()).contains("Already reported as revision 2; nothing to do.");

        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-1", "power", 1500, "USD", "2025-01-01", "2025-01-31")
                .row("E-2", "power", 800, "USD", "2025-02-01", "2025-02-28")
                .in(sandbox.input(), "power.xlsx");
        Result revised = sandbox.report("--revise");
        assertThat(revised.exitCode()).as(revised.printed()).isZero();
        assertThat(revised.printed())
                .contains("revision 3", "It replaces revision 2", "rows: 1 changed, 0 added, 0 removed")
                .containsPattern("Fleet, operation and people in the month, accrual +69,200.00 +\\+300.00");
    }

    private void unpack(String earlier) throws IOException {
        try (InputStream file = requireNonNull(EarlierBuildTest.class.getResourceAsStream(earlier));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName());
                Files.createDirectories(requireNonNull(path.getParent()));
                Files.copy(zip, path);
            }
        }
    }
}

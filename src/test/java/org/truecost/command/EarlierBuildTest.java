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
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;

/**
 * A data folder that an earlier build made of the sample and of one workbook with an unknown category. That build kept what its
 * problems say in two languages.
 */
class EarlierBuildTest {

    private static final String FOLDER = "/earlier/build-of-2026-11-28.zip";

    @TempDir
    Path folder;

    @Test
    void opensAndItsHistoryAndProblemsAreShownAndTheSameMonthChangesNothing() throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        unpack();

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

    private void unpack() throws IOException {
        try (InputStream file = requireNonNull(EarlierBuildTest.class.getResourceAsStream(FOLDER));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName());
                Files.createDirectories(requireNonNull(path.getParent()));
                Files.copy(zip, path);
            }
        }
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.HostileFiles;
import org.truecost.input.HostileFiles.Hostile;
import org.truecost.ledger.ProblemKind;

/** No file stops the rest of the run: the whole way to the documents, in a small heap, among files that attack. */
class HostileRunTest {

    @TempDir
    Path folder;

    @Test
    void reportsOnTheSampleAmongAllTheFilesThatAttack() throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        // A workbook with an embedded file is read, but for that file.
        List<Hostile> attacks = HostileFiles.all().stream()
                .filter(attack -> !attack.code().equals(ProblemKind.EMBEDDED_OBJECT.code()))
                .toList();
        for (Hostile attack : attacks) {
            attack.in(sandbox.input());
        }
        Files.createSymbolicLink(
                sandbox.input().resolve("linked.xlsx"),
                Path.of("input", "payroll.xlsx").toAbsolutePath());

        Process process = sandbox.start(List.of("-Xmx256m"));
        String printed = sandbox.printed(process);

        assertThat(process.exitValue()).as(printed).isEqualTo(ExitCode.REJECTED);
        assertThat(printed).contains("2,624,705,882.35").containsPattern("payroll\\.xlsx +2 +2 +0");
        List<String> listed =
                Files.readAllLines(sandbox.output().resolve("2025-01").resolve("problems-r1.csv"));
        for (Hostile attack : attacks) {
            assertThat(listed)
                    .as(attack.name())
                    .anyMatch(line -> line.contains(attack.name()) && line.contains(attack.code()));
        }
        assertThat(listed).anyMatch(line -> line.contains("linked.xlsx") && line.contains("TC105"));
        try (Stream<Path> left = Files.list(sandbox.data().resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }
}

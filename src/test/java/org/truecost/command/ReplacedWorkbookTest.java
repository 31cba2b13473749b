package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;
import org.truecost.output.Spreadsheets;

/** A workbook that is corrected and dropped again replaces its earlier version, and everything says so. */
class ReplacedWorkbookTest {

    /** A workbook's version that is replaced, by its digest; a revision is replaced by number. */
    private static final String A_VERSION = "replaces [0-9a-f]{8}";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
    }

    /** Drops the workbook with these amounts and answers the beginning of its digest. */
    private String drop(Object... amounts) throws Exception {
        TinyWorkbook book = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (int i = 0; i < amounts.length; i++) {
            book.row("E-" + i, "power", amounts[i], "USD", "2025-01-01", "2025-01-31");
        }
        byte[] content =
                Files.readAllBytes(book.in(sandbox.input(), "power.xlsx").path());
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                .substring(0, 8);
    }

    @Test
    void everyOutputSaysWhatReplacedWhatAndWhatWasCorrected() throws Exception {
        String first = drop("TBD", 100, "soon", 300);
        sandbox.report();
        assertThat(sandbox.report().printed()).doesNotContainPattern(A_VERSION);
        String second = drop(50, 101, "soon");

        Result revised = sandbox.report("--revise");
        assertThat(revised.exitCode()).as(revised.printed()).isEqualTo(3);
        assertThat(revised.printed())
                .containsPattern("power\\.xlsx " + second + " \\(\\d{4}-\\d\\d-\\d\\d\\) replaces " + first + " \\(")
                .contains("problems fixed: 1: TC202 Power › C2", "remaining: 1: TC202 Power › C4")
                .contains("rows: 1 changed, 1 added, 1 removed")
                .doesNotContain("new: ");
        assertThat(sandbox.run("history").printed())
                .contains("2025-01 r2", second + " (")
                .contains("replaces " + first);
        assertThat(briefing("briefing-r2.en.pdf")).contains(first, second, "TC202 Power › C2");
        assertThat(briefing("briefing-r2.ja.pdf")).contains(first, second, "旧版と差し替えた");
        assertThat(briefing("briefing-r1.en.pdf")).doesNotContain("replace their earlier versions");
        try (ReadableWorkbook summary =
                new ReadableWorkbook(document("summary-r2.xlsx").toFile())) {
            assertThat(Spreadsheets.cells(summary))
                    .anyMatch(cell -> String.valueOf(cell.getText()).matches(first + ".* → " + second + ".*"));
        }
    }

    @Test
    void aVersionThatMadeNoReportIsReplacedToo() throws Exception {
        Path claims = sandbox.input().resolve("claims-and-rates.xlsx");
        Path aside = folder.resolve("claims-and-rates.xlsx");
        Files.move(claims, aside);
        String first = drop("TBD");
        assertThat(sandbox.report().exitCode()).isEqualTo(1);
        Files.move(aside, claims);
        String second = drop(50);

        assertThat(sandbox.report().printed()).containsPattern(second + " .*replaces " + first);
        assertThat(sandbox.report("--revise").printed()).doesNotContainPattern(A_VERSION);
        Result february = sandbox.run(
                "report",
                "--month",
                "2025-02",
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
        assertThat(february.printed()).contains("Feb 2025").doesNotContainPattern(A_VERSION);
    }

    /** No one has seen what a killed run read: neither the figures nor the words of the next one may show it. */
    @Test
    void aVersionOnlyAKilledRunHasSeenIsReplacedByNothing() throws Exception {
        String unseen = drop(1);
        Process killed = sandbox.start(List.of());
        while (drafts().stream().noneMatch(name -> name.endsWith("briefing-r1.en.pdf")) && killed.isAlive()) {
            Thread.sleep(1);
        }
        killed.destroyForcibly().waitFor();
        assertThat(drafts()).as("killed in time").isNotEmpty();
        drop(2);

        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed())
                .contains("revision 1")
                .doesNotContainPattern(A_VERSION)
                .doesNotContain(unseen);
        assertThat(sandbox.run("history").printed()).doesNotContainPattern(A_VERSION);
        Map<String, byte[]> documents = sandbox.documents();
        FileSystemUtils.deleteRecursively(sandbox.data());
        FileSystemUtils.deleteRecursively(sandbox.output());
        sandbox.report();
        assertThat(sandbox.documents().keySet()).isEqualTo(documents.keySet());
        sandbox.documents().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(documents.get(name)));
    }

    private Set<String> drafts() throws IOException {
        if (!Files.exists(sandbox.output())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.find(sandbox.output(), 3, (file, is) -> is.isRegularFile())) {
            return files.map(Path::toString)
                    .filter(name -> name.contains(".part"))
                    .collect(Collectors.toSet());
        } catch (UncheckedIOException moved) {
            return Set.of();
        }
    }

    @Test
    void aDiscardedRevisionDroppedAgainReplacesTheOneInBetween() throws Exception {
        String first = drop(1);
        Path power = sandbox.input().resolve("power.xlsx");
        Path kept = Files.copy(power, folder.resolve("kept.xlsx"));
        sandbox.report();
        String second = drop(2);
        sandbox.report("--revise");
        Files.copy(kept, power, StandardCopyOption.REPLACE_EXISTING);
        assertThat(sandbox.report("--revise").printed()).containsPattern(first + " .*replaces " + second);
    }

    @Test
    void anEarlierVersionMayStillLieThereUnderAnotherName() throws Exception {
        String first = drop(1);
        Path power = sandbox.input().resolve("power.xlsx");
        sandbox.report();
        Files.move(power, power.resolveSibling("power-old.xlsx"));
        String second = drop("TBD");
        Result revised = sandbox.report("--revise");
        assertThat(revised.exitCode()).as(revised.printed()).isEqualTo(3);
        assertThat(revised.printed())
                .containsPattern("power\\.xlsx " + second + " .*replaces " + first)
                .contains("power-old.xlsx");
    }

    private Path document(String name) {
        return sandbox.output().resolve("2025-01").resolve(name);
    }

    private String briefing(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document(name).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}

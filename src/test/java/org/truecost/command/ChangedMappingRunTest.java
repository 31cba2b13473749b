package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;
import org.truecost.output.Spreadsheets;

/** A changed mapping is a changed input: the same workbook then makes another revision, which says so. */
class ChangedMappingRunTest {

    private static final String VERSION = "power.yml [0-9a-f]{8}";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder).withSample();
        TinyWorkbook.sheet("Power").row("Ref", "Cost").row("E-1", 250).in(sandbox.input(), "power.xlsx");
    }

    private void map(String unit) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("mappings")).resolve("power.yml"), """
                files: power.xlsx
                headers: [Ref, Cost]
                read as: operating expenses
                columns:
                  Expense ID: Ref
                  Category: { always: power }
                  Amount: { from: Cost, in: %s }
                  Currency: { always: USD }
                  Period start: { always: 2025-01-01 }
                  Period end: { always: 2025-01-31 }
                """.formatted(unit));
    }

    private Result report(String... more) {
        System.setProperty("truecost.mappings", folder.resolve("mappings").toString());
        try {
            return sandbox.report(more);
        } finally {
            System.clearProperty("truecost.mappings");
        }
    }

    @Test
    void anotherUnitMakesARevisionThatSaysWhichMappingAndWhatMovedAndTheSameOneChangesNothing() throws IOException {
        map("units");
        assertThat(report().exitCode()).isLessThan(4);
        assertThat(report().printed()).contains("Already reported as revision 1; nothing to do");

        map("thousand");
        assertThat(report().printed()).contains("changed or removed since: power.xlsx");
        Result revised = report("--revise");

        assertThat(revised.printed())
                .contains("It replaces revision 1", "workbooks read by another mapping: power.xlsx", "249,750.00")
                .containsPattern(
                        "power\\.xlsx [0-9a-f]{8} \\(.*\\) · " + VERSION + " replaces [0-9a-f]{8} .* · " + VERSION);
        assertThat(pdf("briefing-r2.en.pdf")).containsPattern("power\\.xlsx, read by\\s+" + VERSION);
        try (ReadableWorkbook summary = new ReadableWorkbook(
                sandbox.output().resolve("2025-01/summary-r2.xlsx").toFile())) {
            assertThat(Spreadsheets.cells(summary))
                    .anyMatch(cell -> String.valueOf(cell.getText()).matches("power\\.xlsx, read by " + VERSION));
        }
        assertThat(report().printed()).contains("Already reported as revision 2; nothing to do");
    }

    private String pdf(String name) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(sandbox.output().resolve("2025-01").resolve(name).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;

/** A later row of an asset, in a workbook of its own, changes its life from its day on (cost-model.md, rules 27, 34). */
class ChangedLifeRunTest {

    private static final Object[] HEADERS = {
        "Asset ID", "Description", "In-service date", "GPU count", "Amount", "Currency", "Useful life (months)"
    };

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void withAnAssetNextToTheSample() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
        TinyWorkbook.sheet("Servers")
                .row(HEADERS)
                .row("RACK", "racks", "2023-01-01", 1000, 60_000_000, "USD", 60)
                .in(sandbox.input(), "register.xlsx");
    }

    /** The sample's 54,681,372.55 and 710,857,843.14, and 36M ÷ 42 = 857,142.86 after 24M. */
    @Test
    void theRestIsSpreadOverTheNewLife() throws IOException {
        later(36_000_000);

        Result result = sandbox.report();

        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed().replaceAll("\\s+", " "))
                .contains("735,714,985.99")
                .contains("2,684,705,882.35");
        assertThat(briefing("briefing-r1.en.pdf"))
                .contains("55,538,515.41")
                .contains("Assets whose useful life or residual value was changed later: 1.");
        assertThat(briefing("briefing-r1.ja.pdf")).contains("後に変更した資産は1件である");
    }

    @Test
    void anotherAmountStopsTheReport() throws IOException {
        later(36_100_000);

        Result result = sandbox.report();

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.printed()).contains("TC448", "36,000,000");
    }

    private void later(int amount) {
        TinyWorkbook.sheet("Servers")
                .row(HEADERS)
                .row("RACK", "racks", "2025-01-01", 1000, amount, "USD", 42)
                .in(sandbox.input(), "change of estimate.xlsx");
    }

    private String briefing(String name) throws IOException {
        Path file = sandbox.output().resolve("2025-01").resolve(name);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;

/** A credit in a workbook of its own is stored, and counts with the purchase of another workbook (cost-model.md, rules 29, 35). */
class CreditedRunTest {

    private static final Object[] HEADERS = {
        "Purchase ID",
        "GPU model",
        "Quantity",
        "Amount",
        "Currency",
        "Purchase date",
        "In-service date",
        "Useful life (months)",
        "Credit for"
    };

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void withAPurchaseNextToTheSample() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
        TinyWorkbook.sheet("GPUs")
                .row(HEADERS)
                .row("PO-7", "L40S", 100, 4_800_000, "USD", "2023-12-15", "2024-01-01", 48, null)
                .in(sandbox.input(), "purchases.xlsx");
    }

    /** 4.8M over 48 months; a quarter goes back after 13: 875,000 of it are left, and 600,000 come back. */
    @Test
    void gpusThatGoBackAreALossOfTheMonth() throws IOException {
        credit(-25, -600_000, "PO-7");

        Result result = sandbox.report();

        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed().replaceAll("\\s+", " "))
                .contains("712,432,843.14")
                .contains("2,628,905,882.35");
        assertThat(briefing("briefing-r1.en.pdf"))
                .contains("Disposals 275,000.00 275,000.00 275,000.00")
                .contains("Owned cost per GPU-hour (depreciation, disposals and operations)")
                // 33,333,333.33 and 100,000 a month, and the loss of 275,000.
                .contains("Depreciation and disposals 33,708,333.33")
                .contains("Depreciation includes disposals here and below, $275,000 over the whole life");
        assertThat(briefing("briefing-r1.ja.pdf"))
                .contains("除売却損益 275,000.00 275,000.00")
                .contains("減価償却費・除売却損益 33,708,333.33");
        assertThat(subtotals()).containsExactly("Depreciation and disposals", "Operations", "People");
    }

    @Test
    void aCreditOfThePriceIsDepreciationThatNeverComes() throws IOException {
        credit(0, -350_000, "PO-7");

        // Of 1 to 31 January 2025 one of the 36 months that are left.
        assertThat(sandbox.report().printed()).contains("2,629,155,882.35");
        assertThat(briefing("briefing-r1.en.pdf")).doesNotContain("Disposals", "disposals");
        assertThat(subtotals()).containsExactly("Depreciation", "Operations", "People");
    }

    @Test
    void aCreditForNothingStopsTheReport() throws IOException {
        credit(0, -350_000, "PO-8");

        Result result = sandbox.report();

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.printed()).contains("TC443", "PO-8");
    }

    private void credit(int gpus, int amount, String purchase) {
        TinyWorkbook.sheet("Credits")
                .row(HEADERS)
                .row("CN-1", "L40S", gpus, amount, "USD", "2025-01-31", null, null, purchase)
                .in(sandbox.input(), "credit notes.xlsx");
    }

    /** The names of the summary's groups by category, in their order. */
    private List<String> subtotals() throws IOException {
        Path file = sandbox.output().resolve("2025-01").resolve("summary-r1.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            AreaReference categories =
                    new AreaReference(book.getName("tc_categories").getRefersToFormula(), book.getSpreadsheetVersion());
            CellReference first = categories.getFirstCell();
            List<String> names = new ArrayList<>();
            for (int row = first.getRow(); row <= categories.getLastCell().getRow(); row++) {
                names.add(book.getSheet(first.getSheetName())
                        .getRow(row)
                        .getCell(first.getCol())
                        .getStringCellValue());
            }
            return names.stream()
                    .filter(name ->
                            name.startsWith("Depreciation") || name.equals("Operations") || name.equals("People"))
                    .toList();
        }
    }

    private String briefing(String name) throws IOException {
        Path file = sandbox.output().resolve("2025-01").resolve(name);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}

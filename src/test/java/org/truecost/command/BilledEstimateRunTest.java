package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;

/** December's power is estimated, and billed in January's workbook: the bill takes the estimate's place (cost-model.md, rule 45). */
class BilledEstimateRunTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void withSampleAndAnEstimate() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
        expense("power-2024-12.xlsx", "EST-12", 410_000, null);
    }

    @Test
    void movesTheMonthByTheDifferenceAlone() throws IOException {
        Result december = report("2024-12");
        assertThat(december.exitCode()).as(december.printed()).isZero();
        assertThat(december.printed()).doesNotContain("counts instead");

        expense("power-2025-01.xlsx", "INV-7", 415_000, "EST-12");
        Result january = report("2025-01");
        assertThat(january.exitCode()).as(january.printed()).isZero();
        assertThat(january.printed().replaceAll("\\s+", " "))
                .contains(
                        "1 estimate, 410,000.00, is not added: its bill, 415,000.00, counts instead",
                        "Late or corrected data +5,000.00",
                        "Added or removed −415,000.00");
        assertThat(cells("2025-01/summary-r1.xlsx"))
                .contains("1 estimate, 410,000.00 USD, is not added: its bill, 415,000.00 USD, counts instead");
    }

    @Test
    void refusesABillWhoseEstimateIsNotThere() {
        expense("power-2025-01.xlsx", "INV-7", 415_000, "EST-21");
        Result january = report("2025-01");
        assertThat(january.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(january.printed()).contains("TC438", "EST-21");
    }

    private void expense(String name, String id, int amount, @Nullable String estimate) {
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Replaces estimate")
                .row(id, "power", amount, "USD", "2024-12-01", "2024-12-31", estimate)
                .in(sandbox.input(), name);
    }

    private Result report(String month) {
        return sandbox.run(
                "report",
                "--month",
                month,
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
    }

    private List<String> cells(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook summary =
                WorkbookFactory.create(sandbox.output().resolve(name).toFile(), null, true)) {
            summary.forEach(
                    sheet -> sheet.forEach((Row row) -> row.forEach((Cell cell) -> texts.add(cell.toString()))));
        }
        return texts;
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;

/** Each report says why its month moved against the report in force of the month before. */
class MonthBeforeRunTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void withSample() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
    }

    @Test
    void comparesWithTheReportInForceOfTheMonthBefore() throws IOException {
        Result january = report("2025-01");
        assertThat(january.exitCode()).as(january.printed()).isZero();
        assertThat(january.printed()).contains("There is no report of Dec 2024 to compare with.");

        power(1000, "2025-02-01", "2025-02-28");
        Result february = report("2025-02");
        assertThat(february.exitCode()).as(february.printed()).isZero();
        assertThat(squeezed(february))
                .contains(
                        "Jan 2025 as reported (revision 1) 54,681,372.55",
                        "Added or removed +1,000.00",
                        "This month 54,682,372.55",
                        "Year to date 109,363,745.10")
                .doesNotContain("Late or corrected");
        assertThat(briefing("2025-02/briefing-r1.en.pdf")).contains("$1,000 more");

        power(3000, "2025-01-01", "2025-02-28");
        assertThat(report("2025-01", "--revise").exitCode()).isZero();
        Result revised = report("2025-02", "--revise");
        assertThat(squeezed(revised))
                .as("January's revision 2 has its 1,500.00")
                .contains("Jan 2025 as reported (revision 2) 54,682,872.55", "This month 54,682,872.55")
                .doesNotContain("Newly in", "Late or corrected");
        byte[] first = Files.readAllBytes(sandbox.output().resolve("2025-02/briefing-r2.en.pdf"));
        Files.delete(sandbox.output().resolve("2025-02/briefing-r2.en.pdf"));
        report("2025-01", "--revise");
        report("2025-02");
        assertThat(sandbox.output().resolve("2025-02/briefing-r2.en.pdf"))
                .as("still compared with what it was compared with, whatever was revised since")
                .hasBinaryContent(first);
    }

    @Test
    void showsWhatCameLate() {
        report("2025-01");
        power(3000, "2025-01-01", "2025-02-28");
        assertThat(squeezed(report("2025-02", "--language", "ja")))
                .contains("2025年1月（報告済みの額、第1版） 54,681,372.55", "過月修正 +1,500.00", "当月 54,682,872.55");
    }

    @Test
    void comparesNoAmountsInTwoCurrencies() {
        report("2025-01", "--currency", "JPY");
        assertThat(report("2025-02").printed())
                .contains("The report of Jan 2025 is in JPY; amounts in two currencies are not compared.");
    }

    private Result report(String month, String... more) {
        String[] args = {
            "report",
            "--month",
            month,
            "--input",
            sandbox.input().toString(),
            "--output",
            sandbox.output().toString()
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return sandbox.run(all);
    }

    private void power(int amount, String first, String last) {
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E9", "power", amount, "USD", first, last)
                .in(sandbox.input(), "power.xlsx");
    }

    private String briefing(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sandbox.output().resolve(name).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String squeezed(Result result) {
        return result.printed().replaceAll("\\s+", " ");
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;

/** A sheet of the months of a fiscal year, 4月 to 3月, in a report whose fiscal years begin in April (cost-model.md, rule 47). */
class FiscalMonthsTest {

    private static final String MAPPING = """
            files: "*.xlsx"
            headers: [科目, 取引先]
            read as: operating expenses
            months: { columns: "4月 … 3月", first: 2024-04 }
            columns:
              Expense ID: [科目, 取引先]
              Category: { from: 科目, words: { 電力料: power } }
              Amount: { from: month value, in: units }
              Currency: { always: JPY }
            """;

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeFolders() throws IOException {
        sandbox = new Sandbox(folder);
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("budget.yml"), MAPPING);
        System.setProperty("truecost.mappings", mappings.toString());
        System.setProperty("truecost.fiscal-year-start", "april");
        Object[] months = IntStream.range(0, 12)
                .mapToObj(month -> (month + 3) % 12 + 1 + "月")
                .toArray();
        Object[] amounts =
                IntStream.rangeClosed(1, 12).mapToObj(month -> 1000 * month).toArray();
        TinyWorkbook.sheet("経費")
                .row(joined(new Object[] {"科目", "取引先"}, months))
                .row(joined(new Object[] {"電力料", "東電"}, amounts))
                .in(sandbox.input(), "keihi.xlsx");
    }

    @AfterEach
    void clear() {
        System.clearProperty("truecost.mappings");
        System.clearProperty("truecost.fiscal-year-start");
    }

    /** 1,000 in April, 1,000 more each month: 45,000 to December, 10,000 in January, 78,000 in the year. */
    @Test
    void goesFromAprilToMarch() throws IOException {
        report("2024-12");
        Result january = report("2025-01");

        assertThat(january.printed())
                .containsPattern("会計年度累計（2024年4月～2025年3月） +55,000")
                .containsPattern("運用費、全期間 +78,000");
        assertThat(text(sandbox.output().resolve("2025-01/briefing-r1.ja.pdf")))
                .contains("2025年1月の会計年度は2024年4月から2025年3月までである")
                .containsPattern("2024年4月[^\\n]*2025年3月[^\\n]*78,000");
    }

    private Result report(String month) {
        Result result = sandbox.run(
                "report",
                "--month",
                month,
                "--currency",
                "JPY",
                "--language",
                "ja",
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
        assertThat(result.exitCode()).as(result.printed()).isZero();
        return result;
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Object[] joined(Object[] first, Object[] then) {
        return Stream.of(first, then).flatMap(Stream::of).toArray();
    }
}

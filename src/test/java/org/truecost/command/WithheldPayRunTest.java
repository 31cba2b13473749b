package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;
import org.truecost.output.Spreadsheets;

/** Whole runs that differ in what too few people earn leave the same terminal, briefings and summary, but for the workbook's hash. */
class WithheldPayRunTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "4.9"})
    void leaveTheSameWhateverTooFewPeopleEarn(String people) throws IOException {
        assertThat(run("one", people, "50000")).isEqualTo(run("other", people, "91000"));
    }

    @Test
    void differWhereEnoughPeopleEarnMore() throws IOException {
        Map<String, String> one = run("one", "5", "50000");
        Map<String, String> other = run("other", "5", "91000");
        assertThat(one.keySet()).containsExactly("en briefing", "ja briefing", "summary", "terminal");
        one.forEach((name, shown) -> assertThat(other.get(name)).as(name).isNotEqualTo(shown));
    }

    @Test
    void sayOnTheTerminalWhosePayIsMissing() throws IOException {
        assertThat(run("one", "4.9", "50000").get("terminal"))
                .contains("Fleet, operation and people, to date (pay of 4.9 people withheld)");
    }

    private Map<String, String> run(String name, String people, String pay) throws IOException {
        Sandbox sandbox = new Sandbox(folder.resolve(name)).withSample();
        TinyWorkbook.sheet("Payroll")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end")
                .row(
                        "ENG",
                        "engineer",
                        new BigDecimal(people),
                        new BigDecimal(pay),
                        "CNY",
                        14,
                        "2024-01-01",
                        "2027-12-31")
                .in(sandbox.input(), "payroll.xlsx");
        Result result = sandbox.report("--language", "en");
        Map<String, String> shown = new TreeMap<>();
        shown.put(
                "terminal",
                result.printed()
                        .replace(folder.resolve(name).toString(), "")
                        .replaceAll("[\\d.]+ s\\b", "")
                        .replaceAll("(?m)^.*(INFO|WARN).*$", ""));
        Path output = sandbox.output().resolve("2025-01");
        for (String language : new String[] {"en", "ja"}) {
            shown.put(language + " briefing", text(output.resolve("briefing-r1." + language + ".pdf")));
        }
        shown.put("summary", cells(output.resolve("summary-r1.xlsx")));
        return shown;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document).replaceAll("[0-9a-f]{12}…", "");
        }
    }

    private static String cells(Path summary) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(summary.toFile())) {
            Spreadsheets.cells(workbook)
                    .forEach(cell -> text.append(cell.getAddress())
                            .append(cell.getFormula())
                            .append(cell.getRawValue())
                            .append('\n'));
        }
        return text.toString().replaceAll("[0-9a-f]{64}", "");
    }
}

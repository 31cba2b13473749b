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
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;

/** What was given and is in no figure is said where the figures are read first (cost-model.md, rules 13 and 15). */
class IncompleteMonthTest {

    private static final String MISSING = "Incomplete: 1 of 15 rows, at least $73.2 million, left out";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
    }

    @Test
    void aRejectedRowIsSaidOnPageOneOnTheLadderOnTheTerminalAndOnTheCover() throws IOException {
        expense("73200000", "USD", "soon");
        Result result = sandbox.report();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(plain(result.printed()))
                .contains(MISSING)
                .contains("The whole fleet and its operation, to date (incomplete)")
                .doesNotContain("The headline as claimed (incomplete)");
        assertThat(pageOne("en"))
                .contains(MISSING + ".")
                .containsPattern("Certainty at most " + "Incomplete: 1 of 15 rows, at least \\$73.2 million");
        assertThat(pageOne("ja")).contains("不完全：15行中1行、7,320万ドル以上を除く。");
        assertThat(cells())
                .anyMatch(cell -> cell.startsWith("Incomplete: 1 of 15 rows, at least 73,200,000"))
                .anyMatch(cell -> cell.equals("The whole fleet and its operation, to date (incomplete)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--revoke", "--sheet=Pivot"})
    void aDeclarationNeedsAFile(String option) {
        Result result = sandbox.run("no-costs", option);
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.printed()).contains("FILE");
    }

    @Test
    void ofRejectedPayNoAmountIsSaid() throws IOException {
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
                .row("P-9", "Counsel", 2, 123456, "USD", 12, "soon", "2025-12-31")
                .in(sandbox.input(), "counsel.xlsx");
        Result result = sandbox.report();
        assertThat(plain(result.printed())).contains("Incomplete: 1 of 15 rows, not shown (pay), left out");
        assertThat(pageOne("en")).contains("not shown (pay)").doesNotContain("123,456", "123456");
        assertThat(pageOne("ja")).contains("非表示（給与）");
    }

    @Test
    void aRejectedClaimIsNoMissingCost() throws IOException {
        TinyWorkbook.sheet("Claims")
                .row("Claim ID", "Claim", "Amount", "Currency", "Date")
                .row("C-9", "Costs a trifle", 5000000, "USD", "soon")
                .in(sandbox.input(), "claim.xlsx");
        assertThat(plain(sandbox.report().printed())).contains("Incomplete: 1 of 15 rows left out");
    }

    @Test
    void aMonthThatLacksNothingSaysSoNowhere() throws IOException {
        Result result = sandbox.report();
        assertThat(result.exitCode()).isZero();
        assertThat(result.printed()).doesNotContain("incomplete");
        assertThat(pageOne("en")).doesNotContain("incomplete");
    }

    @Test
    void aSheetWithFiguresThatWasNotReadIsAnErrorUntilSomebodySaysThatItHoldsNoCosts() throws IOException {
        overview("overview 2025-01.xlsx", "Power");
        Result first = sandbox.report();
        String missing = "1 file or sheet not read (overview 2025-01.xlsx › Pivot)";
        assertThat(first.exitCode()).isEqualTo(3);
        assertThat(plain(first.printed())).contains("Incomplete: " + missing + " left out");
        assertThat(pageOne("en")).contains(missing);
        assertThat(sandbox.run("history").printed())
                .contains("2025-01 r1 is incomplete, not read: overview 2025-01.xlsx › Pivot");
        assertThat(sandbox.run("no-costs").printed()).contains("Given and not read:", "overview 2025-01.xlsx › Pivot");

        Result declared = sandbox.run("no-costs", "overview 2025-01.xlsx", "--sheet", "Pivot");
        assertThat(declared.exitCode()).isZero();
        assertThat(declared.printed()).contains("overview 2025-01.xlsx › Pivot holds no costs: declared by ");
        Result revised = sandbox.report("--revise");
        assertThat(revised.exitCode()).as(revised.printed()).isZero();
        assertThat(revised.printed()).contains("TC147").doesNotContain("incomplete", "TC146", "TC102");
        assertThat(sandbox.run("history").printed()).contains("2025-01 r2, declared to hold no costs: overview");
    }

    @Test
    void isSaidOnceOfAFileFamilyAndAgainWhereTheHeadersChange() throws IOException {
        overview("overview 2025-01.xlsx", "Power");
        sandbox.report();
        sandbox.run("no-costs", "overview 2025-01.xlsx");
        Files.delete(sandbox.input().resolve("overview 2025-01.xlsx"));
        overview("overview 2025-02.xlsx", "Power");
        assertThat(february().exitCode()).isZero();
        Files.delete(sandbox.input().resolve("overview 2025-02.xlsx"));
        overview("overview 2025-02.xlsx", "Cooling");
        assertThat(february("--revise").exitCode()).isEqualTo(3);

        assertThat(sandbox.run("no-costs", "overview 2025-02.xlsx", "--revoke").printed())
                .contains("One declaration is revoked");
        assertThat(sandbox.report("--revise").exitCode()).isEqualTo(3);
    }

    @Test
    void aTableInAnotherFormatIsAnErrorOfTheMonth() throws IOException {
        Files.writeString(sandbox.input().resolve("power.xlsb"), "no workbook");
        assertThat(sandbox.report().exitCode()).isEqualTo(3);
        assertThat(pageOne("en")).contains("Incomplete: 1 file or sheet not read (power.xlsb) left out");
        assertThat(sandbox.run("no-costs", "power.xlsb").exitCode()).isZero();
        assertThat(sandbox.report("--revise").exitCode()).isZero();
        assertThat(sandbox.run("no-costs", "nothing.xlsb").exitCode()).isEqualTo(4);
    }

    @Test
    void aWorkbookThatTheDropFolderRejectedIsMissingUntilAVersionOfItIsAccepted() throws IOException {
        Path processed = Files.createDirectories(sandbox.input().resolve("processed/2025-01"));
        Path rejected = Files.createDirectories(sandbox.input().resolve("rejected/2025-01"));
        Sandbox.copySample(processed);
        pivot("Power").in(rejected, "overview.xlsx");
        pivot("Power").in(rejected, "overview.annotated.xlsx");
        Files.writeString(rejected.resolve("overview.problems.csv"), "severity,code\nerror,TC146\n");
        assertThat(sandbox.report().exitCode()).isEqualTo(3);
        assertThat(pageOne("en"))
                .contains("Incomplete: 1 file or sheet not read (rejected/overview.xlsx › Pivot) left out");
        assertThat(sandbox.run("history").printed())
                .contains("2025-01 r1 is incomplete, not read: rejected/overview.xlsx › Pivot");
        assertThat(sandbox.run("no-costs", "rejected/overview.xlsx").exitCode()).isZero();
        assertThat(sandbox.report("--revise").exitCode()).isZero();
    }

    private Result february(String... more) {
        List<String> args = new ArrayList<>(List.of("report", "--month", "2025-02"));
        args.addAll(List.of(
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString()));
        args.addAll(List.of(more));
        return sandbox.run(args.toArray(String[]::new));
    }

    private void overview(String file, String header) {
        pivot(header).in(sandbox.input(), file);
    }

    private static TinyWorkbook pivot(String header) {
        return TinyWorkbook.sheet("Pivot")
                .row("Month", header)
                .row("December", 1_310_000)
                .row("January", 1_250_000);
    }

    private void expense(String amount, String currency, String from) throws IOException {
        TinyWorkbook.sheet("Expenses")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-9", "power", amount, currency, from, "2025-01-31")
                .in(sandbox.input(), "power.xlsx");
    }

    private String pageOne(String language) throws IOException {
        byte[] pdf = sandbox.documents().get("2025-01/briefing-r1." + language + ".pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper page = new PDFTextStripper();
            page.setEndPage(1);
            String text = plain(page.getText(document).replaceAll("\\s*\\R\\s*", language.equals("ja") ? "" : " "));
            return text;
        }
    }

    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        byte[] summary = sandbox.documents().get("2025-01/summary-r1.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(summary))) {
            workbook.forEach(
                    sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(formatter.formatCellValue(cell)))));
        }
        return cells;
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;

/** A revision says what it changes against the one before: figures, workbooks, rates and terms; and whose pay it never tells. */
class RevisedRunTest {

    private static final String SAME = "No figure of the scopes or of the month differs from what revision ";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void withSample() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
    }

    /** 4,800 of cooling over 48 months made 100 a month; 3,100 come late for January. */
    @Test
    void saysWhichFiguresChangedAndWhichWorkbooksCameAndWent() throws IOException {
        power("cooling.xlsx", "COOLING", 4800, "2024-01-01", "2027-12-31");
        Result first = sandbox.report();
        assertThat(first.printed()).doesNotContain("It replaces", "Difference");
        assertThat(briefing("briefing-r1.en.pdf")).doesNotContain("What changed against", "replaces revision");
        assertThat(briefing("briefing-r1.ja.pdf")).doesNotContain("版からの変更", "版に代わる");

        Files.delete(sandbox.input().resolve("cooling.xlsx"));
        power("late.xlsx", "LATE", 3100, "2025-01-01", "2025-01-31");
        Result second = sandbox.report("--revise");
        assertThat(second.exitCode()).as(second.printed()).isZero();
        assertThat(squeezed(second))
                .contains("It replaces revision 1; use only this one.")
                .contains("Revision 1 Difference The same GPU-hours")
                .contains("The whole fleet and its operation, to date 689,001,300.00 +1,800.00")
                .contains("Fleet, operation and people over the fleet’s whole life 2,624,710,682.35 −1,700.00")
                .contains("Fleet, operation and people in the month, accrual 54,681,472.55 +3,000.00")
                .contains("workbooks added: late.xlsx workbooks removed: cooling.xlsx");
        assertThat(squeezed(sandbox.report("--language", "ja")))
                .contains("第1版に代わる版です。", "第1版 差額", "追加されたブック：late.xlsx", "削除されたブック：cooling.xlsx");
        assertThat(squeezed(sandbox.run("history")))
                .contains("2025-01 r2, replacing r1 workbooks added: late.xlsx workbooks removed: cooling.xlsx");
        assertThat(briefing("briefing-r2.en.pdf"))
                .contains("revision 2, replaces revision 1")
                .contains(
                        "What changed against revision 1 This revision replaces revision 1; please use this one only.")
                .contains(
                        "The cost over the whole life is $1,700 less than revision 1 says, that of January 2025 $3,000 more.")
                .contains("The headline as claimed 6,000,000.00 6,000,000.00 unchanged")
                .contains("2,624,710,682.35 2,624,708,982.35 −1,700.00")
                .containsPattern("Workbook added late.xlsx [0-9a-f]{8} \\(\\d{4}-\\d\\d-\\d\\d\\)")
                .containsPattern("Workbook removed cooling.xlsx [0-9a-f]{8} \\(");
        assertThat(briefing("briefing-r2.ja.pdf")).contains("第1版からの変更", "−1,700.00", "追加されたブック late.xlsx");
        assertThat(sheet("summary-r2.xlsx")).contains("Replaces revision 1. ", "late.xlsx", "cooling.xlsx");
        assertThat(sheet("summary-r1.xlsx")).contains("This is the month’s first revision; it replaces none.");
    }

    @Test
    void comparesTheThirdWithTheSecondAndSaysInOneSentenceThatNothingChanged() throws IOException {
        sandbox.report();
        power("late.xlsx", "LATE", 3100, "2025-01-01", "2025-01-31");
        sandbox.report("--revise");
        Result third = sandbox.report("--revise");
        assertThat(third.printed())
                .contains("It replaces revision 2", SAME + "2 says.")
                .doesNotContain("Difference", "late.xlsx has", "workbooks added");
        assertThat(part("briefing-r3.en.pdf"))
                .contains("replaces revision 2")
                .contains(
                        "No figure of the scopes or of January 2025 differs from what revision 2 says, low, base or high.")
                .contains("It rests on the same workbooks, rates and terms.")
                .doesNotContain("0.00", "Before");
        byte[] second = Files.readAllBytes(document("briefing-r2.en.pdf"));
        Files.delete(document("briefing-r3.en.pdf"));
        Files.delete(document("summary-r3.xlsx"));
        sandbox.report();
        assertThat(part("briefing-r3.en.pdf")).contains("replaces revision 2");
        assertThat(document("briefing-r2.en.pdf")).hasBinaryContent(second);
    }

    @Test
    void comparesNoFiguresInTwoCurrenciesAndStillListsWorkbooks() throws IOException {
        sandbox.report();
        power("late.xlsx", "LATE", 3100, "2025-01-01", "2025-01-31");
        Result second = sandbox.report("--revise", "--currency", "JPY");
        assertThat(second.exitCode()).as(second.printed()).isZero();
        assertThat(second.printed())
                .contains("Revision 1 is in USD; amounts in two currencies are not compared.")
                .contains("workbooks added: late.xlsx", "Presentation currency: USD → JPY")
                .doesNotContain("Difference");
        assertThat(part("briefing-r2.en.pdf"))
                .contains("Revision 1 is in USD; amounts in two currencies are not compared.")
                .contains("Presentation currency USD JPY", "Workbook added late.xlsx")
                .doesNotContain("Figure");
        assertThat(part("briefing-r2.ja.pdf")).contains("第1版の通貨はUSDである。", "表示通貨 USD JPY");
        assertThat(sheet("summary-r2.xlsx")).contains("which is in USD; amounts in two currencies are not compared.");
    }

    /** A rate that a purchase of last year was converted at is in the database no more. */
    @Test
    void saysThatARevisionCannotBeCalculatedAgain() throws Exception {
        euros("euros.xlsx");
        assertThat(sandbox.report().exitCode()).isZero();
        String url = "jdbc:hsqldb:file:" + sandbox.data().resolve("truecost") + ";shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM exchange_rate WHERE from_currency = 'EUR'"))
                    .isEqualTo(1);
        }
        Files.delete(sandbox.input().resolve("euros.xlsx"));
        Result second = sandbox.report("--revise");
        assertThat(second.exitCode()).as(second.printed()).isZero();
        assertThat(second.printed())
                .contains("The figures of revision 1 cannot be recalculated from its inputs, so they are not compared.")
                .contains("workbooks removed: euros.xlsx");
        assertThat(part("briefing-r2.en.pdf")).contains("The figures of revision 1 cannot be recalculated");
        assertThat(part("briefing-r2.ja.pdf").replace(" ", "")).contains("もとのデータから計算し直せないため比較しない。");
        assertThat(sheet("summary-r2.xlsx")).contains("whose figures cannot be recalculated");
    }

    @Test
    void saysWhichRatesChanged() throws IOException {
        euros("euros.xlsx");
        sandbox.report();
        Files.delete(sandbox.input().resolve("euros.xlsx"));
        sandbox.report("--revise");
        assertThat(part("briefing-r2.en.pdf")).containsPattern("Spot rate EUR → JPY 2024-01-01 160");
        assertThat(squeezed(sandbox.report())).contains("Spot rate EUR → JPY 2024-01-01: 160 → –");
    }

    /** A month is revised because the month before was: nothing else tells its reader why. */
    @Test
    void saysThatItIsComparedWithAnotherReportOfTheMonthBefore() throws IOException {
        sandbox.report();
        february();
        sandbox.report("--revise");
        february("--revise");
        assertThat(part("../2025-02/briefing-r2.en.pdf"))
                .contains("No figure of the scopes or of February 2025 differs")
                .contains("Compared with, month before 2025-01 r1 2025-01 r2")
                .doesNotContain("It rests on the same");
    }

    private void february(String... more) {
        List<String> args = new ArrayList<>(List.of("report", "--month", "2025-02"));
        args.addAll(List.of(
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString()));
        args.addAll(List.of(more));
        assertThat(sandbox.run(args.toArray(String[]::new)).exitCode()).isZero();
    }

    /** Nothing that the revision says of the one before differs by what the one who joined earns. */
    @Test
    void disclosesNoOnesPay() throws IOException {
        Map<String, String> one = joined("a", 21, "60000", "62000");
        Map<String, String> other = joined("b", 21, "60000", "65000");
        assertThat(one.keySet()).containsExactly("en", "ja", "sheet", "terminal");
        assertThat(one).isEqualTo(other);
        assertThat(one.get("en"))
                .contains("People are left out of this comparison")
                .contains("Without people, the cost over the whole life is $3,100 more than revision 1 says")
                .contains("Fleet and operation over the fleet’s whole life 2,544,000,000.00")
                .doesNotContain("Fleet, operation and people");
        assertThat(one.get("ja"))
                .contains("人件費を除くと、全期間では", "この比較に人件費は含めていない。給与の変化から")
                .doesNotContain("**");
        assertThat(one.get("terminal")).contains("Without people: the change in their pay");
    }

    /** That nothing else differs is said of what is compared, and of no more. */
    @Test
    void saysThatNothingChangedButForPeople() throws IOException {
        team(20, "60000");
        sandbox.report();
        team(21, "62000");
        assertThat(sandbox.report("--revise").printed())
                .contains("Without people, no figure of the scopes or of the month differs from what revision 1 says.");
        assertThat(part("briefing-r2.en.pdf"))
                .contains("Without people, no figure")
                .doesNotContain("Figure Before");
        assertThat(part("briefing-r2.ja.pdf")).contains("人件費を除くと、各範囲と");
        assertThat(sheet("summary-r2.xlsx")).contains("Compared without people, no figure differs");
    }

    @Test
    void showsThePayOfEnoughPeople() throws IOException {
        Map<String, String> one = joined("a", 26, "60000", "62000");
        Map<String, String> other = joined("b", 26, "60000", "65000");
        one.forEach((name, shown) -> assertThat(other.get(name)).as(name).isNotEqualTo(shown));
    }

    /** What a second revision says of the first, where a team of twenty has become larger: part by part, without digests. */
    private Map<String, String> joined(String name, int people, String before, String now) throws IOException {
        sandbox = new Sandbox(folder.resolve(name)).withSample();
        team(20, before);
        sandbox.report();
        team(people, now);
        power("late.xlsx", "LATE", 3100, "2025-01-01", "2025-01-31");
        String printed = squeezed(sandbox.report("--revise"));
        Map<String, String> parts = new TreeMap<>();
        parts.put("terminal", printed.substring(printed.indexOf("It replaces"), printed.indexOf("There is no")));
        parts.put("en", part("briefing-r2.en.pdf"));
        parts.put("ja", part("briefing-r2.ja.pdf"));
        parts.put("sheet", sheet("summary-r2.xlsx"));
        parts.replaceAll((part, text) -> text.replaceAll("[0-9a-f]{8} \\(", "("));
        return parts;
    }

    private void team(int people, String pay) {
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
                .row("TEAM", "engineer", people, new BigDecimal(pay), "CNY", 14, "2024-01-01", "2027-12-31")
                .in(sandbox.input(), "payroll.xlsx");
    }

    private void power(String file, String id, int amount, String first, String last) {
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row(id, "power", amount, "USD", first, last)
                .in(sandbox.input(), file);
    }

    private void euros(String file) {
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("EURO", "power", 4800, "EUR", "2024-01-01", "2027-12-31")
                .andSheet("Rates")
                .row("From", "To", "Rate", "Date", "Kind")
                .row("EUR", "JPY", 160, "2024-01-01", "spot")
                .in(sandbox.input(), file);
    }

    private Path document(String name) {
        return sandbox.output().resolve("2025-01").resolve(name);
    }

    /** The part of a briefing that says what changed. */
    private String part(String name) throws IOException {
        String text = briefing(name);
        boolean english = name.contains(".en.");
        // Once in the list of what is further on, once as a heading.
        int from = text.lastIndexOf(english ? "What changed against revision" : "版からの変更");
        int to = text.indexOf(english ? "Each scope has its cost" : "「真のコスト」は一つ", from);
        assertThat(from).isNotNegative();
        assertThat(to).isGreaterThan(from);
        return text.substring(from, to);
    }

    private String briefing(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document(name).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String sheet(String name) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(document(name).toFile());
                Stream<Row> rows = workbook.findSheet("Revision").orElseThrow().openStream()) {
            return rows.flatMap(Row::stream)
                    .filter(cell -> cell != null && cell.getRawValue() != null)
                    .map(RevisedRunTest::said)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String said(Cell cell) {
        return cell.getAddress() + " " + cell.getFormula() + " " + cell.getRawValue() + " " + cell.getText();
    }

    private static String squeezed(Result result) {
        return result.printed().replaceAll("\\s+", " ");
    }
}

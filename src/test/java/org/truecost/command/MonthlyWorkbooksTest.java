package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;
import org.truecost.output.FollowedLinks;

/** Workbooks whose names differ in their month alone are a series: what each states decides which of them count. */
class MonthlyWorkbooksTest {

    private final YearMonth third = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
    private final YearMonth second = third.minusMonths(1);
    private final YearMonth first = third.minusMonths(2);

    @TempDir
    Path folder;

    private Sandbox sandbox;

    /** A row of operating expenses. */
    private record Expense(String id, int amount, YearMonth from, YearMonth to) {

        static Expense of(String id, int amount, YearMonth month) {
            return new Expense(id, amount, month, month);
        }
    }

    @BeforeEach
    void makeDropFolder() throws IOException {
        System.setProperty("truecost.watch.steady", "0s");
        System.setProperty("truecost.watch.broken", "0s");
        System.setProperty("truecost.watch.poll", "20ms");
        sandbox = new Sandbox(folder.resolve("one"));
    }

    @AfterEach
    void forgetSettings() {
        List.of("steady", "broken", "poll").forEach(name -> System.clearProperty("truecost.watch." + name));
    }

    @Test
    void countsTheOwnLinesOfEachMonthAndALateMonthToo() throws IOException {
        processSample();
        drop(first, Expense.of("A", 1000, first));
        drop(third, Expense.of("C", 3000, third));

        assertThat(due().exitCode()).isZero();
        assertThat(counted(first, 1)).containsExactly(name(first));
        assertThat(counted(second, 1)).containsExactly(name(first));
        assertThat(counted(third, 1)).containsExactly(name(first), name(third));
        assertThat(answer(third)).contains("was accepted").doesNotContain("replaces", "TC150");
        assertThat(due().exitCode()).as("nothing has changed").isEqualTo(ExitCode.NOTHING);

        drop(second, Expense.of("B", 2000, second));
        assertThat(due().printed())
                .contains(second + ": report made, revision 2", third + ": report made, revision 2")
                .doesNotContain(first + ": report made");
        assertThat(counted(third, 2)).containsExactly(name(first), name(second), name(third));
        assertThat(answer(second)).doesNotContain("replaces", "TC150");
        assertThat(due().exitCode()).as("nothing has changed").isEqualTo(ExitCode.NOTHING);

        Files.copy(
                sandbox.input().resolve("processed/" + second + "/" + name(second)),
                sandbox.input().resolve(name(third)));
        assertThat(due().printed()).contains(name(third) + " (" + third + "): already loaded as " + name(second));
    }

    @Test
    void holdsAMonthWhoseWorkbookRepeatsSomeLinesUntilItsSeriesIsDeclared() throws IOException {
        processSample();
        drop(first, Expense.of("A", 1000, first), Expense.of("L", 2500, first));
        drop(second, Expense.of("A", 1100, first), Expense.of("L", 2500, first), Expense.of("B", 2000, second));
        drop(third, Expense.of("A", 1100, first), Expense.of("B", 2000, second), Expense.of("C", 3000, third));

        Result held = due();
        assertThat(held.exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(held.printed()).contains(third + " is incomplete").doesNotContain(second + " is incomplete");
        assertThat(shown(third))
                .contains(name(first) + ", replaced by " + name(third), name(second) + ", replaced by " + name(third))
                .contains("at least $2,500, lines of 1 replaced workbook (" + name(second) + ") that are not repeated");
        assertThat(counted(second, 1)).containsExactly(name(second));
        assertThat(answer(second))
                .contains("It replaces the earlier version " + name(first))
                .doesNotContain("TC150");
        assertThat(problems(second)).doesNotContain("TC150");
        assertThat(counted(third, 1)).containsExactly(name(third));
        assertThat(answer(third))
                .contains("It replaces the earlier version " + name(second), "TC150", "lacks 1 of its 3 lines")
                .contains("2,500.00 USD", "のうち1行")
                .doesNotContain(name(first));
        assertThat(problems(third)).contains("TC150", name(second), "2,500.00 USD");
        assertThat(due().exitCode()).as("nothing has changed").isEqualTo(ExitCode.NOTHING);
    }

    @Test
    void letsLinesLeaveADeclaredRegisterAndSaysTheirAmount() throws IOException {
        partlyRepeated();
        assertThat(due().exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(series(name(first), "--full-register").printed())
                .contains("The series “opex” is a full register (declared by ");
        Result settled = due();
        assertThat(problems(second, 2)).doesNotContain("error");
        assertThat(settled.exitCode()).as(settled.printed()).isZero();
        assertThat(settled.printed())
                .contains(second + ": report made, revision 2")
                .doesNotContain("TC150", "incomplete");
        assertThat(counted(second, 2)).containsExactly(name(second));
        assertThat(problems(second, 2)).contains("TC151", name(first), "2,500.00 USD");
        assertThat(sandbox.run("history").printed())
                .contains(second + " r2: " + name(first) + " was replaced by " + name(second));
        assertThat(due().exitCode()).as("nothing has changed").isEqualTo(ExitCode.NOTHING);

        assertThat(series(name(second), "--revoke").exitCode()).isZero();
        assertThat(due().exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(series(name(second), "--revoke").exitCode()).isEqualTo(ExitCode.NOTHING);
    }

    @Test
    void countsDeclaredAdditionsSideBySide() throws IOException {
        processSample();
        ofEntity(first, "Tokyo KK");
        ofEntity(second, null);
        assertThat(due().exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(problems(second)).contains("TC150", name(first), "1,200.00 USD");

        series(name(first), "--additions");
        Result added = due();
        assertThat(added.exitCode()).as(added.printed()).isZero();
        assertThat(counted(second, 2)).containsExactly(name(first), name(second));
        assertThat(problems(second, 2)).doesNotContain("TC150", "TC151");
        assertThat(sandbox.run("series").printed()).contains("The series “opex” is of additions");
    }

    @Test
    void missesARejectedMonthAlthoughTheNextOneHasItsOwnLines() throws IOException {
        processSample();
        Path rejected = Files.createDirectories(sandbox.input().resolve("rejected/" + first));
        pivot().in(rejected, name(first));
        drop(second, Expense.of("B", 2000, second));
        assertThat(due().exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(problems(second)).contains("rejected/" + name(first));

        series(name(first), "--full-register");
        Result settled = due();
        assertThat(settled.printed()).contains(second + ": report made, revision 2");
        assertThat(problems(second, 2)).doesNotContain("rejected/" + name(first));
    }

    @Test
    void tellsTheLinesOfOneNumberApartByTheirEntity() throws IOException {
        processSample();
        ofEntity(first, "Tokyo KK");
        ofEntity(second, "Austin Inc");
        assertThat(due().exitCode()).isZero();
        assertThat(counted(second, 1)).containsExactly(name(first), name(second));
    }

    /** What the terminal shows of a report that is made. */
    private String shown(YearMonth month) {
        String[] report = {
            "report", "--month", month.toString(), "--input", sandbox.input().toString()
        };
        return sandbox.run(Stream.concat(
                                Stream.of(report),
                                Stream.of("--output", sandbox.output().toString()))
                        .toArray(String[]::new))
                .printed()
                .replace('\u00A0', ' ');
    }

    private void partlyRepeated() throws IOException {
        processSample();
        drop(first, Expense.of("A", 1000, first), Expense.of("L", 2500, first));
        drop(second, Expense.of("A", 1000, first), Expense.of("B", 2000, second));
    }

    /** Half of a line that two workbooks share. */
    private void ofEntity(YearMonth month, @Nullable String entity) {
        TinyWorkbook.sheet("Opex")
                .row(
                        "Expense ID",
                        "Category",
                        "Amount",
                        "Currency",
                        "Period start",
                        "Period end",
                        "Allocation ratio",
                        "Entity")
                .row(
                        "A",
                        "power",
                        1200,
                        "USD",
                        first.atDay(1),
                        third.atEndOfMonth(),
                        TinyWorkbook.Xml.number("0.5"),
                        entity)
                .in(sandbox.input(), name(month));
    }

    private static TinyWorkbook pivot() {
        return TinyWorkbook.sheet("Pivot")
                .row("Month", "Power")
                .row("December", 1_310_000)
                .row("January", 1_250_000);
    }

    private Result series(String... args) {
        return sandbox.run(Stream.concat(Stream.of("series"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void takesALineForDaysThatOverlapForTheSameLineStatedAgain() throws IOException {
        processSample();
        drop(first, new Expense("A", 3000, first, third));
        drop(second, new Expense("A", 2000, second, third));

        assertThat(due().exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(counted(second, 1)).containsExactly(name(second));
        assertThat(problems(second)).contains("TC150", name(first), "3,000.00 USD");
    }

    @Test
    void replacesPayrollThatIsStatedAgainAndShowsNoPayOfWhatIsLeftOut() throws IOException {
        processSample();
        payroll(first, "P1", "P2");
        payroll(second, "P1", "P2");
        payroll(third, "P1");

        assertThat(due().exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(problems(second)).doesNotContain("TC150");
        assertThat(problems(third)).contains("TC150", "pay (not shown)").doesNotContain("54321", "54,321");
        assertThat(Files.readString(sandbox.input().resolve("answers/staff " + third + ".xlsx.txt")))
                .contains("TC150", "staff " + second + ".xlsx", "人件費（金額は非表示）")
                .doesNotContain("54321", "54,321");
    }

    @Test
    void countsTheMonthsOfAPlainFolderLikewise() throws IOException {
        sandbox.withSample();
        YearMonth january = YearMonth.of(2025, 1);
        drop(january.minusMonths(2), Expense.of("A", 1000, january.minusMonths(2)));
        drop(january.minusMonths(1), Expense.of("B", 2000, january.minusMonths(1)));
        drop(january, Expense.of("B", 2000, january.minusMonths(1)), Expense.of("C", 3000, january));

        assertThat(sandbox.report().exitCode()).isZero();
        assertThat(counted(january, 1)).containsExactly(name(january.minusMonths(2)), name(january));
        assertThat(problems(january)).doesNotContain("TC150");
        assertThat(sandbox.report().printed()).doesNotContain("Workbooks added, changed or removed");
    }

    private void drop(YearMonth month, Expense... expenses) {
        TinyWorkbook workbook = TinyWorkbook.sheet("Opex")
                .row("Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end");
        for (Expense expense : expenses) {
            workbook.row(
                    expense.id(),
                    "power",
                    "Hall " + expense.id(),
                    expense.amount(),
                    "USD",
                    expense.from().atDay(1),
                    expense.to().atEndOfMonth());
        }
        workbook.in(sandbox.input(), name(month));
    }

    private void payroll(YearMonth month, String... people) {
        TinyWorkbook workbook = TinyWorkbook.sheet("Payroll")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end");
        for (String person : people) {
            workbook.row(
                    person,
                    "Role " + person,
                    month.getMonthValue(),
                    54321,
                    "USD",
                    12,
                    first.atDay(1),
                    third.atEndOfMonth());
        }
        workbook.in(sandbox.input(), "staff " + month + ".xlsx");
    }

    private static String name(YearMonth month) {
        return "opex " + month + ".xlsx";
    }

    /** Puts the sample among the workbooks in force. */
    private void processSample() throws IOException {
        Sandbox.copySample(Files.createDirectories(sandbox.input().resolve("processed/" + first)));
    }

    private Result due() {
        return sandbox.run(
                "due",
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
    }

    /** The workbooks of the series that a report's lines are from. */
    private List<String> counted(YearMonth month, int revision) throws IOException {
        Path summary = sandbox.output().resolve(month + "/summary-r" + revision + ".xlsx");
        return FollowedLinks.workbooks(summary).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("opex 2"))
                .sorted()
                .toList();
    }

    private String problems(YearMonth month) throws IOException {
        return problems(month, 1);
    }

    private String problems(YearMonth month, int revision) throws IOException {
        return Files.readString(sandbox.output().resolve(month + "/problems-r" + revision + ".csv"));
    }

    private String answer(YearMonth month) throws IOException {
        try (Stream<Path> answers = Files.list(sandbox.input().resolve("answers"))) {
            Path answer = answers.filter(file -> file.getFileName().toString().startsWith(name(month)))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(answer);
        }
    }
}

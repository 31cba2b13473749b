package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;
import org.truecost.output.FollowedLinks;
import org.truecost.problem.Language;

class ReportCommandTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder.resolve("one"));
    }

    @Test
    void makesTheDocumentsOfTheSampleAndShowsItsFigures() throws IOException {
        Result result = sandbox.withSample().report();

        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed())
                .contains("6,000,000.00", "3,371,298.20", "689,000,000.00", "710,857,843.14", "2,624,705,882.35")
                .contains("437.45×", "0 errors, 6 warnings, 0 notes");
        assertThat(sandbox.documents().keySet())
                .filteredOn(name -> !name.contains("returned-r1/"))
                .containsExactly(
                        "2025-01/briefing-r1.en.pdf",
                        "2025-01/briefing-r1.ja.pdf",
                        "2025-01/problems-r1.csv",
                        "2025-01/summary-r1.xlsx");
    }

    @Test
    void linksTheSummaryToTheFolderTheWorkbooksWereReadFrom() throws IOException {
        sandbox.withSample().report();
        Path input = sandbox.input().toAbsolutePath().normalize();
        assertThat(FollowedLinks.workbooks(sandbox.output().resolve("2025-01/summary-r1.xlsx")))
                .contains(input.resolve("payroll.xlsx"), input.resolve("server-capex.xlsx"))
                .allMatch(Files::isRegularFile);
    }

    @Test
    void writesTheSameBytesFromTheSameWorkbooks() throws IOException {
        sandbox.withSample().report();
        Sandbox other = new Sandbox(folder.resolve("two")).withSample();
        other.report();
        assertSame(other.documents(), sandbox.documents());
    }

    @Test
    void leavesAReportedMonthAloneAndWritesLostDocumentsAgain() throws IOException {
        sandbox.withSample().report();
        Map<String, byte[]> first = sandbox.documents();

        Result again = sandbox.report();
        assertThat(again.exitCode()).isZero();
        assertThat(again.printed()).contains("Already reported as revision 1; nothing to do.");
        assertSame(sandbox.documents(), first);

        Files.delete(sandbox.output().resolve("2025-01/briefing-r1.ja.pdf"));
        Result restored = sandbox.report();
        assertThat(restored.exitCode()).isZero();
        assertThat(restored.printed()).contains("have been written again");
        assertSame(sandbox.documents(), first);
    }

    /** A summary someone has written notes into is theirs. */
    @Test
    void writesOnlyTheDocumentsAgainThatAreLost() throws IOException {
        sandbox.withSample().report();
        Set<String> names = sandbox.documents().keySet();
        Path summary = sandbox.output().resolve("2025-01/summary-r1.xlsx");
        Files.writeString(summary, "with notes");
        Files.delete(sandbox.output().resolve("2025-01/briefing-r1.ja.pdf"));
        assertThat(sandbox.report().exitCode()).isZero();
        assertThat(summary).hasContent("with notes");
        assertThat(sandbox.documents().keySet()).isEqualTo(names);
    }

    /** What another database has published is someone's report, whatever its number. */
    @Test
    void leavesTheReportsOfAnotherDatabaseAsTheyAre() throws IOException {
        sandbox.withSample().report();
        Map<String, byte[]> first = sandbox.documents();
        FileSystemUtils.deleteRecursively(sandbox.data());
        Path payroll = sandbox.input().resolve("payroll.xlsx");
        Path aside = folder.resolve("payroll.xlsx");
        Files.move(payroll, aside);

        Result other = sandbox.report();
        assertThat(other.exitCode()).as(other.printed()).isEqualTo(1);
        assertThat(other.printed())
                .contains("No report was made", "2025-01/briefing-r1.en.pdf", "2025-01/summary-r1.xlsx", "--output");
        assertThat(sandbox.report("--language", "ja").printed())
                .contains("報告書は作成していません", "briefing-r1.ja.pdf", "--output")
                .doesNotContain("Exception");
        assertSame(sandbox.documents(), first);
        assertThat(sandbox.run("history").exitCode()).as("reports there are").isEqualTo(4);

        Files.move(aside, payroll);
        Result same = sandbox.report();
        assertThat(same.exitCode()).as(same.printed()).isZero();
        assertThat(same.printed()).contains("revision 1").doesNotContain("No report was made");
        assertSame(sandbox.documents(), first);
    }

    @Test
    void namesTheDocumentsItWroteAgainAndThoseThatSomeoneHasChanged() throws IOException {
        sandbox.withSample().report();
        Map<String, byte[]> first = sandbox.documents();
        Path japanese = sandbox.output().resolve("2025-01/briefing-r1.ja.pdf");
        Path english = sandbox.output().resolve("2025-01/briefing-r1.en.pdf");
        Files.delete(japanese);
        Files.write(english, new byte[1000]);

        List<String> restored = sandbox.report().printed().lines().toList();
        assertThat(below("Written:", restored)).containsExactly(japanese.toString());
        assertThat(below("Modified since", restored)).containsExactly(english.toString());
        assertThat(english).hasBinaryContent(new byte[1000]);

        List<String> again = sandbox.report().printed().lines().toList();
        assertThat(below("Documents:", again)).contains(japanese.toString(), english.toString());
        assertThat(below("Modified since", again)).containsExactly(english.toString());
        assertThat(sandbox.report("--language", "ja").printed()).contains("書き出した後に変更された文書があります");

        Files.delete(english);
        assertThat(below("Written:", sandbox.report().printed().lines().toList()))
                .containsExactly(english.toString());
        assertSame(sandbox.documents(), first);
        assertThat(sandbox.report().printed()).doesNotContain("Modified since");
    }

    /** The indented lines below the one that begins with these words. */
    private static List<String> below(String words, List<String> printed) {
        return printed.stream()
                .dropWhile(line -> !line.startsWith(words))
                .dropWhile(line -> !line.startsWith("  "))
                .takeWhile(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    @Test
    void leavesNoPartOfASetThatCannotBePublishedAsAWhole() throws IOException {
        Path inTheWay = sandbox.output().resolve("2025-01/problems-r1.csv");
        Files.createDirectories(inTheWay.resolve("a folder"));
        Result result = sandbox.withSample().report();
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(1);
        assertThat(result.printed()).contains("problems-r1.csv");
        assertThat(sandbox.documents()).isEmpty();
    }

    @Test
    void saysThatAReportedMonthKeepsItsCurrencyAndClaim() throws IOException {
        sandbox.withSample().report();
        assertThat(sandbox.report("--currency", "USD").printed()).doesNotContain("keeps its currency");
        assertThat(sandbox.report("--currency", "JPY").printed()).contains("keeps its currency", "--revise");
        assertThat(sandbox.report("--claim", "OTHER").printed()).contains("keeps its currency", "--revise");
    }

    @Test
    void makesARevisionWhenAskedAndNamesWhatChanged() throws IOException {
        sandbox.withSample().report();
        Map<String, byte[]> first = sandbox.documents();
        Files.delete(sandbox.input().resolve("payroll.xlsx"));

        Result unasked = sandbox.report();
        assertThat(unasked.printed()).contains("Workbooks added, changed or removed since: payroll.xlsx");

        Result revised = sandbox.report("--revise");
        assertThat(revised.exitCode()).as(revised.printed()).isZero();
        assertThat(revised.printed()).contains("revision 2", "2,544,000,000.00");
        assertThat(sandbox.documents()).containsKeys("2025-01/summary-r2.xlsx", "2025-01/briefing-r2.en.pdf");
        first.forEach((name, bytes) -> assertThat(read(name)).isEqualTo(bytes));
        assertThat(sandbox.run("history").printed()).contains("r1", "r2", "done");
    }

    @Test
    void goesOnWithoutAFileThatIsNoWorkbook() throws IOException {
        Files.writeString(sandbox.withSample().input().resolve("broken.xlsx"), "no workbook");
        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(3);
        assertThat(result.printed()).contains("TC107", "broken.xlsx", "2,624,705,882.35");
    }

    @Test
    void saysThatAFolderIsMissingOrHasNoWorkbooks() throws IOException {
        Result empty = sandbox.report();
        assertThat(empty.exitCode()).isEqualTo(4);
        assertThat(empty.printed()).contains("no workbooks", sandbox.input().toString());

        Files.delete(sandbox.input());
        Result missing = sandbox.report();
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.printed())
                .contains("There is no folder", sandbox.input().toString());
    }

    /** As a drop folder passes it over: it is no file, and no month lacks it. */
    @Test
    void namesTheFoldersInsideWhoseWorkbooksAreNotRead() throws IOException {
        Path input = sandbox.withSample().input();
        for (String inside : List.of("2025-01", "capex")) {
            Files.createDirectory(input.resolve(inside));
            Files.copy(Path.of("input/server-capex.xlsx"), input.resolve(inside).resolve("more.xlsx"));
        }
        Files.createDirectory(input.resolve("notes"));
        assertThat(sandbox.report().printed())
                .contains("2025-01 is skipped: a report reads", "capex is skipped: a report reads")
                .doesNotContain("notes is skipped");
    }

    @Test
    void passesOverAFolderThatIsCalledAWorkbookAndSaysSo() throws IOException {
        Files.createDirectory(sandbox.withSample().input().resolve("unpacked.xlsx"));
        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed())
                .contains("unpacked.xlsx is skipped: it has a workbook’s name but is not a file")
                .doesNotContain("incomplete");
    }

    @Test
    void makesNoReportWithoutARateAndRecoversWhenItComes() throws IOException {
        Path claims = sandbox.withSample().input().resolve("claims-and-rates.xlsx");
        Path aside = folder.resolve("claims-and-rates.xlsx");
        Files.move(claims, aside);

        Result refused = sandbox.report();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.printed()).contains("TC406", "No report was made").doesNotContain("TC407");
        assertThat(sandbox.documents()).isEmpty();

        Files.move(aside, claims);
        Result mended = sandbox.report();
        assertThat(mended.exitCode()).as(mended.printed()).isZero();
        assertThat(mended.printed()).contains("revision 1");
    }

    @Test
    void showsWhatStopsAReportBeforeAndApartFromTheRowsThatWouldNot() throws IOException {
        TinyWorkbook workbook = TinyWorkbook.sheet("opex")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (int row = 0; row < 30; row++) {
            workbook.row("", "power", 1000 + row, "USD", "2025-01-01", "2025-01-31");
        }
        workbook.in(sandbox.input(), "wrong.xlsx");

        Result refused = sandbox.report();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.printed())
                .containsSubsequence("31 errors", "Problems that prevent the report:", "TC412")
                .containsSubsequence("TC412", "Problems that do not prevent it", "A2\n", "A31\n")
                .doesNotContain("list of problems");
        assertThat(sandbox.documents()).isEmpty();
        assertThat(sandbox.report("--language", "ja").printed())
                .containsSubsequence("エラー31件", "報告書を作成できない原因：", "TC412", "妨げない問題", "A31\n");
    }

    @Test
    void reportsTheTrueCostAloneWhereNoClaimIsGiven() throws IOException {
        try (var sample = Files.newDirectoryStream(sandbox.withSample().input(), "{claims,payroll}*.xlsx")) {
            for (Path workbook : sample) {
                Files.delete(workbook);
            }
        }
        Result alone = sandbox.report();
        assertThat(alone.exitCode()).as(alone.printed()).isZero();
        assertThat(alone.printed())
                .containsPattern("Fleet and operation over the fleet’s whole life +2,544,000,000.00\n")
                .doesNotContain("headline", "×");
        assertThat(sandbox.report("--revise", "--claim", "NOPE").printed()).contains("TC407", "No report was made");
    }

    @Test
    void presentsInAnotherCurrency() throws IOException {
        Result result = sandbox.withSample().report("--currency", "JPY");
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed()).contains("401,580,000,000").doesNotContain("401,580,000,000.");
    }

    @Test
    void printsJapanese() throws IOException {
        Result result = sandbox.withSample().report("--language", "ja");
        assertThat(result.printed()).contains("2025年1月", "2,624,705,882.35", "警告6件");
    }

    @Test
    void explainsWrongUsageInASentence() {
        assertUsage(
                "“2300-01”; expected a month such as 2025-01, from 2000-01 to 2099-12", "report", "--month", "2300-01");
        assertUsage("“1999-12”; expected a month", "deliver", "--month", "1999-12");
        assertUsage("“2025-13”; expected a month such as 2025-01", "report", "--month", "2025-13");
        assertUsage("“XXQ”; expected an ISO 4217 currency code", "report", "--currency", "XXQ");
        assertUsage("“fr”; expected one of: en, ja", "report", "--language", "fr");
        assertUsage("“nonsense” is neither a command nor an option", "nonsense");
        assertUsage("--month needs a value", "report", "--month");
        assertUsage("--month is given twice", "report", "--month=2025-01", "--month=2025-02");
        assertUsage("FILES is missing", "check");
        assertUsage("--output is empty", "report", "--output", "");
        assertUsage("--input is empty", "report", "--input=");
        assertUsage("--annotate is empty", "check", "x.xlsx", "--annotate", " ");
        assertUsage("DIR is empty", "templates", "");
        assertUsage("--outputが空です", "report", "--language=ja", "--output", "");
        assertUsage("--monthが「2025-13」", "report", "--month", "2025-13", "--language=ja");
        assertUsage("--reviseが「no」", "report", "--revise=no", "--language", "ja");
        assertUsage("--revise says “no”; expected nothing after it", "report", "--revise=no");
        String all = "truecost series needs FILE and exactly one of: --full-register, --additions, --revoke";
        assertUsage(all, "series", "payroll.xlsx");
        assertUsage(all, "series", "--additions");
        assertUsage(all, "series", "payroll.xlsx", "--additions", "--revoke");
        assertUsage("There is no folder nowhere", "withdraw", "payroll.xlsx", "--input", "nowhere");
    }

    private void assertUsage(String expected, String... args) {
        Result result = sandbox.run(args);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.printed()).contains(expected, "--").doesNotContain("Exception", "\tat ");
    }

    @Test
    void namesTheClaimsThereAreWhereTheOneAskedForIsNone() throws IOException {
        Result refused = sandbox.withSample().report("--claim", "NOPE");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.printed()).contains("TC411", "NOPE", "V3-TRAINING").doesNotContain("TC407");
    }

    @Test
    void saysWhichFilesHoldTheSameBytesAndReadsThemOnce() throws IOException {
        Path payroll = sandbox.withSample().input().resolve("payroll.xlsx");
        Files.copy(payroll, sandbox.input().resolve("salaries.xlsx"));
        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed())
                .contains("salaries.xlsx has the same content as payroll.xlsx; it was read once", "2,624,705,882.35");
    }

    /** As the problem asked its sender to. */
    @Test
    void readsAWorkbookThatWasRefusedForItsEndingOnceItIsRenamed() throws IOException {
        Path workbook = sandbox.withSample().input().resolve("payroll.xlsx");
        Path misnamed = Files.move(workbook, workbook.resolveSibling("payroll.csv"));
        assertThat(sandbox.report().printed())
                .contains("TC114", "689,000,000.00")
                .doesNotContain("710,857,843.14");

        Files.move(misnamed, workbook);
        Result mended = sandbox.report("--revise");

        assertThat(mended.exitCode()).as(mended.printed()).isZero();
        assertThat(mended.printed()).contains("710,857,843.14").doesNotContain("TC114");
    }

    @Test
    void callsAWorkbookByTheNameItHasNow() throws IOException {
        Path gpus = sandbox.withSample().input().resolve("gpu-purchases.xlsx");
        sandbox.report();
        Map<String, byte[]> first = sandbox.documents();
        Files.move(gpus, gpus.resolveSibling("bought.xlsx"));

        Result revised = sandbox.report("--revise");
        assertThat(revised.exitCode()).as(revised.printed()).isZero();
        assertThat(revised.printed()).contains("bought.xlsx").doesNotContain("gpu-purchases.xlsx");
        assertThat(sandbox.output().resolve("2025-01/problems-r2.csv"))
                .content()
                .contains("bought.xlsx")
                .doesNotContain("gpu-purchases.xlsx");
        first.forEach((name, bytes) -> assertThat(read(name)).isEqualTo(bytes));

        Files.delete(sandbox.output().resolve("2025-01/problems-r2.csv"));
        sandbox.report();
        assertThat(sandbox.output().resolve("2025-01/problems-r2.csv"))
                .content()
                .contains("bought.xlsx");
    }

    @Test
    void saysThatAFileIsInTheWayOfTheOutputFolder() throws IOException {
        Files.writeString(sandbox.withSample().output(), "a file");
        Result result = sandbox.report();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed())
                .contains(sandbox.output() + " cannot be created", "Name another folder, or move that file away");

        Result below = sandbox.run(
                "report",
                "--month=2025-01",
                "--input=" + sandbox.input(),
                "--output=" + sandbox.output().resolve("sub/folder"));
        assertThat(below.exitCode()).isEqualTo(1);
        assertThat(below.printed())
                .contains(sandbox.output() + " cannot be created")
                .doesNotContain("sub");
    }

    @Test
    void namesNoOptionThatACommandLacksWhereAFileIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path workbook = sandbox.withSample().input().resolve("gpu-purchases.xlsx");
        for (Result result : List.of(
                sandbox.run("templates", file.toString()),
                sandbox.run("check", workbook.toString(), "--annotate", file.toString()))) {
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.printed()).contains(file + " cannot be created").doesNotContain("--");
        }
    }

    @Test
    void saysThatTheDataFolderCannotBeUsed() throws IOException, InterruptedException {
        Files.writeString(sandbox.withSample().data(), "a file");
        String printed = sandbox.printed(sandbox.start(List.of()));
        assertThat(printed)
                .startsWith("The database cannot be kept in the data folder: " + sandbox.data())
                .contains("TRUECOST_DATA")
                .hasLineCount(1);
        Result result = sandbox.report("--language", "ja");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed()).contains("データフォルダー", "TRUECOST_DATA").doesNotContain("\tat ");
    }

    @Test
    void leavesNothingOfDocumentsATemplateSpoils() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        try (Stream<Path> files = Files.list(Path.of("output-templates"))) {
            for (Path file : files.toList()) {
                Files.copy(file, templates.resolve(file.getFileName()));
            }
        }
        Files.writeString(templates.resolve("briefing.ja.md"), "# Title\n\n{{superseded}}\n");
        sandbox.withSample();
        System.setProperty("truecost.templates", templates.toString());
        try {
            Result result = sandbox.report();
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.printed()).contains("briefing.ja.md, line 3", "superseded");
        } finally {
            System.clearProperty("truecost.templates");
        }
        assertThat(sandbox.output()).isEmptyDirectory();
        assertThat(sandbox.report().exitCode()).isZero();
    }

    @Test
    void neverWritesOverAFilledInTemplate() throws IOException {
        Path target = folder.resolve("my-workbooks");
        assertThat(sandbox.run("templates", target.toString()).exitCode()).isZero();
        Path filled = target.resolve("payroll.en.xlsx");
        Files.writeString(filled, "filled in");
        Files.delete(target.resolve("payroll.ja.xlsx"));
        assertThat(sandbox.run("templates", target.toString()).printed())
                .contains("payroll.ja.xlsx")
                .doesNotContain("payroll.en.xlsx");
        assertThat(filled).hasContent("filled in");
        assertThat(sandbox.run("templates", target.toString()).exitCode()).isEqualTo(4);
    }

    /** The embedded database keeps a table that was made before a kill, though the schema was not finished. */
    @Test
    void recoversFromAFirstStartThatWasKilledWhileItMadeTheTables() throws IOException, SQLException {
        Files.createDirectories(sandbox.withSample().data());
        String url = "jdbc:hsqldb:file:" + sandbox.data().resolve("truecost") + ";shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE BATCH_JOB_INSTANCE (JOB_INSTANCE_ID BIGINT)");
            statement.execute("CREATE TABLE workbook (id BIGINT)");
        }
        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(sandbox.report().printed()).contains("Already reported");
    }

    /** Killed after its documents were put there and before that was noted; then a workbook went. */
    @Test
    void withdrawsWhatARunThatDiedHasPublishedAndStartsAgain() throws IOException, SQLException {
        sandbox.withSample().report();
        Map<String, byte[]> published = sandbox.documents();
        String url = "jdbc:hsqldb:file:" + sandbox.data().resolve("truecost") + ";shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM report_document");
            statement.execute("UPDATE report SET done = FALSE");
            String running = " SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = NULL WHERE ";
            statement.execute("UPDATE BATCH_STEP_EXECUTION" + running + "STEP_NAME = 'publishDocuments'");
            statement.execute("UPDATE BATCH_JOB_EXECUTION" + running + "JOB_INSTANCE_ID ="
                    + " (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_INSTANCE WHERE JOB_NAME = 'monthlyReport')");
        }
        Files.delete(sandbox.input().resolve("payroll.xlsx"));

        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed()).contains("revision 1", "2,544,000,000.00").doesNotContain("replaces");
        assertThat(sandbox.run("history").printed())
                .containsPattern("monthlyReport .* cut off\\R")
                .containsPattern("monthlyReport .* done\\R")
                .doesNotContainPattern("monthlyReport .* failed");
        Map<String, byte[]> documents = sandbox.documents();
        assertThat(documents.get("2025-01/summary-r1.xlsx"))
                .isNotNull()
                .isNotEqualTo(published.get("2025-01/summary-r1.xlsx"));
    }

    /** The database's journal has the database's name: the program's own log may not. */
    @Test
    void keepsTheLogApartFromTheDatabasesJournal() throws IOException {
        sandbox.withSample().report();
        assertThat(sandbox.data().resolve("run.log")).exists();
        assertThat(sandbox.data().resolve("truecost.log")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void writesTheSameBytesInEveryTimeZoneAndLocale(Language language) throws IOException, InterruptedException {
        Sandbox here = new Sandbox(folder.resolve("here")).withSample();
        Result result = here.report("--language", language.code());
        assertThat(result.exitCode()).as(result.printed()).isZero();
        Map<String, byte[]> there = documentsOf(
                "there", language, "-Duser.timezone=Pacific/Auckland", "-Duser.language=ar", "-Duser.country=EG");
        assertSame(there, here.documents());
    }

    /** As schedulers and bare containers run it: the machine's own encoding has no Japanese. */
    @Test
    void readsAndPrintsJapaneseNamesWhereTheMachineKnowsAsciiOnly() throws IOException, InterruptedException {
        Path payroll = sandbox.withSample().input().resolve("payroll.xlsx");
        Files.move(payroll, payroll.resolveSibling("人件費.xlsx"));
        Process process = sandbox.start(List.of(), "LC_ALL", "C", "TRUECOST_LANGUAGE", "ja");
        String printed = sandbox.printed(process);
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).contains("2025年1月", "人件費.xlsx", "2,624,705,882.35");
    }

    @Test
    void saysHowToFixTheEncodingWhereAPathHasCharactersThatNoNameCanHave() {
        Result argument = sandbox.run("report", "--input", "in\0put");
        assertThat(argument.exitCode()).isEqualTo(2);
        assertThat(argument.printed()).contains("in put", "LC_ALL=C.UTF-8").doesNotContain("Exception");
        Result files = sandbox.run("check", "--language", "ja", "in\0put");
        assertThat(files.exitCode()).isEqualTo(2);
        assertThat(files.printed()).contains("LC_ALL=C.UTF-8", "文字コード").doesNotContain("Exception");
    }

    private Map<String, byte[]> documentsOf(String name, Language language, String... javaOptions)
            throws IOException, InterruptedException {
        Sandbox other = new Sandbox(folder.resolve(name)).withSample();
        Process process = other.start(List.of(javaOptions), "TRUECOST_LANGUAGE", language.code());
        String printed = other.printed(process);
        assertThat(process.exitValue()).as(printed).isZero();
        return other.documents();
    }

    @Test
    void leavesAloneWhatAnotherDatabaseIsWritingForTheSameMonthAndFolder() throws IOException, InterruptedException {
        Process killed = sandbox.withSample().start(List.of());
        List<Path> drafts = waitForDrafts(killed);
        killed.destroyForcibly().waitFor();
        Sandbox other = new Sandbox(folder.resolve("other")).withSample();

        Result result =
                other.run("report", "--month=2025-01", "--input=" + other.input(), "--output=" + sandbox.output());
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(drafts).isNotEmpty().allSatisfy(draft -> assertThat(draft).exists());

        sandbox.report();
        assertThat(drafts()).as("the database's own drafts").isEmpty();
    }

    private List<Path> waitForDrafts(Process process) throws IOException, InterruptedException {
        List<Path> drafts = drafts();
        while (drafts.isEmpty() && process.isAlive()) {
            Thread.sleep(1);
            drafts = drafts();
        }
        return drafts;
    }

    /** The folders of documents that are being written. */
    private List<Path> drafts() throws IOException {
        if (!Files.exists(sandbox.output())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sandbox.output())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void saysThatAMonthIsNotOver() throws IOException {
        String month = YearMonth.now(ZoneId.systemDefault()).toString();
        Result result = sandbox.withSample()
                .run("report", "--month=" + month, "--input=" + sandbox.input(), "--output=" + sandbox.output());
        assertThat(result.printed()).startsWith(month + " is not over yet");
        assertThat(sandbox.report().printed()).doesNotContain("is not over yet");
    }

    @Test
    void checksWorkbooksWithoutKeepingThem() throws IOException {
        sandbox.withSample();
        Result result = sandbox.run(
                "check", sandbox.input().resolve("gpu-purchases.xlsx").toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.printed())
                .contains("4 rows read, 4 accepted, 0 rejected", "TC301", "G10")
                .doesNotContain("TC406", "TC407");
        assertThat(sandbox.data()).doesNotExist();
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(sandbox.output().resolve(name));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) ->
                assertThat(Arrays.equals(actual.get(name), bytes)).as(name).isTrue());
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;
import org.truecost.output.FollowedLinks;

class DueCommandTest {

    /** 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    private final YearMonth last = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
    private final YearMonth before = last.minusMonths(1);

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeDropFolder() throws IOException {
        System.setProperty("truecost.watch.steady", "0s");
        System.setProperty("truecost.watch.broken", "0s");
        System.setProperty("truecost.watch.poll", "20ms");
        System.setProperty("truecost.watch.retry", "50ms");
        sandbox = new Sandbox(folder.resolve("one"));
        Files.createDirectory(sandbox.input().resolve("processed"));
    }

    @AfterEach
    void forgetSettings() {
        List.of("steady", "broken", "poll", "retry", "patience")
                .forEach(name -> System.clearProperty("truecost.watch." + name));
    }

    @Test
    void catchesUpOnMissedMonthsAndRevisesThemWhenAWorkbookComesLate() throws IOException {
        sandbox.withSample();
        Path month = Files.createDirectory(sandbox.input().resolve(before.toString()));
        move(sandbox.input(), month);
        power(sandbox.input(), "power.xlsx", 1000);

        Result first = due();
        assertThat(first.exitCode()).as(first.printed()).isZero();
        assertThat(first.printed())
                .contains("payroll.xlsx (" + before + "): accepted", "power.xlsx (" + last + "): accepted")
                .containsSubsequence(before + ": report made, revision 1", last + ": report made, revision 1");
        assertThat(sandbox.input().resolve("processed/" + before + "/payroll.xlsx"))
                .exists();
        assertThat(answer("payroll.xlsx")).contains("was accepted", "受理しました", "Rows: 2 read, 2 accepted, 0 rejected");

        assertThat(due().exitCode()).as("nothing has changed").isEqualTo(4);

        power(month, "Late power.xlsx", 500);
        Result late = due();
        assertThat(late.printed())
                .containsSubsequence(before + ": report made, revision 2", last + ": report made, revision 2");

        power(sandbox.input(), "power.xlsx", 1100);
        Result replaced = due();
        assertThat(replaced.printed())
                .contains(last + ": report made, revision 3")
                .doesNotContain(before + ": report made");
        assertThat(answer("power.xlsx")).contains("It replaces the earlier version power.xlsx", "以前の版power.xlsx");
    }

    @Test
    @Timeout(120)
    void reportsOnAPlainFolderWithLinksThatLeadNowhereAndWithoutEnd() throws IOException {
        Files.delete(sandbox.input().resolve("processed"));
        sandbox.withSample();
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "there is no file without an end here");
        Files.createSymbolicLink(sandbox.input().resolve("endless.xlsx"), endless);
        Files.createSymbolicLink(sandbox.input().resolve("gone.xlsx"), folder.resolve("nowhere.xlsx"));

        // A folder that is set, not named: it is read as it is.
        System.setProperty("truecost.input", sandbox.input().toString());
        try {
            Result result = sandbox.run("due", "--output", sandbox.output().toString());

            // What was given and not read makes the month incomplete (cost-model.md, rule 13).
            assertThat(result.exitCode()).as(result.printed()).isEqualTo(ExitCode.REJECTED);
            assertThat(result.printed())
                    .contains(last + ": report made", "endless.problems.csv", "gone.problems.csv")
                    .doesNotContain("endless.annotated");
            assertThat(sandbox.run("due", "--output", sandbox.output().toString())
                            .exitCode())
                    .as("nothing has changed")
                    .isEqualTo(ExitCode.NOTHING);
        } finally {
            System.clearProperty("truecost.input");
        }
    }

    @Test
    void reportsOnceOnAProcessedWorkbookThatIsOnlyALink() throws IOException {
        process(last);
        Files.createSymbolicLink(
                sandbox.input().resolve("processed/" + last + "/gone.xlsx"), folder.resolve("nowhere.xlsx"));

        assertThat(due().printed()).contains(last + ": report made, revision 1", "gone.problems.csv");
        assertThat(due().exitCode()).as("nothing has changed").isEqualTo(ExitCode.NOTHING);

        power(sandbox.input(), "other.xlsx", 500);
        power(sandbox.input(), "gone.xlsx", 700);
        assertThat(due().printed())
                .contains("other.xlsx (" + last + "): accepted", "gone.xlsx (" + last + "): accepted")
                .contains(last + ": report made, revision 2");
        assertThat(sandbox.input().resolve("processed/" + last + "/gone.xlsx")).isRegularFile();
    }

    @Test
    void namesAFolderThatIsMissing() throws IOException {
        Path nowhere = folder.resolve("no such folder");
        Result due = sandbox.run("due", "--input", nowhere.toString());
        assertThat(due.exitCode()).as(due.printed()).isEqualTo(ExitCode.USAGE);
        assertThat(due.printed()).contains("There is no folder " + nowhere, "--input");
    }

    @Test
    void passesOverAFolderThatIsCalledAWorkbookAndSaysSo() throws IOException {
        process(last);
        Files.createDirectory(sandbox.input().resolve("unpacked.xlsx"));
        Result due = due();
        assertThat(due.exitCode()).as(due.printed()).isZero();
        assertThat(due.printed()).containsOnlyOnce("unpacked.xlsx is skipped: it has a workbook’s name");
    }

    @Test
    void removesWhatWasRejectedOnceItIsCorrectedAsAWorkbook() throws IOException {
        Path inbox = sandbox.input();
        Path rejected = inbox.resolve("rejected/" + last);
        Files.writeString(inbox.resolve("Old.xls"), "an old workbook\0");
        due();
        assertThat(rejected).isDirectoryContaining("glob:**/Old.xls");

        power(inbox, "old.xlsx", 1000);
        due();

        assertThat(rejected).isEmptyDirectory();
        assertThat(inbox.resolve("processed/" + last + "/old.xlsx")).exists();
        assertThat(inbox.resolve("processed/" + last)).isDirectoryNotContaining("glob:**/*.xls");
    }

    @Test
    void linksTheSummaryToTheFoldersOfTheMonthsTheWorkbooksLieIn() throws IOException {
        sandbox.withSample();
        Path month = Files.createDirectory(sandbox.input().resolve(before.toString()));
        move(sandbox.input(), month);
        power(sandbox.input(), "power.xlsx", 1000);
        due();
        Path processed = sandbox.input().resolve("processed").toAbsolutePath().normalize();
        assertThat(FollowedLinks.workbooks(sandbox.output().resolve(before + "/summary-r1.xlsx")))
                .as("all in one folder")
                .contains(processed.resolve(before + "/payroll.xlsx"))
                .allMatch(Files::isRegularFile);
        assertThat(FollowedLinks.workbooks(sandbox.output().resolve(last + "/summary-r1.xlsx")))
                .contains(processed.resolve(before + "/payroll.xlsx"), processed.resolve(last + "/power.xlsx"))
                .allMatch(Files::isRegularFile);
    }

    @Test
    void answersEachSenderWhateverWasDropped() throws IOException {
        Path inbox = sandbox.input();
        power(inbox, "power.xlsx", 1000);
        due();
        Files.copy(inbox.resolve("processed/" + last + "/power.xlsx"), inbox.resolve("copy.xlsx"));
        Files.writeString(inbox.resolve("notes.xlsx"), "no workbook");
        Files.writeString(inbox.resolve("old.xls"), "an old workbook\0");
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E8", "power", 10, "USD", day(1), day(28))
                .row("E9", "power", "much", "USD", day(1), day(28))
                .in(inbox, "mixed.xlsx");

        String printed = due().printed();
        assertThat(printed)
                .contains("copy.xlsx (" + last + "): already loaded as power.xlsx")
                .contains("notes.xlsx (" + last + "): rejected", "old.xls (" + last + "): rejected")
                .contains("mixed.xlsx (" + last + "): partly accepted, 1 error");
        assertThat(answer("copy.xlsx")).contains("is identical to power.xlsx", "まったく同じ");
        assertThat(answer("notes.xlsx")).contains("TC107", "was rejected", "却下しました");
        assertThat(answer("old.xls")).contains("TC1", "drop it again as old.xlsx", "old.xlsxという名前で");
        assertThat(answer("mixed.xlsx")).contains("TC202", "partly accepted", "mixed.problems.csv");
        assertThat(inbox.resolve("rejected/" + last))
                .isDirectoryContaining("glob:**/mixed.problems.csv")
                .isDirectoryContaining("glob:**/mixed.annotated.xlsx");
        assertThat(inbox.resolve("rejected/" + last + "/notes.xlsx")).hasContent("no workbook");

        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E8", "power", 10, "USD", day(1), day(28))
                .in(inbox, "mixed.xlsx");
        assertThat(due().printed()).contains("mixed.xlsx (" + last + "): accepted\n");
        assertThat(inbox.resolve("rejected/" + last + "/mixed.problems.csv"))
                .as("settled by the mended version")
                .doesNotExist();
    }

    /** As long as a file system takes names; in Japanese that is a third as many characters. */
    @Test
    void answersAndFilesWorkbooksWhoseNamesAreAsLongAsNamesCanBe() throws IOException {
        process(last);
        String latin = "p".repeat(250) + ".xlsx";
        String japanese = "電".repeat(83) + ".xlsx";
        power(sandbox.input(), latin, 1000);
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E8", "power", 10, "USD", day(1), day(28))
                .row("E9", "power", "much", "USD", day(1), day(28))
                .in(sandbox.input(), japanese);

        Result due = due();
        // A rejected row makes the month incomplete (cost-model.md, rule 15).
        assertThat(due.exitCode()).as(due.printed()).isEqualTo(ExitCode.REJECTED);
        assertThat(files(sandbox.input().resolve("processed/" + last))).contains(latin, japanese);
        assertThat(files(sandbox.input().resolve("answers")))
                .anyMatch(name -> name.matches("p{200,}~[0-9a-f]{8}\\.txt"))
                .anyMatch(name -> name.matches("電{70,}~[0-9a-f]{8}\\.txt"));
        assertThat(files(sandbox.input().resolve("rejected/" + last)))
                .anyMatch(name -> name.matches("電{60,}~[0-9a-f]{8}\\.problems\\.csv"))
                .anyMatch(name -> name.matches("電{60,}~[0-9a-f]{8}\\.annotated\\.xlsx"));

        power(sandbox.input(), latin, 1100);
        assertThat(due().printed()).contains(last + ": report made, revision 2");
        assertThat(files(sandbox.input().resolve("replaced/" + last)))
                .anyMatch(name -> name.matches("p{200,}~[0-9a-f]{8}\\.[0-9a-f]{12}\\.xlsx"));
    }

    @Test
    void saysWhatItPassesOver() throws IOException {
        process(last);
        Path misnamed = Files.createDirectory(sandbox.input().resolve("2025-13"));
        power(misnamed, "power.xlsx", 1000);
        Files.createSymbolicLink(sandbox.input().resolve("linked.xlsx"), misnamed.resolve("power.xlsx"));
        Result due = due();
        assertThat(due.exitCode()).as(due.printed()).isZero();
        assertThat(due.printed())
                .containsOnlyOnce("2025-13 is skipped: the folder’s name is not a month")
                .containsOnlyOnce("linked.xlsx is skipped: it is a link")
                .contains(last + ": report made, revision 1");
    }

    /** A month's folder that is a link to another file system: no rename leads from there into the drop folder. */
    @Test
    @Timeout(120)
    void skipsAFileThatCannotBeTakenAndContinuesWithTheOthers() throws IOException {
        Path elsewhere = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(elsewhere)
                && !Files.getFileStore(elsewhere).equals(Files.getFileStore(sandbox.input())));
        process(last);
        Path month = Files.createTempDirectory(elsewhere, "truecost");
        try {
            Files.createSymbolicLink(sandbox.input().resolve(before.toString()), month);
            power(month, "stuck.xlsx", 1000);
            power(sandbox.input(), "power.xlsx", 1000);
            Result due = due();
            assertThat(due.printed())
                    .containsOnlyOnce("stuck.xlsx could not be processed; this will be retried")
                    .contains("power.xlsx (" + last + "): accepted", last + ": report made, revision 1");
            assertThat(due.exitCode()).as(due.printed()).isEqualTo(ExitCode.WAITING);
            assertThat(due().exitCode())
                    .as("no report is due, but a file waits")
                    .isEqualTo(ExitCode.WAITING);
            assertThat(month.resolve("stuck.xlsx")).exists();
        } finally {
            Files.deleteIfExists(month.resolve("stuck.xlsx"));
            Files.delete(month);
        }
    }

    private void assertReportedThoughSomethingWaits(String what) {
        Result due = due();
        assertThat(due.printed())
                .containsOnlyOnce(what + "could not be processed; this will be retried")
                .contains(last + ": report made, revision 1");
        assertThat(due.exitCode()).as(due.printed()).isEqualTo(ExitCode.WAITING);
    }

    @Test
    @Timeout(120)
    void makesTheReportsWhereNothingCanBeClaimed() throws IOException {
        process(last);
        Path other = Path.of("/proc/self/fdinfo");
        assumeTrue(Files.isDirectory(other), "a folder that nobody can write into");
        Files.createSymbolicLink(sandbox.input().resolve(".claims"), other);
        power(sandbox.input(), "late.xlsx", 500);
        assertReportedThoughSomethingWaits("");
    }

    @Test
    void makesTheReportsWhereTheFolderOfClaimsIsNone() throws IOException {
        process(last);
        Files.createFile(sandbox.input().resolve(".claims"));
        assertReportedThoughSomethingWaits("");
    }

    @Test
    void saysThatSomethingWaitsWhereReportsWereMadeButOneWorkbookCouldNotBeDealtWith() throws IOException {
        process(last);
        power(sandbox.input(), "stuck.xlsx", 500);
        Files.createDirectories(sandbox.input().resolve("answers/stuck.xlsx.txt/in the way"));
        assertReportedThoughSomethingWaits("stuck.xlsx ");
    }

    @Test
    void saysThatSomethingWaitsWhereAnEarlierMonthWasReportedOnAndALaterOneFailed() throws IOException {
        process(before);
        Files.createDirectories(sandbox.output().resolve(last + "/summary-r1.xlsx"));
        Result due = due();
        assertThat(due.printed()).contains(before + ": report made, revision 1", "summary-r1.xlsx");
        assertThat(due.exitCode()).as(due.printed()).isEqualTo(ExitCode.WAITING);
        assertThat(due().exitCode()).as("nothing was made").isEqualTo(ExitCode.FAILED);
    }

    @Test
    @Timeout(120)
    void leavesAFileThatKeepsGrowingForTheNextTime() throws Exception {
        process(last);
        System.setProperty("truecost.watch.broken", "60s");
        System.setProperty("truecost.watch.steady", "1s");
        System.setProperty("truecost.watch.patience", "2s");
        power(sandbox.input(), "power.xlsx", 1000);
        Path growing = Files.createFile(sandbox.input().resolve("growing.xlsx"));
        Thread writer = Thread.ofPlatform().start(() -> grow(growing));
        try {
            Result due = due();
            assertThat(due.printed())
                    .containsOnlyOnce("growing.xlsx is left for the next round")
                    .contains("power.xlsx (" + last + "): accepted", last + ": report made, revision 1");
            assertThat(due.exitCode()).as(due.printed()).isEqualTo(ExitCode.WAITING);
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    /** The signal comes between two workbooks or in the midst of one: neither is a trouble with the database. */
    @Test
    @Timeout(300)
    void endsAfterTheCurrentWorkbookWhenAskedToAndIsContinued() throws Exception {
        process(last);
        for (int hall = 1; hall <= 40; hall++) {
            TinyWorkbook.sheet("Power")
                    .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                    .row("H" + hall, "power", hall, "USD", day(1), day(28))
                    .in(sandbox.input(), "hall " + hall + "x.xlsx");
        }
        Process told = start();
        Path screen = folder.resolve("one/printed.txt");
        while (told.isAlive() && !Files.readString(screen).contains("accepted")) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        told.destroy();
        String printed = sandbox.printed(told);
        assertThat(told.exitValue()).as(printed).isEqualTo(TERMINATED);
        assertThat(printed)
                .contains("Stopped. Completed work is kept")
                .doesNotContain("Hikari", "database", "could not be processed", "report made", "No report is due");
        assertThat(files(sandbox.input())).as("nothing new was begun").isNotEmpty();
        assertThat(Files.readString(sandbox.data().resolve("run.log"))).doesNotContain("has been closed");

        Process next = start();
        String rest = sandbox.printed(next);
        assertThat(next.exitValue()).as(rest).isZero();
        assertThat(rest).contains(last + ": report made, revision 1");
        assertThat(files(sandbox.input().resolve("processed/" + last)))
                .filteredOn(name -> name.startsWith("hall"))
                .hasSize(40);
    }

    private Process start() throws IOException {
        List<String> due = List.of(
                "due",
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
        return sandbox.start(
                due,
                List.of(),
                "TRUECOST_WATCH_STEADY",
                "0s",
                "TRUECOST_WATCH_BROKEN",
                "0s",
                "TRUECOST_WATCH_POLL",
                "20ms");
    }

    private static List<String> files(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static void grow(Path file) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Files.writeString(file, "more", StandardOpenOption.APPEND);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException | IOException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts the sample among the workbooks in force. */
    private void process(YearMonth month) throws IOException {
        Sandbox.copySample(Files.createDirectories(sandbox.input().resolve("processed/" + month)));
    }

    private Result due() {
        return sandbox.run(
                "due",
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
    }

    private String answer(String workbook) throws IOException {
        return Files.readString(sandbox.input().resolve("answers").resolve(workbook + ".txt"));
    }

    private void power(Path place, String name, int amount) {
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E" + name.length(), "power", amount, "USD", day(1), day(28))
                .in(place, name);
    }

    private LocalDate day(int day) {
        return last.atDay(day);
    }

    private static void move(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                Files.move(file, to.resolve(file.getFileName()));
            }
        }
    }
}

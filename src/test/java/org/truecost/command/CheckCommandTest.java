package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.LargePayroll;
import org.truecost.input.TinyWorkbook;

class CheckCommandTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder).withSample();
    }

    @Test
    void isDoneWhereThereAreWarningsAtMost() {
        Result result = check(sandbox.input().resolve("gpu-purchases.xlsx"));
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed()).contains("4 rows read, 4 accepted, 0 rejected", "TC301");
    }

    @Test
    void showsEveryProblemWhereNoListIsWritten() {
        Path wrong = expenses(30).in(folder, "wrong.xlsx").path();
        Result result = check(wrong);
        assertThat(result.printed())
                .contains("30 errors", "A31")
                .doesNotContain("more in the list of problems", "--annotate");

        Path list = folder.resolve("list");
        Result listed = sandbox.run("check", "--annotate", list.toString(), wrong.toString());
        assertThat(listed.printed())
                .contains("… and 18 more in the list of problems")
                .doesNotContain("A31");
        assertThat(list.resolve("wrong.problems.csv")).content().contains("A31");
    }

    @Test
    void saysHowToHaveMoreProblemsListedThanATerminalIsReadBackFor() {
        Path wrong = expenses(230).in(folder, "wrong.xlsx").path();
        assertThat(check(wrong).printed())
                .contains("A201", "… and 30 more. To list", "truecost check --annotate DIR FILES")
                .doesNotContain("A202");
        assertThat(sandbox.run("check", "--language=ja", wrong.toString()).printed())
                .contains("ほか30件", "truecost check --annotate");
    }

    /** Expenses without a number, each an error in column A. */
    private static TinyWorkbook expenses(int rows) {
        TinyWorkbook workbook = TinyWorkbook.sheet("opex")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (int row = 0; row < rows; row++) {
            workbook.row("", "power", 1000 + row, "USD", "2025-01-01", "2025-01-31");
        }
        return workbook;
    }

    @Test
    void rejectsAFileNamedToItThatItDoesNotRead() throws IOException {
        Path table = Files.writeString(folder.resolve("costs.csv"), "a,b;c\n");
        Result result = check(sandbox.input().resolve("payroll.xlsx"), table);
        assertThat(result.printed()).contains("TC132", "costs.csv", "payroll.xlsx: 2 rows read");
        assertThat(result.exitCode()).isEqualTo(ExitCode.REJECTED);
    }

    @Test
    void rejectsAFolderInTheMiddleOfFiles() {
        Result result = check(sandbox.input());
        assertThat(result.printed()).contains("TC105");
        assertThat(result.exitCode()).isEqualTo(ExitCode.REJECTED);
    }

    @Test
    void isUsedWronglyWhereAFileIsNotThere() {
        Result result = check(folder.resolve("nothing.xlsx"));
        assertThat(result.printed()).contains("There is no file", "nothing.xlsx");
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void leavesNoDatabaseBehindWhenItIsStoppedAndSweepsWhatAKilledOneLeft() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path large = folder.resolve("payroll.xlsx");
        LargePayroll.write(200_000, large);
        List<String> check = List.of("check", large.toString());
        List<String> options = List.of("-Djava.io.tmpdir=" + temporary);

        Process killed = sandbox.start(check, options);
        waitForDatabase(temporary, killed);
        killed.destroyForcibly().waitFor();
        assertThat(databases(temporary)).hasSize(1);
        age(databases(temporary).getFirst());

        Process stopped = sandbox.start(check, options);
        waitForDatabase(temporary, stopped);
        stopped.destroy();
        sandbox.printed(stopped);
        assertThat(databases(temporary)).isEmpty();
    }

    /** Until the second database is there, or the first is gone. */
    private static void waitForDatabase(Path temporary, Process process) throws IOException, InterruptedException {
        while (process.isAlive()
                && databases(temporary).stream().noneMatch(database -> isYoung(database.resolve("truecost.lck")))) {
            Thread.sleep(5);
        }
    }

    private static boolean isYoung(Path lock) {
        return lock.toFile().exists()
                && System.currentTimeMillis() - lock.toFile().lastModified() < 60_000;
    }

    private static List<Path> databases(Path temporary) throws IOException {
        try (Stream<Path> folders = Files.list(temporary)) {
            return folders.filter(path -> path.getFileName().toString().startsWith("truecost-check"))
                    .toList();
        }
    }

    /** As if it had been killed an hour ago. */
    private static void age(Path database) throws IOException {
        try (Stream<Path> files = Files.walk(database)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
        }
    }

    private Result check(Path... files) {
        String[] args = new String[files.length + 1];
        args[0] = "check";
        for (int i = 0; i < files.length; i++) {
            args[i + 1] = files[i].toString();
        }
        return sandbox.run(args);
    }
}

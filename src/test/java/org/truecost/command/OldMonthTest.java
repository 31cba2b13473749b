package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;

/** A workbook for months that cannot be reported yet: it waits, holds nothing else, and can be taken back. */
class OldMonthTest {

    private final YearMonth last = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
    private final YearMonth old = last.minusMonths(3);

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private String name;

    @BeforeEach
    void dropWithAnOldOne() throws IOException {
        System.setProperty("truecost.watch.steady", "0s");
        System.setProperty("truecost.watch.poll", "20ms");
        sandbox = new Sandbox(folder).withSample();
        name = "power " + old + ".xlsx";
        // In yen, of which no rate is known before the sample's.
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E1", "power", 700_000, "JPY", old.atDay(1), old.atEndOfMonth())
                .in(sandbox.input(), name);
    }

    @AfterEach
    void forgetSettings() {
        List.of("steady", "poll").forEach(setting -> System.clearProperty("truecost.watch." + setting));
    }

    /** The folder has no processed/ yet: it is named as the drop folder, so what is there is taken. */
    @Test
    void isReportedOnceAndHoldsNoOtherMonth() throws IOException {
        Result first = due();
        assertThat(first.printed())
                .contains(name + " (" + old + "): accepted", last + ": report made, revision 1")
                .containsOnlyOnce(old + ": no report was made; ")
                .contains(last.minusMonths(1) + ": no report was made either, for the same reason.");
        assertThat(first.exitCode()).as(first.printed()).isEqualTo(ExitCode.WAITING);

        Result again = due();
        assertThat(again.printed()).contains("No report is due.").doesNotContain("no report was made");
        assertThat(again.exitCode()).isEqualTo(ExitCode.NOTHING);

        Result status = sandbox.run("status");
        assertThat(status.printed()).containsPattern("Waits for a correction +" + old + ": ");
        assertThat(status.exitCode()).isEqualTo(ExitCode.WAITING);
    }

    @Test
    void isWithdrawnAndTheMonthsFollow() throws IOException {
        due();
        assertThat(withdraw("no such.xlsx").exitCode()).isEqualTo(ExitCode.NOTHING);

        Result withdrawn = withdraw(name);
        assertThat(withdrawn.exitCode()).as(withdrawn.printed()).isZero();
        assertThat(withdrawn.printed().replace('\n', ' '))
                .contains(name + " no longer counts", last + " revision 1 counts it");
        assertThat(sandbox.input().resolve("processed/" + old)).isEmptyDirectory();
        assertThat(sandbox.input().resolve("replaced/" + old)).isNotEmptyDirectory();

        assertThat(due().printed()).contains(last + ": report made, revision 2").doesNotContain("no report was made");
        assertThat(sandbox.run("status").exitCode()).isZero();
        assertThat(sandbox.run("history").printed())
                .contains(name + " (" + old + ") was withdrawn at ", " by " + System.getProperty("user.name"));
        assertThat(Files.exists(sandbox.output().resolve(old.toString()))).isFalse();
    }

    @Test
    void aReportOfAnotherFolderThatCountsItIsSaidToStay() throws IOException {
        due();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (Stream<Path> taken = Files.walk(sandbox.input())) {
            for (Path file :
                    taken.filter(file -> file.toString().endsWith(".xlsx")).toList()) {
                Files.copy(file, elsewhere.resolve(file.getFileName()));
            }
        }
        YearMonth before = old.minusMonths(1);
        Result report = sandbox.run(
                "report",
                "--month",
                before.toString(),
                "--input",
                elsewhere.toString(),
                "--output",
                sandbox.output().toString());
        assertThat(report.printed()).contains("revision 1");

        assertThat(withdraw(name).printed().replace('\n', ' '))
                .contains(
                        last + " revision 1 counts it: the next due makes a revision without it.",
                        before + " revision 1 counts it from another folder",
                        "report --month " + before + " --revise");
        assertThat(due().printed()).contains(last + ": report made, revision 2").doesNotContain(before.toString());
    }

    private Result withdraw(String workbook) {
        return sandbox.run("withdraw", workbook, "--input", sandbox.input().toString());
    }

    private Result due() {
        return sandbox.run(
                "due",
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
    }
}

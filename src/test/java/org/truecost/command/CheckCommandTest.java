package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;

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
    void rejectsAFileNamedToItThatItDoesNotRead() throws IOException {
        Path table = Files.writeString(folder.resolve("costs.csv"), "a,b\n");
        Result result = check(sandbox.input().resolve("payroll.xlsx"), table);
        assertThat(result.printed()).contains("TC115", "costs.csv", "payroll.xlsx: 2 rows read");
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

    private Result check(Path... files) {
        String[] args = new String[files.length + 1];
        args[0] = "check";
        for (int i = 0; i < files.length; i++) {
            args[i + 1] = files[i].toString();
        }
        return sandbox.run(args);
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.Encrypted;
import org.truecost.input.TinyWorkbook;

/** A workbook with a password is read once the operator's file has it, the bytes being the same; no outlet shows a password. */
class EncryptedWorkbookRunTest {

    private static final String WRONG = "Wolpertinger-2024";
    private static final String RIGHT = "Wolpertinger-2025";

    @TempDir
    Path folder;

    private Path passwords = Path.of("");
    private Sandbox sandbox;

    @BeforeEach
    void write() throws IOException {
        passwords = folder.resolve("workbook-passwords");
        System.setProperty("truecost.workbook-passwords", passwords.toString());
        sandbox = new Sandbox(folder.resolve("run")).withSample();
        Path plain = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-1", "power", 4321, "USD", "2025-01-01", "2025-01-31")
                .row("E-2", "no such word", 4321, "USD", "2025-01-01", "2025-01-31")
                .in(folder)
                .path();
        Files.write(sandbox.input().resolve("power 2025-01.xlsx"), Encrypted.agile(Files.readAllBytes(plain), RIGHT));
    }

    @AfterEach
    void forget() {
        System.clearProperty("truecost.workbook-passwords");
    }

    @Test
    void itIsReadOnceItsPasswordIsKnown() throws IOException {
        assertThat(report()).contains("TC110 error");
        Files.write(passwords, List.of("power *.xlsx: " + WRONG));
        assertThat(report("--revise")).contains("TC134 error");
        Files.write(passwords, List.of("power *.xlsx: " + WRONG, "power *.xlsx: " + RIGHT));
        assertThat(report("--revise"))
                .contains("TC204 error", "problems fixed: 1: TC134")
                .containsPattern("power 2025-01\\.xlsx +2 +1 +1")
                .doesNotContain("TC110 error", "TC134 error");

        assertThat(sandbox.documents().keySet())
                .anySatisfy(name -> assertThat(name).endsWith("power 2025-01.problems.csv"))
                .noneSatisfy(name -> assertThat(name).endsWith("power 2025-01.annotated.xlsx"));
        assertThat(new CanarySearch(List.of(), WRONG, RIGHT).below(folder.resolve("run")))
                .isEmpty();
        assertThat(new CanarySearch(List.of(), "no such word").below(sandbox.output()))
                .isNotEmpty();
    }

    @Test
    void aLineThatIsNoneStopsTheRunByItsNumber() throws IOException {
        Files.write(passwords, List.of("# of the power company", "power *.xlsx=" + RIGHT));
        Result result = sandbox.report();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed()).contains("workbook-passwords", "line 2").doesNotContain(RIGHT);
    }

    private String report(String... more) {
        return sandbox.report(more).printed();
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;

/** A slip in how long notes are kept does not sweep them away. */
class RetentionSettingTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("truecost.retention");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5d", "400ms", "23h"})
    void refusesLessThanADay(String retention) throws IOException {
        System.setProperty("truecost.retention", retention);

        Result result = new Sandbox(folder).run("history");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.printed())
                .contains("A setting cannot be used: truecost", "expected a day or more")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"400", "1d", "24h"})
    void takesANumberAloneForDays(String retention) throws IOException {
        System.setProperty("truecost.retention", retention);

        assertThat(new Sandbox(folder).run("history").exitCode()).isEqualTo(ExitCode.NOTHING);
    }
}

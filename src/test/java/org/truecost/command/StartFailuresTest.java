package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;

/** What keeps the program from starting is said in a sentence: before there is a log, and where it says so to a terminal. */
class StartFailuresTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder);
    }

    @Test
    void namesTheFileAndTheLineThatAreNoYaml() throws IOException, InterruptedException {
        Path recipients = Files.writeString(folder.resolve("readers.yml"), "truecost:\n  mail: [\n");
        String printed = printed("TRUECOST_RECIPIENTS", recipients.toString());
        assertThat(printed).startsWith("The settings in " + recipients + " cannot be read, line 3: ");
    }

    @Test
    void namesTheFileInWhichAKeyIsGivenTwice() throws IOException, InterruptedException {
        Path recipients =
                Files.writeString(folder.resolve("readers.yml"), "truecost:\n  chunk-size: 5\n  chunk-size: 6\n");
        String printed = printed("TRUECOST_RECIPIENTS", recipients.toString());
        assertThat(printed).startsWith("The settings in " + recipients + " cannot be read, line 3: ");
    }

    @Test
    void refusesAnEmptyDataFolderBeforeAnythingIsWrittenOrRestricted() throws IOException, InterruptedException {
        assertThat(printed("TRUECOST_DATA", ""))
                .startsWith("A setting cannot be used: truecost.data")
                .endsWith("it is empty; expected a file or folder\n");
    }

    @Test
    void speaksTheLanguageOfTheFileOfSettings() throws IOException, InterruptedException {
        Path recipients = Files.writeString(folder.resolve("readers.yml"), "truecost:\n  language: ja\n");
        Process process = sandbox.start(List.of("history"), List.of(), "TRUECOST_RECIPIENTS", recipients.toString());
        assertThat(sandbox.printed(process)).contains("報告書はまだありません");
        Files.writeString(recipients, "truecost:\n  language: fr\n");
        assertThat(printed("TRUECOST_RECIPIENTS", recipients.toString()))
                .isEqualToIgnoringNewLines("A setting cannot be used: truecost.language (" + recipients
                        + "): “fr” is not known; expected one of: en, ja");
    }

    @Test
    void namesTheFileThatIsNotInUtf8() throws IOException, InterruptedException {
        Path recipients = Files.write(folder.resolve("readers.yml"), "# 取締役会\n".getBytes(Charset.forName("Shift_JIS")));
        String printed = printed("TRUECOST_RECIPIENTS", recipients.toString());
        assertThat(printed)
                .isEqualToIgnoringNewLines("The settings in " + recipients
                        + " are not in UTF-8. Save the file as UTF-8 in your editor, then run the same command again.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            truecost.watch.holidays | mars      | truecost.watch.holidays: “mars” is not known; expected none, japan, or the code of another country
            truecost.mail.security  | some      | “some” is not known; expected one of: starttls, tls, none
            truecost.watch.zone     | Mars/Base | “Mars/Base” is not a time zone
            truecost.watch.poll     | soon      | “soon” is not a duration
            truecost.currency       | dollar    | “dollar” is not a currency
            truecost.attach-summary | maybe     | “maybe” is neither true nor false
            truecost.chunk-size     | many      | “many” is not a whole number
            truecost.retention      | 5s        | truecost.retention: “PT5S”; expected a day or more, such as 400d
            truecost.chunk-size     | 0         | truecost.chunk-size: “0”; expected a whole number from 1 to 100000
            truecost.fewest-people  | 0         | truecost.fewest-people: “0”; expected a whole number, 1 or more
            truecost.mail.port      | 70000     | truecost.mail.port: “70000”; expected a whole number from 1 to 65535
            truecost.mail.read-timeout | 0s     | truecost.mail.read-timeout: “0s”; expected 0.001s or more
            truecost.delivery.attempts | 0      | truecost.delivery.attempts: “0”; expected a whole number, 1 or more
            truecost.watch.poll     | -1500ms   | truecost.watch.poll: “-1.5s”; expected 0.001s or more
            truecost.watch.silence  | 1s        | truecost.watch.silence: “1s”; expected 3s or more
            truecost.watch.settle   | -5s       | truecost.watch.settle: “-5s”; expected a duration of zero or more, such as 0s or 30s
            """)
    void saysWhatWasExpectedOfASetting(String property, String value, String expected) {
        System.setProperty(property, value);
        try {
            Result result = sandbox.run("history");
            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(result.printed())
                    .startsWith("A setting cannot be used: truecost")
                    .contains(expected)
                    .doesNotContain("\tat ");
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void saysWhichLanguagesThereAre() throws IOException, InterruptedException {
        assertThat(printed("TRUECOST_LANGUAGE", "fr"))
                .isEqualToIgnoringNewLines(
                        "A setting cannot be used: TRUECOST_LANGUAGE: “fr” is not known; expected one of: en, ja");
    }

    @Test
    void asksTheEnvironmentForALanguageOnlyWhereNoneIsGiven() throws IOException, InterruptedException {
        assertThat(exitCode(List.of("--help"), "fr")).isZero();
        assertThat(exitCode(List.of("history", "--language", "ja"), "fr")).isEqualTo(ExitCode.NOTHING);
        assertThat(exitCode(List.of("history"), "")).isEqualTo(ExitCode.NOTHING);
        assertThat(exitCode(List.of("history"), "ja_JP.UTF-8")).isEqualTo(ExitCode.NOTHING);
    }

    private int exitCode(List<String> command, String language) throws IOException, InterruptedException {
        Process process = sandbox.start(command, List.of(), "TRUECOST_LANGUAGE", language);
        sandbox.printed(process);
        return process.exitValue();
    }

    @Test
    void saysWhichSettingThereIsNot() throws IOException, InterruptedException {
        Path recipients = Files.writeString(folder.resolve("readers.yml"), "truecost:\n  watch:\n    pol: 5s\n");
        assertThat(printed("TRUECOST_RECIPIENTS", recipients.toString()))
                .startsWith("A setting cannot be used: truecost.watch.pol")
                .contains("(" + recipients + ", line 3)")
                .endsWith("there is no such setting\n");
    }

    @Test
    void saysThatADataFolderMustNotHaveASemicolon() throws IOException, InterruptedException {
        String printed = printed("TRUECOST_DATA", folder.resolve("a;b").toString());
        assertThat(printed).startsWith("The path of the data folder").contains("a;b", "semicolon", "TRUECOST_DATA");
        assertThat(folder.resolve("a;b")).doesNotExist();
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void saysThatTheLogCannotBeKeptWhereASettingPutsIt() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String printed = printed("LOGGING_FILE_NAME", file.resolve("run.log").toString());
        assertThat(printed).contains(file.resolve("run.log").toString());
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() throws IOException, InterruptedException {
        String printed = printed(
                "SPRING_PROFILES_ACTIVE", "postgresql",
                "TRUECOST_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/truecost",
                "SPRING_DATASOURCE_HIKARI_INITIALIZATIONFAILTIMEOUT", "1");
        assertThat(printed).startsWith("The database cannot be used: ").contains("127.0.0.1:1");
    }

    @Test
    void saysWhatWasUnexpected() throws IOException, InterruptedException {
        String printed = printed("SPRING_CONFIG_LOCATION", "file:" + folder.resolve("nothing") + "/");
        assertThat(printed).startsWith("The run failed unexpectedly (").contains("nothing");
    }

    /** What {@code history} prints before it ends with 1: one line, without a stack trace. */
    private String printed(String... environment) throws IOException, InterruptedException {
        Process process = sandbox.start(List.of("history"), List.of(), environment);
        String printed = sandbox.printed(process);
        assertThat(process.exitValue()).as(printed).isEqualTo(ExitCode.FAILED);
        assertThat(printed).hasLineCount(1).doesNotContain("\tat ");
        return printed;
    }
}

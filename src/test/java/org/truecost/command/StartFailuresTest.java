package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void saysThatADataFolderMustNotHaveASemicolon() throws IOException, InterruptedException {
        String printed = printed("TRUECOST_DATA", folder.resolve("a;b").toString());
        assertThat(printed).startsWith("The data folder").contains("a;b", "semicolon", "TRUECOST_DATA");
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

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.command.screen.ExitCode;

/** The shipped units deliver what there is also where {@code due} leaves something waiting, and stop where it failed. */
class DeployedUnitsTest {

    private static final Path DEPLOY = Path.of("src/deploy");
    private static final String PROGRAM = "/opt/truecost/truecost";

    private static final Map<String, Integer> CODES = Map.of(
            "done", ExitCode.DONE,
            "failed", ExitCode.FAILED,
            "usage", ExitCode.USAGE,
            "rejected", ExitCode.REJECTED,
            "nothing", ExitCode.NOTHING,
            "waiting", ExitCode.WAITING);

    @TempDir
    Path folder;

    /** What systemd runs next runs only after a success. */
    @ParameterizedTest
    @CsvSource({"done, true", "failed, false", "usage, false", "rejected, true", "nothing, true", "waiting, true"})
    void theServiceDeliversAfterDue(String end, boolean delivers) throws IOException {
        String unit = Files.readString(DEPLOY.resolve("systemd/truecost.service"));

        assertThat(unit.lines().filter(line -> line.startsWith("ExecStart=")))
                .containsExactly("ExecStart=" + PROGRAM + " due", "ExecStart=" + PROGRAM + " deliver");
        Matcher successes = Pattern.compile("(?m)^SuccessExitStatus=(.*)$").matcher(unit);
        assertThat(successes.find()).isTrue();
        List<String> codes = List.of(("0 " + successes.group(1)).split(" "));
        assertThat(codes.contains(String.valueOf(CODES.get(end)))).isEqualTo(delivers);
    }

    /** The container that delivers starts only when the one before it has ended with 0. */
    @ParameterizedTest
    @CsvSource({"done, 0", "failed, 1", "usage, 2", "rejected, 0", "nothing, 0", "waiting, 0"})
    void theCronJobDeliversAfterDue(String end, int code) throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("truecost"), """
                #!/bin/sh
                [ "$1" = due ] && exit %d
                exit 99
                """.formatted(CODES.get(end)));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        String script = scriptOf("due").replace(PROGRAM, program.toString());

        assertThat(new ProcessBuilder("sh", "-c", script).start().waitFor()).isEqualTo(code);
    }

    private static String scriptOf(String command) throws IOException {
        String job = Files.readString(DEPLOY.resolve("kubernetes/truecost.yaml"));
        Matcher script = Pattern.compile("\"(%s %s;[^\"]*)\"".formatted(PROGRAM, command))
                .matcher(job);
        assertThat(script.find()).isTrue();
        return script.group(1);
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;

/** What is wrong with the settings of {@code watch} is said before it watches. */
class WatchCommandTest {

    /** 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"* * * * *", "business day 40 at 25:00", "every day", "business day 3 at 24:00"})
    void namesAScheduleThatIsNone(String schedule) throws IOException {
        Sandbox sandbox = new Sandbox(folder);

        Result result = sandbox.run("watch", "--input", sandbox.input().toString(), "--schedule", schedule);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.printed())
                .contains("A setting cannot be used: truecost.watch.schedule", "“" + schedule + "”", "business day 3")
                .doesNotContain("Watching", "unexpectedly");
    }

    @Test
    void saysThatItWasStopped() throws Exception {
        Sandbox sandbox = new Sandbox(folder);
        Process watch =
                sandbox.start(List.of("watch", "--input", sandbox.input().toString()), List.of());
        Path screen = folder.resolve("printed.txt");
        while (watch.isAlive() && !Files.readString(screen).contains("Watching")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        watch.destroy();
        String printed = sandbox.printed(watch);
        assertThat(watch.exitValue()).as(printed).isEqualTo(TERMINATED);
        assertThat(printed).endsWith("Stopped. Completed work is kept; run the command again to resume.\n");
    }

    @Test
    void namesItInJapaneseToo() throws IOException {
        Sandbox sandbox = new Sandbox(folder);

        assertThat(sandbox.run("watch", "--language", "ja", "--schedule", "毎日").printed())
                .contains("設定を使えません：truecost.watch.schedule");
    }
}

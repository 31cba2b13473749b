package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WriteThrough;

@EnabledOnOs(OS.LINUX)
class PowerLossTest {

    private static final int SEEDS = 8;

    @TempDir
    Path folder;

    /** A process that forces some of what it does. */
    static final class Writes {

        private Writes() {}

        public static void main(String... args) throws IOException {
            Path input = Path.of(args[0], "input");
            Files.writeString(input.resolve("replaced.txt"), "new");
            Files.writeString(input.resolve("unforced.txt"), "gone");
            Files.writeString(input.resolve("draft.txt"), "kept");
            WriteThrough.move(input.resolve("draft.txt"), input.resolve("kept.txt"));
            Files.delete(input.resolve("deleted.txt"));
            Files.writeString(input.resolve("late.txt"), "gone");
            Files.createDirectory(Path.of(args[0], "output"));
            Files.createDirectory(Path.of(args[0], "elsewhere"));
        }
    }

    @Test
    void takesWhatWasNotForcedAndNothingElse() throws IOException, InterruptedException {
        Path agent = NumberedEvents.agent(folder);
        int last = Files.readAllLines(run(agent, 0, 0)).size();
        Set<String> ends = new HashSet<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            run(agent, last, seed);
            Path input = sandbox(seed).resolve("input");
            assertThat(input.resolve("kept.txt")).hasContent("kept");
            assertThat(input.resolve("draft.txt")).doesNotExist();
            assertThat(input.resolve("unforced.txt")).isEmptyFile();
            assertThat(input.resolve("replaced.txt")).isEmptyFile();
            assertThat(input.resolve("old.txt")).hasContent("old");
            ends.add("%s, late %s, output %s"
                    .formatted(
                            Files.exists(input.resolve("deleted.txt")) ? "not deleted" : "deleted",
                            Files.exists(input.resolve("late.txt")),
                            Files.exists(sandbox(seed).resolve("output"))));
        }
        assertThat(ends)
                .as("names lost from the last one back")
                .containsExactlyInAnyOrder(
                        "deleted, late true, output true",
                        "deleted, late true, output false",
                        "deleted, late false, output false",
                        "not deleted, late false, output false");
    }

    private Path sandbox(long seed) {
        return folder.resolve("sandbox-" + seed);
    }

    /** Runs the process until it dies at an event, or to its end; answers where it recorded its events. */
    private Path run(Path agent, int event, long seed) throws IOException, InterruptedException {
        Path input = Files.createDirectories(sandbox(seed).resolve("input"));
        for (String name : List.of("old", "replaced", "deleted")) {
            Files.writeString(input.resolve(name + ".txt"), "old");
        }
        Path told = folder.resolve("told-" + seed);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(NumberedEvents.option(agent, event, told, seed, sandbox(seed)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Writes.class.getName()));
        command.add(sandbox(seed).toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed-" + seed).toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(event == 0 ? 0 : NumberedEvents.KILLED);
        return told;
    }
}

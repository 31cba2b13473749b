package org.truecost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Who takes part in a contest.
 *
 * @param command a process that does the work
 * @param scratch what it leaves behind, taken away before each run so that every run is a first one; null keeps it
 * @param successes the exit codes of work done
 */
record Contender(
        String name, List<String> command, @Nullable Path scratch, List<Integer> successes) {

    static Contender of(String name, List<String> command) {
        return new Contender(name, command, null, List.of(0));
    }

    ProcessRun run(Path work) throws IOException, InterruptedException {
        if (scratch != null) {
            FileSystemUtils.deleteRecursively(scratch);
            Files.createDirectories(scratch);
        }
        return ProcessRun.of(command, work, successes);
    }
}

package org.truecost.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** How far a campaign of stops is: a line for each folder that was struck, in a file where the campaign is to be continued. */
final class StopRecord {

    private static final String FAILED = "failed";

    private final @Nullable Path file;
    private final List<String> lines = new ArrayList<>();

    private StopRecord(@Nullable Path file) {
        this.file = file;
    }

    /** The record of one kind of stop in a folder, as far as it is; of none, nothing is kept. */
    static StopRecord of(@Nullable String folder, String kind, int workbooks) throws IOException {
        if (folder == null) {
            return new StopRecord(null);
        }
        Path file = Files.createDirectories(Path.of(folder)).resolve(kind + "-over-" + workbooks + ".txt");
        StopRecord record = new StopRecord(file);
        if (Files.exists(file)) {
            record.lines.addAll(Files.readAllLines(file));
        }
        return record;
    }

    /** Folders that were struck. */
    int folders() {
        return lines.size();
    }

    /** Runs that were struck in folders that came to the right end. */
    int struck() {
        return lines.stream()
                .filter(line -> !line.contains(FAILED))
                .mapToInt(line -> Integer.parseInt(line.replaceAll(".* struck ", "")))
                .sum();
    }

    /** Strikes a folder and notes how often; one that did not come to the right end is kept next to the record. */
    void note(long seed, Path folder, Callable<Integer> strikes) throws Exception {
        try {
            add("seed " + seed + " struck " + strikes.call());
        } catch (Exception | AssertionError failure) {
            add("seed " + seed + " " + FAILED);
            if (file != null) {
                FileSystemUtils.copyRecursively(folder, file.resolveSibling("failed-" + seed));
            }
            throw failure;
        }
    }

    private void add(String line) throws IOException {
        lines.add(line);
        if (file != null) {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}

package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.TinyWorkbook;

/**
 * Several processes with a database each watch one folder, into which workbooks are dropped all the while; each is taken exactly
 * once, though one of the processes is killed on the way. More: {@code -Dtruecost.watchers.files=1000
 * -Dtruecost.watchers.processes=8 -Dtruecost.watchers.seed=1}.
 */
class ManyWatchersTest {

    private static final int FILES = Integer.getInteger("truecost.watchers.files", 30);
    private static final int PROCESSES = Integer.getInteger("truecost.watchers.processes", 3);
    private static final long SEED = Long.getLong("truecost.watchers.seed", System.nanoTime() % 1_000_000);
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("truecost.watchers.minutes", 5));
    private static final Pattern TAKEN =
            Pattern.compile("^(hall \\d+x\\.xlsx) \\(2025-01\\): (.+)$", Pattern.MULTILINE);

    private static final String[] QUICKLY = {
        "TRUECOST_WATCH_STEADY", "200ms", "TRUECOST_WATCH_POLL", "50ms", "TRUECOST_WATCH_SILENCE", "4s"
    };

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<Sandbox> sandboxes = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    @Test
    void takeEachOfManyFilesExactlyOnce() throws IOException, InterruptedException {
        System.out.printf("ManyWatchersTest: %d processes, %d files, seed %d%n", PROCESSES, FILES, SEED);
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path month = Files.createDirectories(inbox.resolve("2025-01"));
        Path drafts = Files.createDirectories(folder.resolve("drafts"));
        try {
            drop(0, FILES / 3, drafts, month);
            for (int index = 0; index < PROCESSES; index++) {
                start(inbox, index);
            }
            drop(FILES / 3, FILES, drafts, month);
            awaitFiled(inbox, FILES / 2);
            Process victim = processes.get(random.nextInt(PROCESSES));
            victim.destroyForcibly().waitFor();
            awaitFiled(inbox, FILES);
            awaitEmpty(inbox.resolve(".claims"), victim);
        } finally {
            processes.forEach(Process::destroy);
        }
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("stops").isTrue();
        }
        eachOnce(inbox);
    }

    /** A watcher with a data folder of its own; none makes reports. */
    private void start(Path inbox, int index) throws IOException {
        Sandbox sandbox = new Sandbox(folder.resolve("watcher-" + index));
        sandboxes.add(sandbox);
        processes.add(sandbox.start(
                List.of("watch", "--input", inbox.toString(), "--schedule", "none"), List.of("-Xmx160m"), QUICKLY));
    }

    private void drop(int first, int end, Path drafts, Path month) throws IOException, InterruptedException {
        for (int index = first; index < end; index++) {
            Path draft = TinyWorkbook.sheet("Power")
                    .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                    .row("E" + index, "power", 100 + index, "USD", "2025-01-01", "2025-01-31")
                    .in(drafts, "hall " + index + "x.xlsx")
                    .path();
            Files.move(draft, month.resolve(draft.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            Thread.sleep(random.nextInt(20));
        }
    }

    private void awaitFiled(Path inbox, int files) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (names(inbox.resolve("processed/2025-01")).size() < files) {
            assertThat(Instant.now())
                    .as(
                            "%d of %d files filed; %s",
                            names(inbox.resolve("processed/2025-01")).size(), files, printed())
                    .isBefore(end);
            Thread.sleep(100);
        }
    }

    /** Only marks of life are left, that of the killed one among them. */
    private void awaitEmpty(Path claims, Process victim) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (names(claims).stream().anyMatch(name -> !name.startsWith("alive-"))) {
            assertThat(Instant.now()).as("%s left by %s", names(claims), victim).isBefore(end);
            Thread.sleep(100);
        }
    }

    private void eachOnce(Path inbox) throws IOException {
        Set<String> dropped = new TreeSet<>();
        for (int index = 0; index < FILES; index++) {
            dropped.add("hall " + index + "x.xlsx");
        }
        assertThat(names(inbox.resolve("processed/2025-01"))).isEqualTo(dropped);
        assertThat(names(inbox.resolve("2025-01"))).isEmpty();
        for (String never : List.of("rejected/2025-01", "replaced/2025-01")) {
            assertThat(names(inbox.resolve(never))).as(never).isEmpty();
        }
        assertThat(names(inbox.resolve("answers"))).hasSize(FILES);
        List<String> taken = new ArrayList<>();
        List<Integer> byEach = new ArrayList<>();
        for (Sandbox sandbox : sandboxes) {
            int before = taken.size();
            Matcher lines = TAKEN.matcher(Files.readString(sandbox.data().resolveSibling("printed.txt")));
            while (lines.find()) {
                assertThat(lines.group(2)).as(lines.group(1)).isEqualTo("accepted");
                taken.add(lines.group(1));
            }
            byEach.add(taken.size() - before);
        }
        System.out.println("ManyWatchersTest: files taken by each process " + byEach);
        assertThat(taken).as("told by whoever filed it").doesNotHaveDuplicates();
        assertThat(dropped.size() - taken.size())
                .as("filed by the killed one before it could tell; %s", printed())
                .isBetween(0, 1);
        assertThat(byEach.stream().filter(count -> count > 0))
                .as("the work was shared")
                .hasSizeGreaterThan(1);
    }

    private String printed() throws IOException {
        StringBuilder printed = new StringBuilder();
        for (Sandbox sandbox : sandboxes) {
            String text = Files.readString(sandbox.data().resolveSibling("printed.txt"));
            printed.append(text.substring(Math.max(0, text.length() - 2000))).append('\n');
        }
        return printed.toString();
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .toList());
        }
    }
}

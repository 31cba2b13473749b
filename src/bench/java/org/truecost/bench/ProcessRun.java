package org.truecost.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process run to its end.
 *
 * @param time from its start to its end by the clock
 * @param peak the most memory it held at a time, in bytes, as Linux counts it; 0 elsewhere
 * @param said the last line it printed
 */
record ProcessRun(Duration time, long peak, String said) {

    private static final int GLANCE = 5;

    /** Runs a command; one that fails ends the benchmark, since a contest without it would mislead. */
    static ProcessRun of(List<String> command, Path work, List<Integer> successes)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(work, "run", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(GLANCE, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        String printed = Files.readString(log, UTF_8);
        if (!successes.contains(process.exitValue())) {
            throw new IllegalStateException("exit %d: %s%n%s".formatted(process.exitValue(), command, printed));
        }
        Files.delete(log);
        return new ProcessRun(time, peak, printed.lines().reduce("", (before, line) -> line));
    }

    /** The kernel keeps the peak itself; the last look before the end sees it. */
    private static long peak(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kilobytes -> kilobytes << 10)
                    .findAny()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}

package org.truecost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The page of results: Markdown, a table for each contest, the time of its first peer as one. */
final class Page {

    private static final long MEGABYTE = 1 << 20;

    private Page() {}

    static String of(List<Contest.Result> results, List<Profile> profiles, int rounds) {
        StringBuilder page = new StringBuilder();
        page.append("# Benchmarks\n\n")
                .append("Written by `mvn -Pbench verify`. Whole processes on the same files, by turns, ")
                .append(rounds == 1 ? "one round" : rounds + " rounds")
                .append(" after one that does not count. Memory is the most the process held at a time. ")
                .append("TrueCost runs as its launcher runs it, in a heap of 256 MB, unless a line says otherwise. ")
                .append("Compare the ratios, which are to the first of the peers; the times are this machine’s. ")
                .append("Why the ratios are what they are: [speed.md](speed.md).\n\n")
                .append("Machine: ")
                .append(machine())
                .append("\n");
        results.forEach(result -> page.append(table(result)));
        profiles.forEach(profile -> page.append(profile.table()));
        return page.toString();
    }

    private static String machine() {
        return "%s, %d processors, %s, Java %s"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        Runtime.version());
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }

    private static String table(Contest.Result result) {
        StringBuilder table = new StringBuilder("\n## " + result.title() + "\n\n")
                .append("| | median s | least s | most s | ratio | MB | |\n|---|---:|---:|---:|---:|---:|---|\n");
        Duration peer = result.median(peer(result));
        for (String contender : result.runs().keySet()) {
            List<Duration> times = result.times(contender);
            Duration median = result.median(contender);
            table.append("| %s | %s | %s | %s | %.2f | %,d | %s |%n"
                    .formatted(
                            contender,
                            seconds(median),
                            seconds(times.getFirst()),
                            seconds(times.getLast()),
                            (double) median.toNanos() / peer.toNanos(),
                            result.peak(contender) / MEGABYTE,
                            result.said(contender)));
        }
        return table.toString();
    }

    private static String peer(Contest.Result result) {
        return result.runs().keySet().stream()
                .filter(name -> !name.startsWith("TrueCost"))
                .findFirst()
                .orElseGet(() -> result.runs().keySet().iterator().next());
    }

    private static String seconds(Duration time) {
        return "%.2f".formatted(time.toMillis() / 1000.0);
    }
}

package org.truecost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The same work done by several, by turns, so that what else the machine does meets all of them alike. */
record Contest(String title, List<Contender> contenders) {

    /** What a contest came to: the runs of each contender in the order they were made. */
    record Result(String title, Map<String, List<ProcessRun>> runs) {

        private List<ProcessRun> runs(String contender) {
            return runs.getOrDefault(contender, List.of());
        }

        /** The middle of a contender's times. */
        Duration median(String contender) {
            List<Duration> times = times(contender);
            return times.get(times.size() / 2);
        }

        List<Duration> times(String contender) {
            return runs(contender).stream().map(ProcessRun::time).sorted().toList();
        }

        long peak(String contender) {
            return runs(contender).stream().mapToLong(ProcessRun::peak).max().orElse(0);
        }

        String said(String contender) {
            return runs(contender).getLast().said();
        }
    }

    /** So many rounds, after one that does not count. */
    Result hold(int rounds) throws IOException, InterruptedException {
        System.out.println(title);
        Path work = Files.createTempDirectory("contest");
        Map<String, List<ProcessRun>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Contender contender : contenders) {
                ProcessRun run = contender.run(work);
                System.out.printf(
                        "  %-40s %,8d ms %,7d MB  %s%n",
                        contender.name(), run.time().toMillis(), run.peak() >> 20, run.said());
                if (round > 0) {
                    runs.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        FileSystemUtils.deleteRecursively(work);
        return new Result(title, runs);
    }
}

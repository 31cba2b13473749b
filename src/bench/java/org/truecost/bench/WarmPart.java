package org.truecost.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Parts measured by JMH, each in a process of its own that has warmed up.
 *
 * @param names of the benchmark's methods on the page, in its order
 * @param option for the processes
 */
record WarmPart(String title, Class<?> benchmark, Map<String, String> names, String option) {

    /** Its iterations, each as a run by itself; JMH does not say how much memory they took. */
    Contest.Result measure() {
        System.out.println(title);
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(benchmark.getName())
                            .jvmArgsAppend("-Xmx256m", option)
                            .build())
                    .run();
            Map<String, List<ProcessRun>> runs = new LinkedHashMap<>();
            names.forEach((method, name) -> runs.put(name, runs(results, method)));
            return new Contest.Result(title, runs);
        } catch (RunnerException e) {
            throw new IllegalStateException(title, e);
        }
    }

    private static List<ProcessRun> runs(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(method))
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(result -> result.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .map(score -> new ProcessRun(Duration.ofNanos(Math.round(score)), 0, ""))
                .toList();
    }
}

package org.truecost.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A part measured by JMH, in a process of its own that has warmed up. */
record WarmPart(String title, String name, Class<?> benchmark) {

    /** Its iterations, each as a run by itself; JMH does not say how much memory they took. */
    Contest.Result measure() {
        try {
            List<ProcessRun> runs = new Runner(new OptionsBuilder()
                            .include(benchmark.getName())
                            .jvmArgsAppend("-Xmx256m")
                            .build())
                    .run().stream()
                            .flatMap(result -> result.getBenchmarkResults().stream())
                            .flatMap(result -> result.getIterationResults().stream())
                            .map(iteration -> iteration.getPrimaryResult().getScore())
                            .map(score -> new ProcessRun(Duration.ofNanos(Math.round(score)), 0, ""))
                            .toList();
            return new Contest.Result(title, Map.of(name, runs));
        } catch (RunnerException e) {
            throw new IllegalStateException(name, e);
        }
    }
}

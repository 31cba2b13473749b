package org.truecost.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Small tasks run side by side, large ones alone; a failure comes out as it was thrown. */
class LoadPoolTest {

    @Test
    void answersEveryTaskByTheNameOfItsRun() {
        MDC.put("run", "this one");
        try (LoadPool pool = LoadPool.of(100)) {
            List<Future<String>> results = new ArrayList<>();
            for (int task = 0; task < 100; task++) {
                String name = "task " + task;
                results.add(pool.submit(true, () -> name + " of " + MDC.get("run")));
            }
            assertThat(results.stream().map(LoadPool::result))
                    .hasSize(100)
                    .startsWith("task 0 of this one")
                    .endsWith("task 99 of this one");
        } finally {
            MDC.remove("run");
        }
    }

    @Test
    void runsALargeTaskAlone() {
        AtomicInteger running = new AtomicInteger();
        AtomicBoolean beside = new AtomicBoolean();
        List<Future<String>> results = new ArrayList<>();
        try (LoadPool pool = LoadPool.of(50)) {
            for (int task = 0; task < 50; task++) {
                boolean large = task % 3 == 0;
                results.add(pool.submit(!large, () -> {
                    int others = running.getAndIncrement();
                    Thread.sleep(1);
                    if (large && (others > 0 || running.get() > 1)) {
                        beside.set(true);
                    }
                    running.decrementAndGet();
                    return large ? "large" : "small";
                }));
            }
        }
        assertThat(results.stream().map(LoadPool::result)).hasSize(50).startsWith("large", "small", "small", "large");
        assertThat(beside).isFalse();
    }

    @Test
    void throwsWhatATaskThrew() {
        try (LoadPool pool = LoadPool.of(1)) {
            Future<String> failing = pool.submit(true, () -> {
                throw new JobStoppedException("loading");
            });

            assertThatThrownBy(() -> LoadPool.result(failing)).isInstanceOf(JobStoppedException.class);
            assertThat(pool.failed()).isTrue();
        }
    }
}

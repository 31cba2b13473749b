package org.truecost.batch;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Runs as many tasks in parallel as there are processors. Submitting waits for a free slot, so that no more tasks are started
 * than are worked on; log lines name the run that submitted the task.
 */
final class LoadPool implements AutoCloseable {

    /** The database writes one commit after another: more gain nothing, and each holds a connection. */
    private static final int MOST = 4;

    private final int pool;
    private final Semaphore free;
    private final ExecutorService threads;
    private final @Nullable Map<String, String> log = MDC.getCopyOfContextMap();
    private volatile boolean failed;

    private LoadPool(int pool) {
        this.pool = pool;
        this.free = new Semaphore(pool);
        this.threads = Executors.newFixedThreadPool(
                pool, Thread.ofPlatform().name("loading ", 1).factory());
    }

    /** A pool for this many tasks. */
    static LoadPool of(int tasks) {
        return new LoadPool(Math.clamp(Math.min(tasks, Runtime.getRuntime().availableProcessors()), 1, MOST));
    }

    /** How many tasks run side by side. */
    int size() {
        return pool;
    }

    /**
     * Starts a task as soon as there is a free slot.
     *
     * @param shared false: as soon as there is no other task, and no other is started until it ends
     */
    <T> Future<T> submit(boolean shared, Callable<T> task) {
        int needed = shared ? 1 : pool;
        acquire(needed);
        return threads.submit(() -> {
            try {
                return run(task);
            } finally {
                free.release(needed);
            }
        });
    }

    private void acquire(int needed) {
        try {
            free.acquire(needed);
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading was interrupted", stopped);
        }
    }

    private <T> T run(Callable<T> task) throws Exception {
        if (log != null) {
            MDC.setContextMap(log);
        }
        try {
            return task.call();
        } catch (Exception | Error failure) {
            failed = true;
            throw failure;
        }
    }

    /** Whether a task has failed: then no further one needs to be started. */
    boolean failed() {
        return failed;
    }

    /** The result of a task, as soon as it ends; its failure as it was thrown. */
    static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading was interrupted", stopped);
        }
    }

    /** Waits for the tasks that were started. */
    @Override
    public void close() {
        threads.close();
    }
}

package org.truecost.batch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Whether the program is to stop, and how many jobs it still runs. A stop only raises a flag: each running step checks it between
 * two commits and ends by itself, so that only the step ever writes its own position. The framework's own way overwrites what the
 * step has recorded since with a copy loaded a moment earlier.
 */
@Component
public class RunningJobs implements SmartLifecycle, StepInterruptionPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    /** Less than the time a service manager waits before it kills a process. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean open;
    private volatile boolean stopping;

    /**
     * Runs something that ends early when the program is to end.
     *
     * @throws JobStoppedException if it is to end already: nothing new is begun
     */
    void during(String job, Runnable run) {
        running.incrementAndGet();
        try {
            if (stopping) {
                throw new JobStoppedException(job);
            }
            run.run();
        } finally {
            running.decrementAndGet();
        }
    }

    /** Makes every job end after its current commit, and prevents others from starting. Returns immediately. */
    public void askToStop() {
        stopping = true;
        LOG.info("{} jobs are asked to stop", running.get());
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (stopping || Thread.currentThread().isInterrupted()) {
            // The chunk step does not pass the exception on, and would end as if it were complete.
            step.setTerminateOnly();
            throw new JobInterruptedException("the program is to end");
        }
    }

    @Override
    public void start() {
        open = true;
    }

    /** Before the database is closed: waits until the jobs have ended. */
    @Override
    public void stop() {
        open = false;
        askToStop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (running.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}

package org.truecost.batch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What this process is at. When it is told to end, each job is asked to stop after what it is just committing, and the database
 * stays open until then: the next run goes on from there.
 */
@Component
class RunningJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    /** Less than what a service manager waits before it kills. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    private record Running(Job job, JobParameters parameters) {}

    RunningJobs(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs something that may be asked to stop.
     *
     * @throws JobStoppedException if the program is already being stopped: nothing new is begun
     */
    void during(Job job, JobParameters parameters, Runnable run) {
        Running current = new Running(job, parameters);
        running.add(current);
        try {
            if (!open) {
                throw new JobStoppedException(job.getName());
            }
            run.run();
        } finally {
            running.remove(current);
        }
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        running.forEach(this::askToStop);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!running.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    private void askToStop(Running asked) {
        JobExecution execution = repository.getLastJobExecution(asked.job().getName(), asked.parameters());
        try {
            if (execution != null) {
                LOG.info("{} is asked to stop", asked.job().getName());
                operator.stop(execution);
            }
        } catch (JobExecutionNotRunningException over) {
            LOG.info("{} has just ended", asked.job().getName());
        }
    }
}

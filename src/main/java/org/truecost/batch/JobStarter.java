package org.truecost.batch;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.truecost.store.Lease;
import org.truecost.store.Leases;

/**
 * Starts a job, or goes on with the run of it that died. Whoever runs an instance holds its lease; so what stands there as
 * running when we get the lease is dead, however many processes share the database.
 */
@Component
public class JobStarter {

    private static final Logger LOG = LoggerFactory.getLogger(JobStarter.class);

    /** How long a run waits for another process that is at the same thing. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Leases leases;
    private final RunningJobs running;
    private final DataDisk disk;

    JobStarter(JobOperator operator, JobRepository repository, Leases leases, RunningJobs running, DataDisk disk) {
        this.operator = operator;
        this.repository = repository;
        this.leases = leases;
        this.running = running;
        this.disk = disk;
    }

    /**
     * Runs a job to its end.
     *
     * @throws JobStoppedException if the program is being stopped; the next run goes on with it
     * @throws org.truecost.store.LeaseHeldException if another process is at it for too long
     * @throws RuntimeException the reason why it failed
     */
    public void run(Job job, JobParameters parameters) {
        alone(name(job, parameters), () -> {
            recover(job, parameters);
            running.during(job, parameters, () -> start(job, parameters));
            return job;
        });
    }

    /**
     * Does something that no two processes may do at once.
     *
     * @param work its name: who does something of the same name has to wait
     * @throws org.truecost.store.LeaseHeldException if another process is at it for too long
     */
    public <T> T alone(String work, Supplier<T> task) {
        Lease lease = leases.await(work, PATIENCE);
        // Where the lease cannot be given back for the same reason, the reason is told that came first.
        try (lease) {
            return task.get();
        }
    }

    private void start(Job job, JobParameters parameters) {
        try {
            JobExecution execution = operator.start(job, parameters);
            LOG.info("{}: {}", name(job, parameters), execution.getStatus());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw reason(execution);
            }
        } catch (JobInstanceAlreadyCompleteException done) {
            LOG.info("{} was done by another process", name(job, parameters));
        } catch (JobExecutionException impossible) {
            throw new IllegalStateException(job.getName() + " could not be started", impossible);
        }
    }

    /** Frees what runs of a job that died left as running. For a job of which only one runs at a time, and we are it. */
    public void recover(Job job) {
        repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    }

    /** A kill between the two rows that begin a run leaves an instance nobody can run again: it goes, and is made anew. */
    private void recover(Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
            return;
        }
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last != null && last.isRunning()) {
            operator.recover(last);
        }
        if (last != null && last.getStatus() == BatchStatus.UNKNOWN) {
            fail(last);
        }
    }

    /**
     * A run that could not write down how it ended, which the framework lets nobody go on with: it cannot know what was kept. Here
     * rows and the place in the workbook are committed as one, and every other step can be done again.
     */
    private void fail(JobExecution unknown) {
        unknown.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.UNKNOWN)
                .forEach(step -> {
                    step.setStatus(BatchStatus.FAILED);
                    repository.update(step);
                });
        unknown.setStatus(BatchStatus.FAILED);
        repository.update(unknown);
    }

    /** What makes the instance this one. */
    private static String name(Job job, JobParameters parameters) {
        return parameters.getIdentifyingParameters().stream()
                .map(JobParameter::value)
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(" ", job.getName() + " ", ""));
    }

    private RuntimeException reason(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED || wasCrossedByTheStop(execution)) {
            return new JobStoppedException(execution.getJobInstance().getJobName());
        }
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(this::reason)
                .orElseGet(
                        () -> new JobStoppedException(execution.getJobInstance().getJobName()));
    }

    /** Whoever asks a step to stop writes into its row, and the step that is just about to write finds that row changed. */
    private boolean wasCrossedByTheStop(JobExecution execution) {
        return !running.isRunning()
                && execution.getAllFailureExceptions().stream()
                        .flatMap(failure -> Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
                        .anyMatch(OptimisticLockingFailureException.class::isInstance);
    }

    private RuntimeException reason(Throwable failure) {
        return disk.fullBehind(failure)
                .<RuntimeException>map(JobFailedException::new)
                .orElseGet(() -> innermost(failure));
    }

    private static RuntimeException innermost(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof WorkRefusedException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException reason ? reason : new JobFailedException(cause);
    }
}

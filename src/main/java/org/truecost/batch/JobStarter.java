package org.truecost.batch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.truecost.store.Lease;
import org.truecost.store.Leases;

/**
 * Starts a job, or resumes its dead run. A process that runs an instance holds its lease; so a run that is recorded as running
 * when we get the lease is dead, however many processes share the database.
 */
@Component
public class JobStarter {

    private static final Logger LOG = LoggerFactory.getLogger(JobStarter.class);

    /** How long a run waits for another process that is doing the same. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JobOperator operator;
    private final JobRepository repository;
    private final JobAssembler assembler;
    private final Leases leases;
    private final RunningJobs running;
    private final DataDisk disk;

    JobStarter(
            JobOperator operator,
            JobRepository repository,
            JobAssembler assembler,
            Leases leases,
            RunningJobs running,
            DataDisk disk) {
        this.operator = operator;
        this.repository = repository;
        this.assembler = assembler;
        this.leases = leases;
        this.running = running;
        this.disk = disk;
    }

    /**
     * Runs a job to its end.
     *
     * @throws JobStoppedException if the program is being stopped; the next run resumes it
     * @throws org.truecost.store.LeaseHeldException if another process holds it for too long
     * @throws RuntimeException the reason why it failed
     */
    public void run(JobPlan plan) {
        String instance = JobAssembler.instance(plan);
        alone(instance, () -> {
            recover(plan);
            running.during(plan.name(), () -> start(plan, instance));
        });
    }

    /**
     * Does work that only one process may do at a time.
     *
     * @param work its name: work of the same name has to wait
     * @throws org.truecost.store.LeaseHeldException if another process holds it for too long
     */
    public <T> T alone(String work, Supplier<T> task) {
        return disk.using(() -> {
            Lease lease = leases.await(work, PATIENCE);
            // If the lease cannot be released for the same reason, the first reason is reported.
            try (lease) {
                return task.get();
            }
        });
    }

    /** Does work that has no result, and that only one process may do at a time. */
    public void alone(String work, Runnable task) {
        alone(work, () -> {
            task.run();
            return work;
        });
    }

    private void start(JobPlan plan, String instance) {
        try {
            JobExecution execution = operator.start(assembler.job(plan), JobAssembler.parameters(plan));
            LOG.info("{}: {}", instance, execution.getStatus());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw reason(execution);
            }
        } catch (JobInstanceAlreadyCompleteException done) {
            LOG.info("{} was done by another process", instance);
        } catch (JobExecutionException impossible) {
            throw new IllegalStateException(plan.name() + " could not be started", impossible);
        }
    }

    /** Forgets that a job was done, so that it is done again. */
    void forget(JobPlan plan) {
        JobInstance instance = repository.getJobInstance(plan.name(), JobAssembler.parameters(plan));
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Frees what runs of a job that died left as running. For a job of which only one runs at a time, and we are it. */
    public void recover(String job) {
        repository.findRunningJobExecutions(job).forEach(this::fail);
    }

    /** Frees what runs of a job that died left as running, where no process holds the lease of their instance. */
    void recoverAbandoned(String job) {
        repository
                .findRunningJobExecutions(job)
                .forEach(execution -> leases.take(JobAssembler.instance(job, execution.getJobParameters()))
                        .ifPresent(lease -> {
                            try (lease) {
                                fail(execution);
                            }
                        }));
    }

    /** A kill between the two rows that begin a run leaves an instance that cannot be run again: it goes, and is made again. */
    private void recover(JobPlan plan) {
        JobParameters parameters = JobAssembler.parameters(plan);
        JobInstance instance = repository.getJobInstance(plan.name(), parameters);
        if (instance == null) {
            return;
        }
        List<JobExecution> executions = repository.getJobExecutions(instance);
        if (executions.isEmpty()) {
            repository.deleteJobInstance(instance);
        }
        executions.stream().filter(JobStarter::isCutOff).forEach(this::fail);
    }

    /** Also one that could note its own end, but not that of its step: the database came back between the two. */
    private static boolean isCutOff(JobExecution execution) {
        return isCutOff(execution.getStatus())
                || execution.getStepExecutions().stream().anyMatch(step -> isCutOff(step.getStatus()));
    }

    private static boolean isCutOff(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    /**
     * Records the end of a run that could not record it itself. The framework does not continue a run that is recorded as running
     * or whose end is unknown: it cannot know what was kept. Here rows and the position in the workbook are committed together,
     * and every other step can be repeated. The framework's own recovery has no effect on the second dead run of an instance,
     * whose context it copied from the first together with the mark that it was recovered.
     */
    private void fail(JobExecution cutOff) {
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        cutOff.getStepExecutions().stream()
                .filter(step -> isCutOff(step.getStatus()))
                .forEach(step -> {
                    step.setStatus(BatchStatus.FAILED);
                    step.setEndTime(now);
                    repository.update(step);
                });
        cutOff.setStatus(BatchStatus.FAILED);
        cutOff.setExitStatus(Runs.CUT_OFF);
        cutOff.setEndTime(now);
        repository.update(cutOff);
    }

    private RuntimeException reason(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new JobStoppedException(execution.getJobInstance().getJobName());
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        return failures.stream()
                .filter(failure -> !isLostCommit(failure))
                .findFirst()
                .map(this::reason)
                .or(() -> failures.stream().findFirst().map(DatabaseLostException::new))
                .orElseGet(
                        () -> new JobStoppedException(execution.getJobInstance().getJobName()));
    }

    /** That a step is further than its run knows: the commit before was kept, and its answer lost. No other process may be at it. */
    private static boolean isLostCommit(Throwable failure) {
        return failure instanceof OptimisticLockingFailureException;
    }

    private RuntimeException reason(Throwable failure) {
        return disk.fullBehind(failure)
                .<RuntimeException>map(JobFailedException::new)
                .orElseGet(() -> innermost(failure));
    }

    private static RuntimeException innermost(Throwable failure) {
        Throwable cause = failure;
        while (!isSpecific(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException reason ? reason : new JobFailedException(cause);
    }

    /** The database's own message is more useful than that of the connection below it, which may be empty. */
    private static boolean isSpecific(Throwable cause) {
        return cause instanceof WorkRefusedException || cause instanceof SQLException;
    }
}

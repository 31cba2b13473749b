package org.truecost.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Starts a job, or goes on with the run of it that died. */
@Component
class JobStarter {

    private final JobOperator operator;
    private final JobRepository repository;

    JobStarter(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs a job to its end.
     *
     * @throws RuntimeException the reason why it failed
     */
    void run(Job job, JobParameters parameters) {
        try {
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw reason(execution);
            }
        } catch (JobExecutionException impossible) {
            throw new IllegalStateException(job.getName() + " could not be started", impossible);
        }
    }

    /**
     * Frees what a run that died left as running, so that it can be gone on with. The embedded database lets in one process
     * at a time: whatever runs at our start is dead.
     */
    void recover(Job job) {
        repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    }

    private static RuntimeException reason(JobExecution execution) {
        Throwable failure = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() ->
                        new IllegalStateException(execution.getJobInstance().getJobName() + " was stopped"));
        Throwable cause = failure;
        while (!(cause instanceof LedgerRefusedException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException reason ? reason : new JobFailedException(cause);
    }
}

package org.truecost.batch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** The runs, as the batch framework recorded them. */
@Component
public class Runs {

    private static final int TENTH = 100;

    /** Enough to know a workbook or a run by. */
    private static final int SHORT = 12;

    private static final Comparator<JobRun> LATEST_FIRST =
            Comparator.comparing(JobRun::start).reversed();

    /** The number of recent instances of a job that include the last run, even where an older one was resumed. */
    private static final int FEW = 5;

    /** What a run is called that a kill, or a database that went away, kept from recording its own end: it failed at nothing. */
    static final ExitStatus CUT_OFF = new ExitStatus("CUT_OFF");

    private final JobRepository repository;

    Runs(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * A run of a job.
     *
     * @param subject what makes it this one: a month and revision, or the beginning of a workbook's digest, or of that of several workbooks
     * @param start when it began
     * @param seconds to a tenth
     * @param read rows read
     * @param written rows written
     * @param memory the most heap it took, in bytes, see {@link RunNotes}; 0 where that is not known
     * @param status as the framework names it, or {@link #CUT_OFF}
     */
    public record JobRun(
            String job,
            String subject,
            Instant start,
            BigDecimal seconds,
            long read,
            long written,
            long memory,
            String status) {

        /** Whether it came to its end. */
        public boolean isCompleted() {
            return BatchStatus.COMPLETED.name().equals(status);
        }
    }

    /** The latest runs of all jobs, latest first. */
    public List<JobRun> latest(int most) {
        return repository.getJobNames().stream()
                .flatMap(job -> runs(job, most))
                .sorted(LATEST_FIRST)
                .limit(most)
                .toList();
    }

    /** The last run of each job. */
    public List<JobRun> latestOfEach() {
        return repository.getJobNames().stream()
                .flatMap(job -> runs(job, FEW).sorted(LATEST_FIRST).limit(1))
                .toList();
    }

    /** Forgets an instance of a job and its runs; where another process has done so already, nothing happens. */
    public void forget(long instanceId) {
        JobInstance instance = repository.getJobInstance(instanceId);
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    private Stream<JobRun> runs(String job, int instances) {
        return repository.getJobInstances(job, 0, instances).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .flatMap(execution -> run(execution).stream());
    }

    private static Optional<JobRun> run(JobExecution execution) {
        LocalDateTime start = execution.getStartTime();
        if (start == null) {
            return Optional.empty();
        }
        LocalDateTime end = Optional.ofNullable(execution.getEndTime()).orElse(start);
        return Optional.of(new JobRun(
                execution.getJobInstance().getJobName(),
                subject(execution.getJobParameters()),
                RunNotes.beganAt(execution, start),
                BigDecimal.valueOf(Duration.between(start, end).toMillis() / TENTH, 1),
                execution.getStepExecutions().stream()
                        .mapToLong(StepExecution::getReadCount)
                        .sum(),
                execution.getStepExecutions().stream()
                        .mapToLong(StepExecution::getWriteCount)
                        .sum(),
                RunNotes.memory(execution),
                state(execution)));
    }

    private static String state(JobExecution execution) {
        String exitCode = execution.getExitStatus().getExitCode();
        return exitCode.equals(CUT_OFF.getExitCode())
                ? exitCode
                : execution.getStatus().name();
    }

    private static String subject(JobParameters parameters) {
        return Stream.of("month", "revision", "sha256", "together", "run")
                .map(parameters::getParameter)
                .filter(parameter -> parameter != null && parameter.identifying())
                .map(parameter -> String.valueOf(parameter.value()))
                .map(value -> value.length() <= SHORT ? value : value.substring(0, SHORT))
                .collect(Collectors.joining(" r"));
    }
}

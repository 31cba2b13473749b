package org.truecost.job;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** What was run, as the batch framework noted it. */
@Component
public class Runs {

    private static final int TENTH = 100;

    /** Enough to know a workbook or a run by. */
    private static final int SHORT = 12;

    private final JobRepository repository;

    Runs(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * A run of a job.
     *
     * @param subject what makes it this one: a month and revision, or the beginning of a workbook's digest
     * @param start in the machine's time zone
     * @param seconds to a tenth
     * @param read rows read
     * @param written rows written
     * @param memory the most heap it took, in bytes, see {@link MemoryPeak}; 0 where that is not known
     */
    public record Run(
            String job,
            String subject,
            LocalDateTime start,
            BigDecimal seconds,
            long read,
            long written,
            long memory,
            String status) {

        /** Whether it came to its end. */
        boolean isCompleted() {
            return BatchStatus.COMPLETED.name().equals(status);
        }
    }

    /** The last run of each job among the latest runs. */
    List<Run> latestOfEach(int among) {
        return latest(among).stream()
                .collect(Collectors.toMap(Run::job, run -> run, (later, earlier) -> later, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The latest runs of all jobs, latest first. */
    public List<Run> latest(int most) {
        return repository.getJobNames().stream()
                .flatMap(job -> repository.getJobInstances(job, 0, most).stream())
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .flatMap(execution -> run(execution).stream())
                .sorted(Comparator.comparing(Run::start).reversed())
                .limit(most)
                .toList();
    }

    private static Optional<Run> run(JobExecution execution) {
        LocalDateTime start = execution.getStartTime();
        if (start == null) {
            return Optional.empty();
        }
        LocalDateTime end = Optional.ofNullable(execution.getEndTime()).orElse(start);
        return Optional.of(new Run(
                execution.getJobInstance().getJobName(),
                subject(execution.getJobParameters()),
                start,
                BigDecimal.valueOf(Duration.between(start, end).toMillis() / TENTH, 1),
                execution.getStepExecutions().stream()
                        .mapToLong(StepExecution::getReadCount)
                        .sum(),
                execution.getStepExecutions().stream()
                        .mapToLong(StepExecution::getWriteCount)
                        .sum(),
                MemoryPeak.of(execution.getExecutionContext()),
                execution.getStatus().name()));
    }

    private static String subject(JobParameters parameters) {
        return Stream.of("month", "revision", "sha256", "run")
                .map(parameters::getParameter)
                .filter(parameter -> parameter != null && parameter.identifying())
                .map(parameter -> String.valueOf(parameter.value()))
                .map(value -> value.length() <= SHORT ? value : value.substring(0, SHORT))
                .collect(Collectors.joining(" r"));
    }
}

package org.truecost.month;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.truecost.batch.CurrentProgress;
import org.truecost.batch.RunNotes;
import org.truecost.store.Report;

/**
 * The job {@code monthlyReport}: one instance each month and revision, over the workbooks noted for it. Every step can be
 * done again, so a run that died starts over and comes to the same documents.
 */
@Configuration
public class MonthlyReportJob {

    public static final String NAME = "monthlyReport";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final CurrentProgress progress;

    MonthlyReportJob(JobRepository repository, PlatformTransactionManager transactions, CurrentProgress progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.progress = progress;
    }

    /** The instance for a report; where its documents go does not make it another. */
    static JobParameters parameters(Report report, Path output, Path templates) {
        return new JobParametersBuilder()
                .addString("month", report.month().toString())
                .addLong("revision", (long) report.revision())
                .addString("output", output.toString(), false)
                .addString("templates", templates.toString(), false)
                .toJobParameters();
    }

    @Bean(NAME)
    Job monthlyReport(ReportDocuments documents, RunNotes notes) {
        return new JobBuilder(NAME, repository)
                .listener(notes)
                .start(step("checkLedger", documents::checkLedger))
                .next(step("compareVersions", documents::compareVersions))
                .next(step("writeSummary", documents::writeSummary))
                .next(step("writeBriefings", documents::writeBriefings))
                .next(step("returnWorkbooks", documents::returnWorkbooks))
                .next(step("publishDocuments", documents::publish))
                .build();
    }

    private interface Task {
        void run(ReportFiles files) throws IOException;
    }

    private Step step(String name, Task task) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            progress.step(name);
                            task.run(ticket(contribution.getStepExecution().getJobParameters()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private static ReportFiles ticket(JobParameters parameters) {
        return new ReportFiles(
                YearMonth.parse(requireNonNull(parameters.getString("month"))),
                Math.toIntExact(requireNonNull(parameters.getLong("revision"))),
                Path.of(requireNonNull(parameters.getString("output"))),
                Path.of(requireNonNull(parameters.getString("templates"))));
    }
}

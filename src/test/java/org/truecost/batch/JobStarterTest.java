package org.truecost.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.Application;
import org.truecost.command.Sandbox;
import org.truecost.month.MonthlyReportJob;
import org.truecost.month.ReportOutcome;
import org.truecost.month.ReportRequest;
import org.truecost.month.Reports;

class JobStarterTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 1);

    @TempDir
    Path folder;

    /** The framework writes the instance and its first execution in two transactions. */
    @Test
    void goesOnWhereARunWasKilledBetweenTheTwoRowsThatBeginIt() throws IOException, NoSuchAlgorithmException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        JobParameters payroll = new JobParametersBuilder()
                .addString("sha256", sha256(sandbox.input().resolve("payroll.xlsx")))
                .toJobParameters();
        try (ConfigurableApplicationContext context = start(sandbox)) {
            JobRepository repository = context.getBean(JobRepository.class);
            repository.createJobInstance(LoadWorkbooksJob.NAME, payroll);
            JobParameters report = new JobParametersBuilder()
                    .addString("month", MONTH.toString())
                    .addLong("revision", 1L)
                    .toJobParameters();
            repository.createJobInstance(MonthlyReportJob.NAME, report);

            ReportOutcome outcome = context.getBean(Reports.class)
                    .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ReportOutcome.Done.class,
                            done -> assertThat(done.workbooks()).hasSize(5));
            assertThat(repository.getJobInstances(LoadWorkbooksJob.NAME, 0, 10)).hasSize(5);
        }
    }

    /** As after a stop or a full disk at the very moment when a step writes down how it ended. */
    @Test
    void goesOnWithARunOfWhichNobodyKnowsHowItEnded() throws IOException, NoSuchAlgorithmException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        JobParameters payroll = new JobParametersBuilder()
                .addString("sha256", sha256(sandbox.input().resolve("payroll.xlsx")))
                .addString("name", "payroll.xlsx", false)
                .toJobParameters();
        try (ConfigurableApplicationContext context = start(sandbox)) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobExecution execution = repository.createJobExecution(
                    repository.createJobInstance(LoadWorkbooksJob.NAME, payroll), payroll, new ExecutionContext());
            StepExecution step = repository.createStepExecution("loadRows", execution);
            step.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
            step.setStatus(BatchStatus.UNKNOWN);
            repository.update(step);
            execution.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            execution.setStatus(BatchStatus.UNKNOWN);
            repository.update(execution);

            assertThat(context.getBean(Reports.class)
                            .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT))
                    .isInstanceOfSatisfying(
                            ReportOutcome.Done.class,
                            done -> assertThat(done.workbooks()).hasSize(5));
        }
    }

    private ConfigurableApplicationContext start(Sandbox sandbox) {
        return SpringApplication.run(
                Application.class,
                "--truecost.data=" + folder.resolve("data"),
                "--truecost.input=" + sandbox.input(),
                "--truecost.output=" + sandbox.output());
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

package org.truecost.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.Application;
import org.truecost.command.Sandbox;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TimeLimitedReader;
import org.truecost.ledger.Parsed;
import org.truecost.month.MonthlyReportJob;
import org.truecost.month.ReportOutcome;
import org.truecost.month.ReportRequest;
import org.truecost.month.Reports;
import org.truecost.store.LedgerStore;

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

            loadByItself(context, sandbox.input().resolve("payroll.xlsx"));
            ReportOutcome outcome = context.getBean(Reports.class)
                    .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ReportOutcome.Done.class,
                            done -> assertThat(done.sources().workbooks()).hasSize(5));
            assertThat(repository.getJobInstances(LoadWorkbooksJob.NAME, 0, 10))
                    .as("of the one workbook, and of the four others together")
                    .hasSize(2);
        }
    }

    private static void loadByItself(ConfigurableApplicationContext context, Path workbook) {
        context.getBean(WorkbookLoader.class).load(List.of(WorkbookFile.of(workbook)), Progress.SILENT);
    }

    /** As where the database restarts: a commit is kept, its answer is lost, and the framework finds the step further than it knows. */
    @Test
    void callsALostAnswerToACommitALostDatabase() throws IOException {
        try (ConfigurableApplicationContext context = start(new Sandbox(folder))) {
            JobPlan plan = JobPlan.of("lost").step("step", () -> {
                throw new OptimisticLockingFailureException(
                        "Attempt to update step execution id=139 with wrong version (3)");
            });
            JobStarter starter = context.getBean(JobStarter.class);
            assertThatThrownBy(() -> starter.run(plan)).isInstanceOf(DatabaseLostException.class);
        }
    }

    /** As after a stop or a full disk at the very moment when a step writes down how it ended. */
    @ParameterizedTest
    @CsvSource({"UNKNOWN, UNKNOWN", "FAILED, STARTED"})
    void continuesARunThatCouldNotNoteHowItEnded(BatchStatus job, BatchStatus lastStep)
            throws IOException, NoSuchAlgorithmException {
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
            step.setStatus(lastStep);
            repository.update(step);
            execution.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            execution.setStatus(job);
            repository.update(execution);

            loadByItself(context, sandbox.input().resolve("payroll.xlsx"));
            assertThat(context.getBean(Reports.class)
                            .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT))
                    .isInstanceOfSatisfying(
                            ReportOutcome.Done.class,
                            done -> assertThat(done.sources().workbooks()).hasSize(5));
        }
    }

    /** As earlier releases left it when they were stopped: rows and problems are there, and how far the loading was is not. */
    @Test
    void loadsAWorkbookOfWhichRowsAreThereAndNoPositionAsIfItWereNew() throws IOException, NoSuchAlgorithmException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        Path payroll = sandbox.input().resolve("payroll.xlsx");
        Path rates = sandbox.input().resolve("claims-and-rates.xlsx");
        try (ConfigurableApplicationContext context = start(sandbox)) {
            storeWithoutPosition(context, payroll);
            storeWithoutPosition(context, rates);

            ReportOutcome outcome = context.getBean(Reports.class)
                    .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ReportOutcome.Done.class,
                            done -> assertThat(done.sources().workbooks()).hasSize(5));
        }
        Sandbox fresh = new Sandbox(folder.resolve("fresh")).withSample();
        try (ConfigurableApplicationContext context = start(fresh, folder.resolve("fresh/data"))) {
            context.getBean(Reports.class)
                    .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT);
        }
        sandbox.documents()
                .forEach((name, bytes) ->
                        assertThat(bytes).as(name).isEqualTo(documents(fresh).get(name)));
    }

    private static Map<String, byte[]> documents(Sandbox sandbox) {
        try {
            return sandbox.documents();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static void storeWithoutPosition(ConfigurableApplicationContext context, Path file)
            throws IOException, NoSuchAlgorithmException {
        String sha256 = sha256(file);
        WorkbookFile workbook = new WorkbookFile(file, String.valueOf(file.getFileName()), sha256, null);
        WorkbookItems items = new WorkbookItems(() -> TimeLimitedReader.open(workbook), () -> 0);
        items.open(new ExecutionContext());
        List<Parsed> read = new ArrayList<>();
        for (Parsed item = items.read(); item != null && read.size() < 3; item = items.read()) {
            read.add(item);
        }
        items.close();
        LedgerStore store = context.getBean(LedgerStore.class);
        new WorkbookWriter(() -> store.load(sha256, workbook.name()), workbook.name(), items, Progress.SILENT)
                .write(new Chunk<>(read));
        context.getBean(JdbcTemplate.class).update("UPDATE workbook SET items = NULL WHERE sha256 = ?", sha256);
    }

    /** The framework marks a run as recovered, copies that mark into the next one, and recovers no run that has it. */
    @Test
    void goesOnHoweverOftenRunsOfAnInstanceDie() throws IOException, NoSuchAlgorithmException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        JobParameters payroll = new JobParametersBuilder()
                .addString("sha256", sha256(sandbox.input().resolve("payroll.xlsx")))
                .addString("name", "payroll.xlsx", false)
                .toJobParameters();
        try (ConfigurableApplicationContext context = start(sandbox)) {
            JobRepository repository = context.getBean(JobRepository.class);
            ExecutionContext recovered = new ExecutionContext();
            recovered.put("batch.recovered", true);
            JobExecution died = repository.createJobExecution(
                    repository.createJobInstance(LoadWorkbooksJob.NAME, payroll), payroll, recovered);
            StepExecution step = repository.createStepExecution("loadRows", died);
            step.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
            step.setStatus(BatchStatus.STARTED);
            repository.update(step);
            died.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
            died.setStatus(BatchStatus.STARTED);
            repository.update(died);

            assertThat(context.getBean(Reports.class)
                            .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT))
                    .isInstanceOf(ReportOutcome.Done.class);
        }
    }

    private ConfigurableApplicationContext start(Sandbox sandbox) {
        return start(sandbox, folder.resolve("data"));
    }

    static ConfigurableApplicationContext start(Sandbox sandbox, Path data) {
        return SpringApplication.run(
                Application.class,
                "--truecost.data=" + data,
                "--truecost.input=" + sandbox.input(),
                "--truecost.output=" + sandbox.output());
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

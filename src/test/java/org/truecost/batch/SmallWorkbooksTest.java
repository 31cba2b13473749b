package org.truecost.batch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.command.Sandbox;
import org.truecost.files.Fingerprint;
import org.truecost.files.WorkbookFile;
import org.truecost.month.ReportRequest;
import org.truecost.month.Reports;
import org.truecost.store.StoredWorkbook;

/** Small workbooks are loaded several in a job and in a commit, each as a whole. */
class SmallWorkbooksTest {

    private static final String HEADERS = "Expense ID,Category,Amount,Currency,Period start,Period end\n";

    @TempDir
    Path folder;

    /** The journal is sealed once for each commit that wrote to it. */
    @Test
    void aWorkbookTakesAtMostOneAndAHalfCommits() throws IOException {
        List<WorkbookFile> workbooks = workbooks(100, 3);
        try (ConfigurableApplicationContext context = start()) {
            long before = commits();
            List<StoredWorkbook> loaded = load(context, workbooks);
            assertThat(commits() - before).isBetween(4L, 150L);
            assertThat(loaded)
                    .extracting(StoredWorkbook::name)
                    .containsExactlyElementsOf(
                            workbooks.stream().map(WorkbookFile::name).toList());
            assertThat(loaded).allMatch(StoredWorkbook::loaded).allMatch(workbook -> workbook.accepted() == 3);
        }
    }

    @Test
    void aReportCommitsNoMoreOftenForMoreWorkbooks() throws IOException {
        List<WorkbookFile> workbooks = workbooks(100, 1);
        try (ConfigurableApplicationContext context = start()) {
            load(context, workbooks);
            long before = commits();
            context.getBean(Reports.class)
                    .report(
                            new ReportRequest(YearMonth.of(2024, 1), folder.resolve("input"), null, null, null, false),
                            Progress.SILENT);
            assertThat(commits() - before).isBetween(4L, 80L);
        }
    }

    @Test
    void theRunsSayHowManyRowsTheyHaveRead() throws IOException {
        List<WorkbookFile> workbooks = workbooks(7, 11);
        try (ConfigurableApplicationContext context = start()) {
            load(context, workbooks);
            assertThat(context.getBean(Runs.class).latest(5)).singleElement().satisfies(run -> {
                assertThat(run.job()).isEqualTo("loadWorkbooks");
                assertThat(run.read()).isEqualTo(77);
                assertThat(run.written()).isEqualTo(77);
            });
        }
    }

    @Test
    void oneThatIsNoWorkbookIsRefusedAndTheOthersAreLoaded() throws IOException {
        List<WorkbookFile> workbooks = new ArrayList<>(workbooks(3, 2));
        workbooks.add(1, file("broken.xlsx", "no workbook at all"));
        workbooks.add(file("empty.csv", ""));
        try (ConfigurableApplicationContext context = start()) {
            List<StoredWorkbook> loaded = load(context, workbooks);
            assertThat(loaded).extracting(StoredWorkbook::accepted).containsExactly(2L, 0L, 2L, 2L, 0L);
            assertThat(loaded).allMatch(StoredWorkbook::loaded);
            assertThat(load(context, workbooks)).isEqualTo(loaded);
        }
    }

    /** What another process is loading has a job of its own, which waits for that one. */
    @Test
    void waitsForTheOneThatAnotherProcessHasTheLeaseOf() throws Exception {
        List<WorkbookFile> workbooks = workbooks(4, 2);
        try (ConfigurableApplicationContext context = start();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.update(
                    "INSERT INTO lease (name, holder, token, expires_at)"
                            + " VALUES (?, 'another', 1, CURRENT_TIMESTAMP + INTERVAL '1' HOUR)",
                    leaseOf(workbooks.get(2)));
            Future<List<StoredWorkbook>> loading = other.submit(() -> load(context, workbooks));
            await(() -> count(jdbc, "workbook") == 3);
            jdbc.update("UPDATE lease SET expires_at = CURRENT_TIMESTAMP WHERE holder = 'another'");
            assertThat(loading.get()).allMatch(workbook -> workbook.loaded() && workbook.accepted() == 2);
            assertThat(context.getBean(JobRepository.class).getJobInstances(LoadWorkbooksJob.NAME, 0, 10))
                    .as("of three workbooks together, and of the one")
                    .hasSize(2);
        }
    }

    /** Two processes begin one workbook at the same moment: the database lets one of them add the lease. */
    @Test
    void loadsEachByItselfWhereTheLeaseOfOneAppearsMeanwhile() throws Exception {
        List<WorkbookFile> workbooks = workbooks(4, 2);
        try (ConfigurableApplicationContext context = start();
                ExecutorService other = Executors.newSingleThreadExecutor();
                Connection another = context.getBean(DataSource.class).getConnection()) {
            another.setAutoCommit(false);
            addLease(another, leaseOf(workbooks.get(1)));
            Future<List<StoredWorkbook>> loading = other.submit(() -> load(context, workbooks));
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            await(() -> count(jdbc, "information_schema.system_sessions WHERE this_waiting_for <> ''") > 0);
            another.commit();
            assertThat(loading.get()).allMatch(workbook -> workbook.loaded() && workbook.accepted() == 2);
        }
    }

    @Test
    void nothingOfAWorkbookIsKeptWhereTheJobFails() throws IOException {
        List<WorkbookFile> workbooks = workbooks(6, 2);
        try (ConfigurableApplicationContext context = start()) {
            Progress failing = new Progress() {
                @Override
                public void loading(String workbook, long rows, int read) {
                    if (workbook.equals("site 4.csv")) {
                        throw new IllegalStateException("the screen is gone");
                    }
                }

                @Override
                public void step(String name) {}
            };
            assertThatThrownBy(() -> context.getBean(WorkbookLoader.class).load(workbooks, failing))
                    .hasMessage("the screen is gone");
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            assertThat(count(jdbc, "workbook")).isZero();
            assertThat(count(jdbc, "cost_block")).isZero();
            assertThat(load(context, workbooks)).allMatch(workbook -> workbook.accepted() == 2);
        }
    }

    @Test
    void aStopEndsItBetweenTwoCommits() throws IOException {
        List<WorkbookFile> workbooks = workbooks(4, 600);
        List<StoredWorkbook> stored;
        try (ConfigurableApplicationContext context = start()) {
            Progress stopping = new Progress() {
                @Override
                public void loading(String workbook, long rows, int read) {
                    context.getBean(RunningJobs.class).askToStop();
                }

                @Override
                public void step(String name) {}
            };
            assertThatThrownBy(() -> context.getBean(WorkbookLoader.class).load(workbooks, stopping))
                    .isInstanceOf(JobStoppedException.class);
            assertThat(count(context.getBean(JdbcTemplate.class), "workbook WHERE loaded = TRUE"))
                    .as("two workbooks of 600 rows reach the 1,000 rows of a commit")
                    .isEqualTo(2);
        }
        try (ConfigurableApplicationContext context = start()) {
            stored = load(context, workbooks);
            assertThat(stored).allMatch(workbook -> workbook.loaded() && workbook.accepted() == 600);
        }
    }

    /** A dead run of workbooks that do not come together again would otherwise be called running for ever. */
    @Test
    void aDeadRunOfOtherWorkbooksIsCutOff() throws IOException {
        JobParameters gone = new JobParametersBuilder()
                .addString("together", Fingerprint.ofText("others"))
                .toJobParameters();
        try (ConfigurableApplicationContext context = start()) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobExecution dead = repository.createJobExecution(
                    repository.createJobInstance(LoadWorkbooksJob.NAME, gone), gone, new ExecutionContext());
            dead.setStatus(BatchStatus.STARTED);
            dead.setStartTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(dead);
            load(context, workbooks(2, 1));
            assertThat(context.getBean(Runs.class).latest(5))
                    .extracting(Runs.JobRun::status)
                    .containsExactlyInAnyOrder("COMPLETED", Runs.CUT_OFF.getExitCode());
        }
    }

    private List<WorkbookFile> workbooks(int number, int rows) throws IOException {
        List<WorkbookFile> workbooks = new ArrayList<>();
        for (int workbook = 1; workbook <= number; workbook++) {
            StringBuilder text = new StringBuilder(HEADERS);
            for (int row = 1; row <= rows; row++) {
                text.append("E-%d-%d,power,10,USD,2024-01-01,2024-01-31\n".formatted(workbook, row));
            }
            workbooks.add(file("site " + workbook + ".csv", text.toString()));
        }
        return workbooks;
    }

    private WorkbookFile file(String name, String content) throws IOException {
        Path file = Files.createDirectories(folder.resolve("input")).resolve(name);
        return WorkbookFile.of(Files.writeString(file, content));
    }

    private ConfigurableApplicationContext start() throws IOException {
        return JobStarterTest.start(new Sandbox(folder.resolve("place")), folder.resolve("data"));
    }

    private static List<StoredWorkbook> load(ConfigurableApplicationContext context, List<WorkbookFile> workbooks) {
        return context.getBean(WorkbookLoader.class)
                .load(workbooks, Progress.SILENT)
                .workbooks();
    }

    private static int count(JdbcTemplate jdbc, String rows) {
        return requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM " + rows, Integer.class));
    }

    private static void await(BooleanSupplier condition) {
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            while (!condition.getAsBoolean()) {
                Thread.sleep(20);
            }
        });
    }

    private static String leaseOf(WorkbookFile workbook) throws IOException {
        return "loadWorkbooks " + Fingerprint.of(workbook.path());
    }

    private static void addLease(Connection connection, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO lease (name, holder, token, expires_at) VALUES (?, 'another', 1, CURRENT_TIMESTAMP)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private long commits() throws IOException {
        try (var seals = Files.walk(folder)) {
            Path seal = seals.filter(file -> file.endsWith("truecost.journal-seal"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(seal).stream()
                    .filter(line -> line.startsWith("truecost.log"))
                    .count();
        }
    }
}

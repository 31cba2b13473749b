package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;

/**
 * Stops real runs over many small workbooks at random moments, by SIGTERM, by a kill, or by taking the database away under them,
 * and lets the next run continue by itself, over the embedded database and over PostgreSQL: the documents, which show every row
 * and every problem, are those of a run that was not stopped, and a run that was asked to stop says so in one sentence.
 *
 * <p>The long campaign: {@code mvn test -Dtest=StoppedRunTest -Dtruecost.stops=60 -Dtruecost.stops.workbooks=200
 * -Dtruecost.stops.record=stops}, so many stops of each kind; one kind of it by {@code '-Dtest=StoppedRunTest#embedded*'}, the same
 * moments again by {@code -Dtruecost.seed=…}. It can be cut off: what was struck is noted in the folder {@code stops}, and the same command
 * does the rest.
 */
class StoppedRunTest {

    private static final int STOPS = Integer.getInteger("truecost.stops", 1);
    private static final int WORKBOOKS = Integer.getInteger("truecost.stops.workbooks", 20);
    private static final long SEED = Long.getLong("truecost.seed", System.nanoTime() % 1_000_000);

    /** Where a campaign that may be cut off notes what it has done; without it, nothing is noted. */
    private static final @Nullable String RECORD = System.getProperty("truecost.stops.record");

    /** So often one folder is stopped before a run comes to its end. */
    private static final int TOGETHER = 3;

    /** Of 128 and SIGTERM's number. */
    private static final int TERMINATED = 143;

    private static final int ROWS = 5;

    /** The workbooks, and the runs over them that nothing stopped: one for each database. */
    @TempDir
    static Path shared;

    private static @Nullable PostgreSql postgreSql;
    private static final Map<String, Calm> CALM = new HashMap<>();

    @TempDir
    Path folder;

    /** How a run ends before its time. */
    private enum End {
        STOP {
            @Override
            void strike(Process process, @Nullable PostgreSql database) {
                process.destroy();
            }

            @Override
            void assertSaid(String printed, int exitCode) {
                if (exitCode == TERMINATED && !printed.contains("revision 1")) {
                    // Java itself ends the process before the program listens.
                    assertThat(printed.strip())
                            .isIn("", "Stopped. Completed work is kept; run the command again to resume.");
                }
            }
        },
        KILL {
            @Override
            void strike(Process process, @Nullable PostgreSql database) {
                process.destroyForcibly();
            }
        },
        /** As by a restart of its machine: the run finds its connections cut, in the middle of a commit or anywhere else. */
        DATABASE_RESTART {
            @Override
            void strike(Process process, @Nullable PostgreSql database) throws IOException, InterruptedException {
                requireNonNull(database).goAway();
                requireNonNull(database).comeBack();
            }

            @Override
            void assertSaid(String printed, int exitCode) {
                if (exitCode != ExitCode.REJECTED) {
                    assertThat(exitCode).as(printed).isEqualTo(ExitCode.FAILED);
                    assertThat(printed).contains("The database cannot be used");
                }
            }
        };

        abstract void strike(Process process, @Nullable PostgreSql database) throws IOException, InterruptedException;

        /** That a run which was ended like this said what it had to say. */
        void assertSaid(String printed, int exitCode) {}
    }

    /** What a run that nothing stopped made, and how many milliseconds it took. */
    private record Calm(Map<String, byte[]> documents, long usual) {}

    /** What all runs of a campaign share. */
    private record Campaign(End end, @Nullable PostgreSql database, Calm calm) {}

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        writeWorkbooks();
        if (PostgreSql.programs().isPresent()) {
            postgreSql = PostgreSql.start();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgreSql != null) {
            postgreSql.close();
        }
    }

    @Test
    void embeddedDatabaseStopped() throws Exception {
        embedded(End.STOP);
    }

    @Test
    void embeddedDatabaseKilled() throws Exception {
        embedded(End.KILL);
    }

    @Test
    void postgreSqlStopped() throws Exception {
        postgreSql(End.STOP);
    }

    @Test
    void postgreSqlKilled() throws Exception {
        postgreSql(End.KILL);
    }

    @Test
    void postgreSqlRestarted() throws Exception {
        postgreSql(End.DATABASE_RESTART);
    }

    private void postgreSql(End end) throws Exception {
        assumeTrue(postgreSql != null, "PostgreSQL is not installed: apt-get install postgresql");
        run(end, postgreSql);
    }

    private void embedded(End end) throws Exception {
        run(end, null);
    }

    private void run(End end, @Nullable PostgreSql database) throws Exception {
        String kind = database == null ? "embedded" : "postgresql";
        if (!CALM.containsKey(kind)) {
            CALM.put(kind, undisturbed(kind, database));
        }
        Campaign campaign = new Campaign(end, database, requireNonNull(CALM.get(kind)));
        StopRecord record = StopRecord.of(RECORD, kind + "-" + end, WORKBOOKS);
        while (record.struck() < STOPS) {
            empty(database);
            long seed = SEED + record.folders();
            Path at = folder.resolve("stopped-" + record.folders());
            int most = Math.min(TOGETHER, STOPS - record.struck());
            record.note(seed, at, () -> stopped(campaign, sandbox(at), new Random(seed), most));
            FileSystemUtils.deleteRecursively(at);
            System.out.printf("StoppedRunTest: %s, seed %d, %d of %d struck%n", end, seed, record.struck(), STOPS);
        }
    }

    private static Calm undisturbed(String kind, @Nullable PostgreSql database)
            throws IOException, InterruptedException, SQLException {
        empty(database);
        Sandbox sandbox = sandbox(shared.resolve(kind));
        long start = System.nanoTime();
        Process process = start(sandbox, database);
        String printed = sandbox.printed(process);
        assertThat(process.exitValue()).as(printed).isEqualTo(ExitCode.REJECTED);
        return new Calm(sandbox.documents(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Strikes some runs in one folder and lets the next come to its end; how many were struck before their end. */
    private int stopped(Campaign campaign, Sandbox sandbox, Random random, int most) throws Exception {
        int struck = 0;
        List<String> before = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Process process = start(sandbox, campaign.database());
            long moment = random.nextLong(campaign.calm().usual());
            boolean over = process.waitFor(moment, TimeUnit.MILLISECONDS);
            if (!over) {
                campaign.end().strike(process, campaign.database());
                struck++;
            }
            String printed = sandbox.printed(process);
            before.add("%d ms: %s".formatted(moment, printed.strip()));
            assertThat(printed)
                    .as("%s at %s", campaign.end(), before)
                    .doesNotContain("Hikari", "constraint", "Exception", "null", "\tat ");
            if (!over) {
                campaign.end().assertSaid(printed, process.exitValue());
            }
        }
        Process last = start(sandbox, campaign.database());
        String end = sandbox.printed(last);
        assertThat(last.exitValue())
                .as("%s after %s: %s", campaign.end(), before, end)
                .isEqualTo(ExitCode.REJECTED);
        Map<String, byte[]> documents = sandbox.documents();
        assertThat(documents.keySet()).isEqualTo(campaign.calm().documents().keySet());
        documents.forEach((name, bytes) -> assertThat(bytes)
                .as("%s after %s", name, before)
                .isEqualTo(campaign.calm().documents().get(name)));
        return struck;
    }

    private static Process start(Sandbox sandbox, @Nullable PostgreSql database) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("TRUECOST_CHUNKSIZE", "2", "TRUECOST_LEASE", "3s"));
        if (database != null) {
            settings.put("SPRING_PROFILES_ACTIVE", "postgresql");
            settings.put("TRUECOST_DATABASE_URL", database.url());
        }
        return sandbox.start(
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                settings.entrySet().stream()
                        .flatMap(setting -> List.of(setting.getKey(), setting.getValue()).stream())
                        .toArray(String[]::new));
    }

    private static void empty(@Nullable PostgreSql database) throws SQLException {
        if (database != null) {
            try (Connection connection = DriverManager.getConnection(database.url(), "truecost", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA public CASCADE");
                statement.execute("CREATE SCHEMA public");
            }
        }
    }

    private static Sandbox sandbox(Path place) throws IOException {
        Sandbox sandbox = new Sandbox(place).withSample();
        FileSystemUtils.copyRecursively(shared.resolve("workbooks"), sandbox.input());
        return sandbox;
    }

    /** The very same for all: the documents name their digests. Every tenth has a row that is rejected, and a rejected amount. */
    private static void writeWorkbooks() throws IOException {
        Path workbooks = Files.createDirectories(shared.resolve("workbooks"));
        for (int number = 1; number <= WORKBOOKS; number++) {
            TinyWorkbook workbook = TinyWorkbook.sheet("Power")
                    .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
            for (int row = 1; row <= ROWS; row++) {
                String category = number % 10 == 0 && row == 2 ? "no such word" : "power";
                workbook.row(
                        number + "-" + row,
                        category,
                        number + row,
                        "USD",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 1, 31));
            }
            workbook.in(workbooks, "power-" + number + ".xlsx");
        }
    }
}

package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;
import org.truecost.mail.ScriptedSmtp;

/** The same program on a real PostgreSQL: the same documents, and several processes that do not get in each other's way. */
class PostgreSqlTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 1, 31);

    @TempDir
    Path folder;

    private static @Nullable PostgreSql database;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(PostgreSql.programs().isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
        database = PostgreSql.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "truecost", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("spring.profiles.active");
        System.clearProperty("truecost.database.url");
    }

    private static String url() {
        return database == null ? "" : database.url();
    }

    @Test
    void makesTheVeryDocumentsOfTheEmbeddedDatabase() throws IOException {
        Sandbox embedded = sandbox("embedded");
        embedded.report();

        Sandbox shared = sandbox("shared");
        use();
        Result result = shared.report();

        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed()).contains("2,624,705,882.35", "710,857,843.14");
        assertSame(shared.documents(), embedded.documents());
        assertThat(shared.data().resolve("truecost.script")).doesNotExist();
        assertThat(shared.run("history").printed()).contains("2025-01", "done");
        assertThat(shared.report().printed()).contains("Already reported");
    }

    @Test
    void makesTheVeryRevisionOfTheEmbeddedDatabase() throws IOException {
        Sandbox embedded = sandbox("embedded");
        revise(embedded);

        Sandbox shared = sandbox("shared");
        use();
        Result revised = revise(shared);

        assertThat(revised.printed()).contains("revision 2", "Zoo.xlsx");
        assertSame(shared.documents(), embedded.documents());
        assertThat(shared.run("history").printed()).contains("2025-01", "done");
    }

    private Result revise(Sandbox sandbox) throws IOException {
        sandbox.report();
        Files.copy(correctedZoo(), sandbox.input().resolve("Zoo.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        Result revised = sandbox.report("--revise");
        assertThat(revised.exitCode()).as(revised.printed()).isEqualTo(ExitCode.REJECTED);
        return revised;
    }

    /** One row is mistaken, one changed, two gone and one new; the same bytes for all. */
    private Path correctedZoo() throws IOException {
        Path apart = Files.createDirectories(folder.resolve("mended"));
        Path mended = apart.resolve("Zoo.xlsx");
        if (!Files.exists(mended)) {
            TinyWorkbook power = TinyWorkbook.sheet("Power")
                    .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
            for (String id : List.of("b", "B", "é", "_", "電力", "資材")) {
                power.row(id, "power", id.equals("B") ? 7 : 0, "USD", FIRST, LAST);
            }
            power.row("Z", "no such word", 1, "USD", FIRST, LAST).in(apart, "Zoo.xlsx");
        }
        return mended;
    }

    @Test
    void checksWorkbooksApartFromTheSharedDatabase() throws IOException {
        Sandbox shared = sandbox("shared");
        use();
        assertThat(shared.run("check", shared.input().resolve("payroll.xlsx").toString())
                        .exitCode())
                .isZero();
        assertThat(shared.run("history").exitCode()).isEqualTo(4);
    }

    @Test
    void letsTwoProcessesMakeTheSameMonthOnce() throws IOException, InterruptedException {
        Sandbox one = sandbox("one");
        Sandbox two = sandbox("two");
        Process first = start(one);
        Process second = start(two);
        String both = one.printed(first) + two.printed(second);

        assertThat(first.exitValue()).as(both).isZero();
        assertThat(second.exitValue()).as(both).isZero();
        assertThat(both).containsOnlyOnce("Already reported as revision 1");
        assertSame(one.documents(), two.documents());
    }

    /** What a killed process was at is free when its lease has run out, and not before. */
    @Test
    void goesOnWithWhatAKilledProcessOfAnotherMachineBegan() throws IOException, InterruptedException {
        Sandbox killed = sandbox("killed");
        Process process = start(killed, "TRUECOST_CHUNKSIZE", "1");
        while (killed.documents().keySet().stream().noneMatch(name -> name.contains(".part")) && process.isAlive()) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);

        Sandbox other = sandbox("other");
        Process next = start(other);
        String printed = other.printed(next);
        assertThat(next.exitValue()).as(printed).isZero();
        assertThat(printed).contains("revision 1", "2,624,705,882.35");
        assertThat(other.documents()).hasSizeGreaterThan(3);
    }

    /** One inbox, one database: one process keeps the schedule, both take workbooks and would deliver. */
    @Test
    void letsTwoWatchOneFolderAndEachReaderGetTheBriefingOnce() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            Sandbox one = new Sandbox(folder.resolve("one"));
            Sandbox two = new Sandbox(folder.resolve("two"));
            Process first = watch(one, inbox, server, "0 0 0 1 * *");
            Process second = watch(two, inbox, server, "none");
            try {
                drop(inbox);
                await().atMost(Duration.ofMinutes(3)).until(() -> server.taken().size() >= 2);
                // Long enough for the other to look into the outbox, too.
                TimeUnit.SECONDS.sleep(7);
            } finally {
                first.destroy();
                second.destroy();
            }
            String both = one.printed(first) + two.printed(second);
            // One may look while the other still takes the last: then there is a second revision.
            List<String> letters = server.taken().stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("Message-ID:"))
                    .toList();
            assertThat(letters).as(both).doesNotHaveDuplicates();
            assertThat(letters.size() % 2).as("both readers: %s", letters).isZero();
            assertThat(both).containsOnlyOnce("payroll.xlsx (").containsOnlyOnce("report made, revision 1");
            assertThat(both).doesNotContain("could not be");
        }
    }

    @Test
    void goesOnWatchingWhenTheDatabaseIsBack() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            Sandbox one = new Sandbox(folder.resolve("one"));
            Process watch = watch(one, inbox, server, "0 0 0 1 * *");
            PostgreSql gone = requireNonNull(database);
            try {
                await().atMost(Duration.ofMinutes(1)).until(() -> printed(one).contains("Watching"));
                gone.goAway();
                drop(inbox);
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> printed(one).contains("will be retried")
                                && printed(one).contains("briefings could not be delivered"));
                gone.comeBack();
                await().atMost(Duration.ofMinutes(3)).until(() -> server.taken().size() == 2);
            } finally {
                watch.destroy();
            }
            String printed = one.printed(watch);
            assertThat(printed)
                    .containsOnlyOnce("payroll.xlsx (" + lastMonth() + "): accepted")
                    .containsOnlyOnce("report made, revision 1")
                    .containsOnlyOnce("briefings could not be delivered")
                    .doesNotContain("Exception", "\tat ");
            assertThat(names(inbox.resolve("processed/" + lastMonth())))
                    .as("each is filed once")
                    .hasSize(5);
        }
    }

    private Process watch(Sandbox sandbox, Path inbox, ScriptedSmtp server, String schedule) throws IOException {
        Path recipients = folder.resolve("recipients.yml");
        Files.writeString(recipients, """
                truecost:
                  mail: { host: localhost, port: %d, security: none, from: truecost@example.com }
                  delivery:
                    lists:
                      all: { language: en, to: [ a@example.com, b@example.com ] }
                """.formatted(server.port()));
        return sandbox.start(
                List.of(
                        "watch",
                        "--input",
                        inbox.toString(),
                        "--output",
                        folder.resolve("output").toString(),
                        "--schedule",
                        schedule),
                List.of("-Xmx256m"),
                shared(
                        "TRUECOST_RECIPIENTS",
                        recipients.toString(),
                        "TRUECOST_OUTPUT",
                        folder.resolve("output").toString(),
                        "TRUECOST_WATCH_STEADY",
                        "500ms",
                        "TRUECOST_WATCH_SETTLE",
                        "2s",
                        "TRUECOST_WATCH_RETRY",
                        "1s",
                        // How long each workbook waits for a database that is away.
                        "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT",
                        "1000"));
    }

    private static void drop(Path inbox) throws IOException {
        Path drafts = Files.createDirectories(inbox.resolveSibling("drafts"));
        Sandbox sample = new Sandbox(drafts).withSample();
        for (String name : names(sample.input())) {
            Files.move(sample.input().resolve(name), inbox.resolve(name));
        }
    }

    private static String printed(Sandbox sandbox) throws IOException {
        return Files.readString(sandbox.data().resolveSibling("printed.txt"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static YearMonth lastMonth() {
        return YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
    }

    private static void use() {
        System.setProperty("spring.profiles.active", "postgresql");
        System.setProperty("truecost.database.url", url());
    }

    private static Process start(Sandbox sandbox, String... environment) throws IOException {
        return sandbox.start(List.of(), shared(environment));
    }

    private static String[] shared(String... environment) {
        String[] all = new String[environment.length + 6];
        System.arraycopy(environment, 0, all, 0, environment.length);
        List<String> shared =
                List.of("SPRING_PROFILES_ACTIVE", "postgresql", "TRUECOST_DATABASE_URL", url(), "TRUECOST_LEASE", "5s");
        for (int i = 0; i < shared.size(); i++) {
            all[environment.length + i] = shared.get(i);
        }
        return all;
    }

    /** The sample, and a workbook whose lines English orders otherwise than Unicode's numbers do; the same for all. */
    private Sandbox sandbox(String name) throws IOException {
        Path zoo = folder.resolve("Zoo.xlsx");
        if (!Files.exists(zoo)) {
            writeZoo();
        }
        Sandbox sandbox = new Sandbox(folder.resolve(name)).withSample();
        Files.copy(zoo, sandbox.input().resolve("Zoo.xlsx"));
        return sandbox;
    }

    private void writeZoo() throws IOException {
        TinyWorkbook power = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (String id : List.of("b", "B", "a", "A", "é", "_", "Z", "電力")) {
            power.row(id, "power", 0, "USD", FIRST, LAST);
        }
        power.in(folder, "Zoo.xlsx");
    }

    private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) ->
                assertThat(Arrays.equals(actual.get(name), bytes)).as(name).isTrue());
    }
}

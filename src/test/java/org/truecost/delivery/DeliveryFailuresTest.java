package org.truecost.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.Application;
import org.truecost.batch.Progress;
import org.truecost.input.TinyWorkbook;
import org.truecost.mail.ScriptedSmtp;
import org.truecost.mail.ScriptedSmtp.Fault;
import org.truecost.mail.ScriptedSmtp.Stage;
import org.truecost.month.ReportRequest;
import org.truecost.month.Reports;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;
import org.truecost.store.Lease;
import org.truecost.store.Leases;
import org.truecost.store.Outbox;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** One recipient or one report that fails keeps no other from being delivered. */
class DeliveryFailuresTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    @TempDir
    Path folder;

    private ScriptedSmtp server;
    private @Nullable ConfigurableApplicationContext started;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedSmtp.plain();
    }

    @AfterEach
    void stop() throws IOException {
        context().close();
        server.close();
    }

    /** A file has the folder's name: no document can be put there. */
    @Test
    void aFolderThatCannotBeUsedHoldsNoLetterBack() throws IOException {
        run("1h", "a.language=en", "a.folder=" + Files.createFile(folder.resolve("file")));
        report(JANUARY);
        assertThat(deliver(JANUARY))
                .extracting(Delivery::list, Delivery::state)
                .containsExactlyInAnyOrder(tuple("a", DeliveryState.PENDING), tuple("b", DeliveryState.SENT));
    }

    /** The list's own folder needs no mail server. */
    @Test
    void aMailServerThatIsAwayHoldsNoFolderBack() throws IOException {
        run("1h", "b.folder=" + folder.resolve("archive"));
        report(JANUARY);
        server.fail(Stage.GREETING, Fault.NEVER, Integer.MAX_VALUE);
        deliver(JANUARY);
        assertThat(folder.resolve("archive/briefing-2025-01-r1.en.pdf")).exists();
    }

    @Test
    void aReportThatCannotBeReadHoldsNoOtherBack() throws IOException {
        run("10ms");
        report(JANUARY);
        report(FEBRUARY);
        server.fail(Stage.GREETING, Fault.NEVER, Integer.MAX_VALUE);
        deliver(JANUARY);
        deliver(FEBRUARY);
        server.fail(Stage.GREETING, Fault.NEVER, 0);
        damage(JANUARY);
        context().getBean(Deliveries.class).deliver(null, true);

        assertThat(context().getBean(Outbox.class).all())
                .extracting(Delivery::month, Delivery::state)
                .containsExactly(tuple(JANUARY, DeliveryState.FAILED), tuple(FEBRUARY, DeliveryState.SENT));
        assertThat(context().getBean(Outbox.class).all().getFirst().answer()).isEqualTo("IllegalArgumentException");
    }

    @Test
    void aReportThatCannotBeAddressedHoldsNoOtherBackAndIsNamed() throws IOException {
        run("10ms");
        report(JANUARY);
        deliver(JANUARY);
        report(FEBRUARY);
        report(MARCH);
        damage(FEBRUARY);
        assertThatThrownBy(() -> context().getBean(Deliveries.class).deliver(null, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(context().getBean(Outbox.class).all())
                .extracting(Delivery::month, Delivery::state)
                .containsExactly(tuple(JANUARY, DeliveryState.SENT), tuple(MARCH, DeliveryState.SENT));
    }

    /** Two processes that write a month's missing documents would write them into the same drafts. */
    @Test
    void missingDocumentsAreWrittenByOneProcessAtATime() throws Exception {
        run("10ms");
        report(JANUARY);
        Path briefing = folder.resolve("output/2025-01/briefing-r1.en.pdf");
        Files.delete(briefing);
        CompletableFuture<List<Delivery>> delivered;
        try (Lease lease = context().getBean(Leases.class).await("report " + JANUARY, Duration.ofSeconds(1))) {
            delivered = CompletableFuture.supplyAsync(() -> deliver(JANUARY));
            TimeUnit.SECONDS.sleep(2);
            assertThat(briefing).as(lease.name()).doesNotExist();
        }
        assertThat(delivered.get(1, TimeUnit.MINUTES))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.SENT);
        assertThat(briefing).exists();
    }

    /** A reader taken off a list and put on it again: the attempts made before count no more. */
    @Test
    void whatWasWithdrawnBeginsAgain() throws IOException {
        run("10ms");
        report(JANUARY);
        server.fail(Stage.GREETING, Fault.NEVER, Integer.MAX_VALUE);
        deliver(JANUARY);
        Outbox outbox = context().getBean(Outbox.class);
        Delivery failed = delivery("b");
        assertThat(failed.attempts()).isPositive();
        outbox.withdraw(failed, "r2", Instant.now());

        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        Report report = context().getBean(ReportStore.class).report(JANUARY, 1);
        outbox.add(report, failed.list(), failed.recipient(), failed.messageId(), DeliveryState.PENDING, now);
        assertThat(delivery("b"))
                .isEqualTo(new Delivery(
                        failed.id(),
                        JANUARY,
                        1,
                        failed.list(),
                        failed.recipient(),
                        failed.messageId(),
                        DeliveryState.PENDING,
                        0,
                        0,
                        now,
                        now,
                        ""));
    }

    private List<Delivery> deliver(YearMonth month) {
        return context().getBean(Deliveries.class).deliver(month, false);
    }

    private Delivery delivery(String list) {
        return context().getBean(Outbox.class).all().stream()
                .filter(delivery -> delivery.list().equals(list))
                .findFirst()
                .orElseThrow();
    }

    /** As a later build might leave it: with a problem that this one does not know. */
    private void damage(YearMonth month) {
        assertThat(context()
                        .getBean(JdbcTemplate.class)
                        .update(
                                "INSERT INTO problem (workbook_id, kind, workbook, details)"
                                        + " SELECT id, 'NOT_A_KIND', name, '' FROM workbook WHERE name = ?",
                                month + ".xlsx"))
                .isEqualTo(1);
    }

    private void report(YearMonth month) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input").resolve(month.toString()));
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Source")
                .row("E1", "power", 100, "USD", month.atDay(1), month.atEndOfMonth(), "invoice " + month)
                .andSheet("Claims")
                .row("Claim ID", "Claim", "Amount", "Currency", "Date", "Source")
                .row("C1", "Cheap", 50, "USD", LocalDate.of(2025, 1, 1), "press release")
                .in(input, month + ".xlsx");
        context()
                .getBean(Reports.class)
                .report(new ReportRequest(month, input, null, null, null, false), Progress.SILENT);
        assertThat(context().getBean(ReportStore.class).inForce(month)).isPresent();
    }

    private ConfigurableApplicationContext context() {
        return requireNonNull(started);
    }

    private void run(String pause, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--truecost.data=" + folder.resolve("data"),
                "--truecost.output=" + folder.resolve("output"),
                "--truecost.delivery.lists.b.language=en",
                "--truecost.delivery.lists.b.to=one@example.com",
                "--truecost.delivery.errors-allowed=100",
                "--truecost.delivery.attempts=3",
                "--truecost.delivery.first-pause=" + pause,
                "--truecost.delivery.longest-pause=" + pause,
                "--truecost.delivery.patience=30s",
                "--truecost.mail.host=localhost",
                "--truecost.mail.port=" + server.port(),
                "--truecost.mail.security=none",
                "--truecost.mail.from=truecost@example.com"));
        Stream.of(more).map(setting -> "--truecost.delivery.lists." + setting).forEach(settings::add);
        started = SpringApplication.run(Application.class, settings.toArray(String[]::new));
    }
}

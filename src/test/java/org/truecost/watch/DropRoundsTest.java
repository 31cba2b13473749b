package org.truecost.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.Application;
import org.truecost.inbox.Arrivals;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.FileClaims;
import org.truecost.inbox.Instance;
import org.truecost.inbox.SkippedFile;
import org.truecost.input.TinyWorkbook;
import org.truecost.store.Delivery;
import org.truecost.store.Lease;
import org.truecost.store.Leases;
import org.truecost.store.WithdrawnWorkbooks;

/** What goes wrong in a round or a withdrawal is reported, and nothing else comes of it. */
class DropRoundsTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 1);

    @TempDir
    Path folder;

    private final List<Path> failed = new ArrayList<>();

    /** As a listing fails whose network share goes away halfway. */
    @Test
    void aFolderThatCannotBeListedToTheEndIsReported() throws IOException {
        assertThat(look(DropRoundsTest::away, () -> MONTH)).isFalse();
        assertThat(failed).containsExactly(folder);
    }

    @Test
    void aFileThatCannotBeTakenIsReported() throws IOException {
        assertThat(look(() -> Instant.EPOCH, () -> {
                    throw new UncheckedIOException(new IOException("away"));
                }))
                .isFalse();
        assertThat(failed).containsExactly(folder.resolve("power.xlsx"));
    }

    private static Instant away() {
        throw new UncheckedIOException(new IOException("away"));
    }

    private boolean look(InstantSource sightings, Supplier<YearMonth> unstated) throws IOException {
        DropFolder drop = new DropFolder(folder);
        TinyWorkbook.sheet("Power").row("Amount").row(1).in(folder, "power.xlsx");
        try (Instance instance = Instance.of(folder.resolve("data"));
                FileClaims claims = FileClaims.of(drop, instance, Duration.ofMinutes(1), () -> Instant.EPOCH);
                ConfigurableApplicationContext context = start()) {
            Arrivals arrivals = new Arrivals(drop, new Arrivals.Patience(Duration.ZERO, Duration.ZERO), sightings);
            return new DropRounds(
                            drop,
                            arrivals,
                            claims,
                            context.getBean(Intake.class),
                            unstated,
                            new Heard(),
                            new Retries(Duration.ofMinutes(1), () -> Instant.EPOCH))
                    .look(() -> false);
        }
    }

    @Test
    void aWithdrawalThatDoesNotHappenIsNotNoted() throws Exception {
        DropFolder drop = new DropFolder(folder.resolve("inbox"));
        Path processed = Files.createDirectories(drop.processed(MONTH));
        TinyWorkbook.sheet("Power").row("Amount").row(1).in(processed, "power.xlsx");
        try (ConfigurableApplicationContext context = start()) {
            WithdrawnWorkbooks noted = context.getBean(WithdrawnWorkbooks.class);
            Withdrawals withdrawals = context.getBean(Withdrawals.class);
            Path inTheWay = Files.writeString(folder.resolve("inbox/replaced"), "no folder");
            assertThatThrownBy(() -> withdrawals.withdraw(drop.root(), "power.xlsx", null))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(noted.all()).isEmpty();
            Files.delete(inTheWay);

            CompletableFuture<Withdrawals.Outcome> withdrawn;
            try (Lease lease = context.getBean(Leases.class).await("due " + MONTH, Duration.ofSeconds(1))) {
                withdrawn = CompletableFuture.supplyAsync(() -> withdraw(withdrawals, drop));
                TimeUnit.SECONDS.sleep(1);
                assertThat(noted.all()).as("while another has %s", lease.name()).isEmpty();
            }
            assertThat(withdrawn.get(1, TimeUnit.MINUTES).kept()).isNotNull();
            assertThat(noted.all()).hasSize(1);
        }
    }

    private static Withdrawals.Outcome withdraw(Withdrawals withdrawals, DropFolder drop) {
        try {
            return withdrawals.withdraw(drop.root(), "power.xlsx", null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Killed between its note and its move. */
    @Test
    void aWithdrawalThatWasCutOffIsNotedOnce() throws IOException {
        DropFolder drop = new DropFolder(folder.resolve("inbox"));
        Path processed = Files.createDirectories(drop.processed(MONTH));
        Path file = TinyWorkbook.sheet("Power")
                .row("Amount")
                .row(1)
                .in(processed, "power.xlsx")
                .path();
        try (ConfigurableApplicationContext context = start()) {
            Withdrawals withdrawals = context.getBean(Withdrawals.class);
            Path kept = withdrawals.withdraw(drop.root(), "power.xlsx", null).kept();
            Files.move(requireNonNull(kept), file);
            withdrawals.withdraw(drop.root(), "power.xlsx", null);
            assertThat(context.getBean(WithdrawnWorkbooks.class).all()).hasSize(1);
        }
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Application.class,
                "--truecost.data=" + folder.resolve("data"),
                "--truecost.input=" + folder,
                "--truecost.output=" + folder.resolve("output"));
    }

    private final class Heard implements WatchListener {
        @Override
        public void taken(TakenWorkbook workbook) {}

        @Override
        public void reported(DueReports.Made report) {}

        @Override
        public void delivered(List<Delivery> deliveries) {}

        @Override
        public void undelivered(Exception failure) {}

        @Override
        public void left(Path file) {}

        @Override
        public void skipped(SkippedFile what) {}

        @Override
        public void failed(Path what, Exception failure) {
            failed.add(what);
        }

        @Override
        public void loading(String workbook, long rows, int percent) {}

        @Override
        public void step(String name) {}
    }
}

package org.truecost.watch;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.truecost.batch.JobStoppedException;
import org.truecost.delivery.Deliveries;
import org.truecost.inbox.Arrivals;
import org.truecost.inbox.CurrentWorkbooks;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.FileClaims;
import org.truecost.inbox.Instance;
import org.truecost.inbox.Stopwatch;
import org.truecost.month.RequestTemplate;
import org.truecost.operations.Maintenance;
import org.truecost.schedule.Schedule;
import org.truecost.settings.TrueCostProperties;
import org.truecost.settings.WatchProperties;

/**
 * Watches a drop folder: takes what arrives, answers immediately, makes the months' reports when they are due and delivers them.
 * It holds no state that must not be lost: wherever it is stopped or killed, the next start continues from the folder and the
 * database.
 */
@Component
public class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** How long a stop waits for the workbook or report in progress. */
    private static final long STOP_SECONDS = 120;

    private static final Duration MAINTENANCE_PAUSE = Duration.ofMinutes(1);

    private final Intake intake;
    private final DueReports reports;
    private final Deliveries deliveries;
    private final TrueCostProperties properties;
    private final WatchProperties watching;
    private final Maintenance maintenance;
    private final InstantSource clock;
    private final InstantSource stopwatch = new Stopwatch();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile CountDownLatch running = new CountDownLatch(0);
    private @Nullable Instant lastMaintained;

    Watch(
            Intake intake,
            DueReports reports,
            Deliveries deliveries,
            TrueCostProperties properties,
            WatchProperties watching,
            Maintenance maintenance,
            InstantSource clock) {
        this.intake = intake;
        this.reports = reports;
        this.deliveries = deliveries;
        this.properties = properties;
        this.watching = watching;
        this.maintenance = maintenance;
        this.clock = clock;
    }

    /** Watches until the program is stopped. */
    public void watch(RequestTemplate template, WatchListener listener) throws IOException, InterruptedException {
        running = new CountDownLatch(1);
        try (Instance instance = Instance.of(properties.data());
                FileClaims claims = claims(folder(template), instance);
                DeliveryRounds letters = new DeliveryRounds(deliveries, listener, new Stopwatch())) {
            DropRounds rounds = rounds(template, claims, listener);
            DueRounds due = new DueRounds(watching, clock, new Stopwatch());
            do {
                boolean any = rounds.look(this::isStopped);
                due.looked(any, rounds.isWaiting());
                due.last().ifPresent(last -> due.made(() -> make(last, template, listener)));
                if (watching.deliver() && deliveries.hasLists()) {
                    letters.look();
                }
                maintain();
            } while (!stop.await(watching.poll().toMillis(), TimeUnit.MILLISECONDS));
        } finally {
            running.countDown();
        }
    }

    /**
     * Takes what is in the folder, waiting for what is still arriving; then makes the reports of the months that are over.
     *
     * @throws JobStoppedException if the program is being stopped: the work in progress is done, the next run continues from
     *     there
     */
    public int due(RequestTemplate template, WatchListener listener) throws IOException, InterruptedException {
        running = new CountDownLatch(1);
        try {
            // A folder that is named is meant as a drop folder, also before anything was taken from it.
            if (folder(template).isInUse() || (template.input() != null && Files.isDirectory(template.input()))) {
                takeAvailable(template, listener);
            }
            CurrentWorkbooks.skipped(folder(template).root()).forEach(listener::skipped);
            return make(schedule().lastFullMonth(clock.instant()), template, listener);
        } finally {
            running.countDown();
        }
    }

    private int make(YearMonth last, RequestTemplate template, WatchListener listener) {
        return reports.make(last, template, listener, listener::reported, this::isStopped);
    }

    /** The metrics and the housekeeping: at once, and then now and again. */
    private void maintain() {
        Instant now = stopwatch.instant();
        if (lastMaintained == null || Duration.between(lastMaintained, now).compareTo(MAINTENANCE_PAUSE) >= 0) {
            maintenance.run();
            lastMaintained = now;
        }
    }

    /** A drop folder that cannot be worked in keeps no month from being reported on. */
    private void takeAvailable(RequestTemplate template, WatchListener listener) throws InterruptedException {
        try {
            takeAll(template, listener);
        } catch (IOException | UncheckedIOException unusable) {
            LOG.error("Nothing can be taken from {}", folder(template).root(), unusable);
            listener.failed(folder(template).root(), unusable);
        }
    }

    private void takeAll(RequestTemplate template, WatchListener listener) throws IOException, InterruptedException {
        try (Instance instance = Instance.of(properties.data());
                FileClaims claims = claims(folder(template), instance)) {
            DropRounds rounds = rounds(template, claims, listener);
            Instant last = stopwatch.instant();
            do {
                last = rounds.look(this::isStopped) ? stopwatch.instant() : last;
            } while (rounds.isWaiting()
                    && isPatient(last)
                    && !stop.await(watching.poll().toMillis(), TimeUnit.MILLISECONDS));
            if (!isStopped()) {
                rounds.unfinished().forEach(listener::left);
            }
        }
    }

    /** A file that keeps growing, or that another instance never releases, must not block a run that has to end. */
    private boolean isPatient(Instant last) {
        return Duration.between(last, stopwatch.instant()).compareTo(watching.patience()) < 0;
    }

    private DropRounds rounds(RequestTemplate template, FileClaims claims, WatchListener listener) {
        DropFolder folder = folder(template);
        Arrivals arrivals =
                new Arrivals(folder, new Arrivals.Patience(watching.steady(), watching.broken()), new Stopwatch());
        return new DropRounds(
                folder,
                arrivals,
                claims,
                intake,
                () -> schedule().lastFullMonth(clock.instant()),
                listener,
                new Retries(watching.retry(), new Stopwatch()));
    }

    private FileClaims claims(DropFolder folder, Instance instance) throws IOException {
        Files.createDirectories(folder.root());
        return FileClaims.of(folder, instance, watching.silence(), new Stopwatch());
    }

    private DropFolder folder(RequestTemplate template) {
        return new DropFolder(template.input() == null ? properties.input() : template.input());
    }

    private Schedule schedule() {
        return watching.parsedSchedule();
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Starts nothing new, and ends when the work in progress is done. Returns immediately. */
    @EventListener(ContextClosedEvent.class)
    public void askToStop() {
        stop.countDown();
    }

    /** Waits until the workbook or report in progress is finished, before the database is closed. */
    @PreDestroy
    void stop() throws InterruptedException {
        running.await(STOP_SECONDS, TimeUnit.SECONDS);
    }
}

package org.truecost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truecost.batch.JobStarter;
import org.truecost.month.ReportRuns;
import org.truecost.settings.DeliveryProperties;
import org.truecost.settings.SettingsException;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;
import org.truecost.store.Outbox;
import org.truecost.store.Report;

/** Brings the finished briefings to their readers, each once. */
@Component
public class Deliveries {

    /** The work that only one process does at a time. */
    public static final String WORK = "deliveries";

    private final DeliveryPlan deliveryPlan;
    private final Outbox outbox;
    private final ReportRuns reports;
    private final JobStarter starter;
    private final DeliverBriefingsJob job;
    private final DeliverySettings settings;
    private final DeliveryProperties deliveries;

    Deliveries(
            DeliveryPlan deliveryPlan,
            Outbox outbox,
            ReportRuns reports,
            JobStarter starter,
            DeliverBriefingsJob job,
            DeliverySettings settings,
            DeliveryProperties deliveries) {
        this.deliveryPlan = deliveryPlan;
        this.outbox = outbox;
        this.reports = reports;
        this.starter = starter;
        this.job = job;
        this.settings = settings;
        this.deliveries = deliveries;
    }

    /** Whether any list is set up. */
    public boolean hasLists() {
        return !deliveries.lists().isEmpty();
    }

    /** Every delivery there ever was. */
    public List<Delivery> history() {
        return outbox.all();
    }

    /**
     * Delivers what is due and returns the results.
     *
     * @param month this month's report also goes to readers who have joined a list since; null for what is new
     * @param retry whether deliveries that failed permanently are attempted again
     * @throws SettingsException if the settings do not allow it
     * @throws org.truecost.store.LeaseHeldException if another process is delivering
     */
    public List<Delivery> deliver(@Nullable YearMonth month, boolean retry) {
        settings.check();
        Instant start = Instant.now();
        starter.alone(WORK, () -> send(month, retry, deliveries.patience(), new AddressedReports()));
        return outbox.all().stream()
                .filter(delivery -> delivery.isOpen() || !delivery.changedAt().isBefore(start))
                .toList();
    }

    /**
     * Delivers what is new or due for another attempt, without waiting for what is due later, and returns what has changed. Where
     * nothing is due, nothing is run.
     *
     * @param addressed what earlier calls have addressed; this one adds to it
     * @throws SettingsException if the settings do not allow it
     * @throws org.truecost.store.LeaseHeldException if another process is delivering
     */
    public List<Delivery> deliverDue(AddressedReports addressed) {
        if (!isDue(addressed)) {
            return List.of();
        }
        settings.check();
        Instant start = Instant.now();
        // Another process may have done it while we waited for our turn.
        starter.alone(WORK, () -> {
            if (isDue(addressed)) {
                send(null, false, Duration.ZERO, addressed);
            }
        });
        return outbox.all().stream()
                .filter(delivery -> !delivery.changedAt().isBefore(start))
                .toList();
    }

    /** Whether a report is new to this process, a try is due, or a run that died may have left a letter half sent. */
    private boolean isDue(AddressedReports addressed) {
        return !addressed.containsAll(deliveryPlan.reports(null))
                || outbox.nextTry().filter(next -> !next.isAfter(Instant.now())).isPresent()
                || outbox.all().stream().anyMatch(delivery -> delivery.state() == DeliveryState.SENDING);
    }

    /** A delivery recorded as being sent when no one else can be sending was interrupted, and is sent again. */
    private void send(@Nullable YearMonth month, boolean retry, Duration patience, AddressedReports addressed) {
        starter.recover(DeliverBriefingsJob.NAME);
        outbox.recover();
        if (retry) {
            outbox.retry(Instant.now());
        }
        Instant until = Instant.now().plus(patience);
        addressed.add(deliveryPlan.reports(month));
        starter.run(job.plan(month, until));
    }

    /**
     * What {@link #deliver} would do; nothing is written.
     *
     * @throws SettingsException if the settings do not allow it
     */
    public List<PlannedDelivery> plan(@Nullable YearMonth month) {
        settings.checkLists();
        Stream<Report> open = month == null ? deliveryPlan.open().stream() : Stream.empty();
        return Stream.concat(open, deliveryPlan.reports(month).stream())
                .flatMap(report -> deliveryPlan.plan(reports.again(report).facts()).stream())
                .toList();
    }
}

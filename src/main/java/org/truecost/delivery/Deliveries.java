package org.truecost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.truecost.batch.JobStarter;
import org.truecost.output.Templates;
import org.truecost.settings.DeliveryProperties;
import org.truecost.settings.ListNames;
import org.truecost.settings.MailProperties;
import org.truecost.settings.SettingsException;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;
import org.truecost.store.Outbox;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** Brings the finished briefings to their readers, each once. */
@Component
public class Deliveries {

    /** What no two processes do at once. */
    public static final String WORK = "deliveries";

    private final DeliveryPlan deliveryPlan;
    private final Outbox outbox;
    private final ReportStore reports;
    private final JobStarter starter;
    private final DeliveryProperties deliveries;
    private final MailProperties mail;
    private final Passwords passwords;
    private final ListNames names;
    private final TrueCostProperties properties;
    private final Job deliverBriefings;

    /** Reports that have been addressed, be it to nobody: no list may read them. */
    private final Set<Long> addressed = ConcurrentHashMap.newKeySet();

    Deliveries(
            DeliveryPlan deliveryPlan,
            Outbox outbox,
            ReportStore reports,
            JobStarter starter,
            DeliveryProperties deliveries,
            MailProperties mail,
            Passwords passwords,
            ListNames names,
            TrueCostProperties properties,
            @Qualifier(DeliverBriefingsJob.NAME) Job deliverBriefings) {
        this.deliveryPlan = deliveryPlan;
        this.outbox = outbox;
        this.reports = reports;
        this.starter = starter;
        this.deliveries = deliveries;
        this.mail = mail;
        this.passwords = passwords;
        this.names = names;
        this.properties = properties;
        this.deliverBriefings = deliverBriefings;
    }

    /** Whether anybody is to get anything. */
    public boolean hasLists() {
        return !deliveries.lists().isEmpty();
    }

    /** Every delivery there ever was. */
    public List<Delivery> history() {
        return outbox.all();
    }

    /**
     * Delivers what is due and answers what became of it.
     *
     * @param month also readers who have come to a list since get this month's report; null for what is new
     * @param retry whether deliveries that were given up are tried anew
     * @throws SettingsException if the settings do not allow it
     * @throws org.truecost.store.LeaseHeldException if another process is delivering
     */
    public List<Delivery> deliver(@Nullable YearMonth month, boolean retry) {
        checkSettings();
        Instant start = Instant.now();
        starter.alone(WORK, () -> send(month, retry, deliveries.patience()));
        return outbox.all().stream()
                .filter(delivery -> delivery.isOpen() || !delivery.changedAt().isBefore(start))
                .toList();
    }

    /**
     * Delivers what is new or due for another try, without waiting for what is due later, and answers what has changed. Where
     * nothing is due, nothing is run.
     *
     * @throws SettingsException if the settings do not allow it
     * @throws org.truecost.store.LeaseHeldException if another process is delivering
     */
    public List<Delivery> deliverDue() {
        if (!isDue()) {
            return List.of();
        }
        checkSettings();
        Instant start = Instant.now();
        // Another process may have done it while we waited for our turn.
        starter.alone(WORK, () -> isDue() ? send(null, false, Duration.ZERO) : 0);
        return outbox.all().stream()
                .filter(delivery -> !delivery.changedAt().isBefore(start))
                .toList();
    }

    /** Whether a report is new to this process, a try is due, or a run that died may have left a letter half sent. */
    private boolean isDue() {
        List<Long> undelivered =
                deliveryPlan.reports(null).stream().map(Report::id).toList();
        return !addressed.containsAll(undelivered)
                || outbox.nextTry().filter(next -> !next.isAfter(Instant.now())).isPresent()
                || outbox.all().stream().anyMatch(delivery -> delivery.state() == DeliveryState.SENDING);
    }

    /** Before anything is written: mistakes in templates and settings are told at once. */
    private void checkSettings() {
        Templates.load(properties.templates());
        names.check();
        passwords.check();
        if (deliveries.isMailed()) {
            mail.mailer();
        }
    }

    /** What stands as being sent when nobody else can be sending was cut off, and is sent again. */
    private int send(@Nullable YearMonth month, boolean retry, Duration patience) {
        starter.recover(deliverBriefings);
        int cutOff = outbox.recover();
        if (retry) {
            outbox.retry(Instant.now());
        }
        Instant until = Instant.now().plus(patience);
        deliveryPlan.reports(month).stream().map(Report::id).forEach(addressed::add);
        starter.run(deliverBriefings, DeliverBriefingsJob.parameters(month, until));
        return cutOff;
    }

    /**
     * What {@link #deliver} would do; nothing is written.
     *
     * @throws SettingsException if the settings do not allow it
     */
    public List<PlannedDelivery> plan(@Nullable YearMonth month) {
        names.check();
        passwords.check();
        Stream<Report> open = month == null ? deliveryPlan.open().stream() : Stream.empty();
        return Stream.concat(open, deliveryPlan.reports(month).stream())
                .flatMap(report -> deliveryPlan.plan(report).stream())
                .toList();
    }

    /** What came of an approval. */
    public sealed interface Approval {

        /**
         * The report may be delivered.
         *
         * @param revision which it is
         * @param released deliveries that waited for this
         */
        record Done(int revision, int released) implements Approval {}

        /** A later revision has taken the report's place, and only that is delivered. */
        record Replaced(int by) implements Approval {}

        /** There is no such report, or it is not finished. */
        record NoReport() implements Approval {}
    }

    /**
     * Approves a report with errors, so that it may be delivered.
     *
     * @param revision null for the latest
     */
    public Approval approve(YearMonth month, @Nullable Integer revision) {
        List<Report> revisions = reports.all().stream()
                .filter(Report::done)
                .filter(report -> report.month().equals(month))
                .toList();
        if (revisions.stream().noneMatch(report -> revision == null || report.revision() == revision)) {
            return new Approval.NoReport();
        }
        Report latest = revisions.getLast();
        if (revision != null && latest.revision() != revision) {
            return new Approval.Replaced(latest.revision());
        }
        int released = outbox.approve(latest, System.getProperty("user.name", "?"), Instant.now());
        return new Approval.Done(latest.revision(), released);
    }
}

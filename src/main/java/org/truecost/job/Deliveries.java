package org.truecost.job;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.truecost.output.Templates;
import org.truecost.store.Delivery;
import org.truecost.store.Outbox;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** Brings the finished briefings to their readers, each once. */
@Component
public class Deliveries {

    private final Addressing addressing;
    private final Outbox outbox;
    private final ReportStore reports;
    private final JobStarter starter;
    private final DeliveryProperties deliveries;
    private final MailProperties mail;
    private final Passwords passwords;
    private final TrueCostProperties properties;
    private final Job deliverBriefings;

    Deliveries(
            Addressing addressing,
            Outbox outbox,
            ReportStore reports,
            JobStarter starter,
            DeliveryProperties deliveries,
            MailProperties mail,
            Passwords passwords,
            TrueCostProperties properties,
            @Qualifier(DeliverBriefingsJob.NAME) Job deliverBriefings) {
        this.addressing = addressing;
        this.outbox = outbox;
        this.reports = reports;
        this.starter = starter;
        this.deliveries = deliveries;
        this.mail = mail;
        this.passwords = passwords;
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
        // Before anything is written: mistakes in templates and settings are told at once.
        Templates.load(properties.templates());
        passwords.check();
        if (deliveries.isMailed()) {
            mail.server();
        }
        Instant start = Instant.now();
        starter.alone("deliveries", () -> send(month, retry));
        return outbox.all().stream()
                .filter(delivery -> delivery.isOpen() || !delivery.changedAt().isBefore(start))
                .toList();
    }

    /** What stands as being sent when nobody else can be sending was cut off, and is sent again. */
    private int send(@Nullable YearMonth month, boolean retry) {
        starter.recover(deliverBriefings);
        int cutOff = outbox.recover();
        if (retry) {
            outbox.retry(Instant.now());
        }
        Instant until = Instant.now().plus(deliveries.patience());
        starter.run(deliverBriefings, DeliverBriefingsJob.parameters(month, until));
        return cutOff;
    }

    /**
     * What {@link #deliver} would do; nothing is written.
     *
     * @throws SettingsException if the settings do not allow it
     */
    public List<PlannedDelivery> plan(@Nullable YearMonth month) {
        passwords.check();
        Stream<Report> open = month == null ? addressing.open().stream() : Stream.empty();
        return Stream.concat(open, addressing.reports(month).stream())
                .flatMap(report -> addressing.plan(report).stream())
                .toList();
    }

    /**
     * Approves a report with errors, so that it may be delivered.
     *
     * @param revision null for the latest
     * @return how many deliveries that releases; empty where there is no such report
     */
    public Optional<Integer> approve(YearMonth month, @Nullable Integer revision) {
        return reports.all().stream()
                .filter(Report::done)
                .filter(report -> report.month().equals(month))
                .filter(report -> revision == null || report.revision() == revision)
                .reduce((earlier, later) -> later)
                .map(report -> outbox.approve(report, System.getProperty("user.name", "?"), Instant.now()));
    }
}

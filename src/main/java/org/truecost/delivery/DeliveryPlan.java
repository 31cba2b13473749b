package org.truecost.delivery;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.month.ReportFacts;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.settings.DeliveryProperties;
import org.truecost.settings.RecipientList;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;
import org.truecost.store.LedgerStore;
import org.truecost.store.Outbox;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;

/** Decides who gets which report, and writes it into the outbox before anything is sent. */
@Component
class DeliveryPlan {

    private final ReportStore reports;
    private final LedgerStore ledgers;
    private final Outbox outbox;
    private final DeliveryProperties properties;

    DeliveryPlan(ReportStore reports, LedgerStore ledgers, Outbox outbox, DeliveryProperties properties) {
        this.reports = reports;
        this.ledgers = ledgers;
        this.outbox = outbox;
        this.properties = properties;
    }

    /**
     * The reports to be addressed: the one asked for, or, where none is, the latest revision of every month since the first
     * that was ever delivered. A first delivery begins with the latest month: earlier years are not sent.
     */
    List<Report> reports(@Nullable YearMonth month) {
        if (month != null) {
            return latestDone().filter(report -> report.month().equals(month)).toList();
        }
        List<Delivery> known = outbox.all();
        Optional<YearMonth> first = known.isEmpty()
                ? latestDone().map(Report::month).max(YearMonth::compareTo)
                : known.stream().map(Delivery::month).min(YearMonth::compareTo);
        return latestDone()
                .filter(report -> first.isPresent() && !report.month().isBefore(first.get()))
                .filter(report -> outbox.of(report).isEmpty())
                .toList();
    }

    /** The reports of which something is still to be delivered. */
    List<Report> open() {
        return latestDone()
                .filter(report -> outbox.of(report).stream().anyMatch(Delivery::isOpen))
                .toList();
    }

    /** What would be written for a report. */
    List<PlannedDelivery> plan(ReportFacts facts) {
        Report report = facts.report();
        // Asked only where it matters: every cost line is looked at.
        List<String> entities = properties.lists().values().stream().anyMatch(RecipientList::isOfAnEntity)
                ? ledgers.entitiesOf(report)
                : List.of();
        DeliveryState fresh = isHeld(facts) ? DeliveryState.HELD : DeliveryState.PENDING;
        Map<String, DeliveryState> known = outbox.of(report).stream()
                .filter(delivery -> delivery.state() != DeliveryState.WITHDRAWN)
                .collect(Collectors.toMap(delivery -> key(delivery.list(), delivery.recipient()), Delivery::state));
        return properties.lists().entrySet().stream()
                .flatMap(list -> list.getValue().recipients().stream()
                        .map(recipient -> new PlannedDelivery(
                                report.month(),
                                report.revision(),
                                list.getKey(),
                                recipient,
                                Attachments.names(report, list.getValue()),
                                list.getValue().isProtected(),
                                list.getValue().mayRead(entities)
                                        ? known.getOrDefault(key(list.getKey(), recipient), fresh)
                                        : null)))
                .toList();
    }

    /** Records what is planned for a report. */
    @Transactional
    void write(Report report, List<PlannedDelivery> plan, Instant now) {
        List<StoredWorkbook> workbooks = ledgers.workbooksOf(report);
        for (PlannedDelivery planned : plan) {
            if (planned.state() != null) {
                outbox.add(
                        report,
                        planned.list(),
                        planned.recipient(),
                        MessageId.of(report, workbooks, planned.list(), planned.recipient()),
                        planned.state(),
                        now);
            }
        }
    }

    /** Withdraws what a later revision replaces and what is for readers who are no longer on any list. */
    @Transactional
    void withdrawOutdated(Instant now) {
        Map<YearMonth, Integer> latest = latestDone().collect(Collectors.toMap(Report::month, Report::revision));
        for (Delivery delivery : outbox.all()) {
            int revision = latest.getOrDefault(delivery.month(), delivery.revision());
            if (delivery.revision() < revision) {
                outbox.withdraw(delivery, "r" + revision, now);
            } else if (!isListed(delivery)) {
                outbox.withdraw(delivery, "", now);
            }
        }
    }

    private boolean isListed(Delivery delivery) {
        RecipientList list = properties.lists().get(delivery.list());
        return list != null && list.recipients().contains(delivery.recipient());
    }

    private boolean isHeld(ReportFacts facts) {
        List<Problem> errors = facts.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        boolean lacks = errors.stream().anyMatch(problem -> problem.kind().isLack());
        return (lacks || errors.size() > properties.errorsAllowed()) && !outbox.isApproved(facts.report());
    }

    private Stream<Report> latestDone() {
        Collection<Report> latest = reports.all().stream()
                .filter(Report::done)
                .collect(Collectors.toMap(Report::month, report -> report, (earlier, later) -> later, TreeMap::new))
                .values();
        return latest.stream();
    }

    private static String key(String list, String recipient) {
        return list + "\n" + recipient;
    }
}

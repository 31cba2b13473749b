package org.truecost.delivery;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truecost.store.Outbox;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** Lets reports with errors be delivered once a person has said so. */
@Component
public class Approvals {

    private final ReportStore reports;
    private final Outbox outbox;

    Approvals(ReportStore reports, Outbox outbox) {
        this.reports = reports;
        this.outbox = outbox;
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

        /** The report does not exist or is not finished. */
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

package org.truecost.delivery;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.batch.JobPlan;
import org.truecost.month.ReportRuns;
import org.truecost.settings.MailProperties;
import org.truecost.store.Report;

/**
 * The job {@code deliverBriefings}: one instance per run, because the outbox holds the state. First the deliveries are recorded,
 * then sent, each letter between two commits of its own.
 */
@Component
class DeliverBriefingsJob {

    static final String NAME = "deliverBriefings";

    private static final Logger LOG = LoggerFactory.getLogger(DeliverBriefingsJob.class);

    private final DeliveryPlan plan;
    private final OutboxRun outboxRun;
    private final ReportRuns reports;
    private final MailProperties mail;

    DeliverBriefingsJob(DeliveryPlan plan, OutboxRun outboxRun, ReportRuns reports, MailProperties mail) {
        this.plan = plan;
        this.outboxRun = outboxRun;
        this.reports = reports;
        this.mail = mail;
    }

    /**
     * A run of its own.
     *
     * @param month the report to be delivered; null for what is new
     * @param until attempts that are due later are not waited for
     */
    JobPlan plan(@Nullable YearMonth month, Instant until) {
        DeliveryRun run = new DeliveryRun(reports, mail);
        JobPlan job = JobPlan.of(NAME)
                .identifiedBy("run", UUID.randomUUID().toString())
                .noting("until", until.toString());
        return (month == null ? job : job.noting("month", month.toString()))
                .step("writeOutbox", () -> writeOutbox(month, run))
                .rounds("sendLetters", () -> sendLetter(until, run));
    }

    private void writeOutbox(@Nullable YearMonth month, DeliveryRun run) {
        plan.withdrawOutdated(Instant.now());
        plan.reports(month).forEach(report -> writeOutbox(report, run));
    }

    /** One report that cannot be read keeps no other from its readers; the run fails over it when the others are sent. */
    private void writeOutbox(Report report, DeliveryRun run) {
        try {
            // Read before the transaction begins: what fails in it would undo the others.
            List<PlannedDelivery> planned = plan.plan(run.of(report).facts());
            plan.write(report, planned, Instant.now());
        } catch (RuntimeException failure) {
            LOG.error("{} r{} cannot be addressed to its readers", report.month(), report.revision(), failure);
            run.failed(failure);
        }
    }

    private boolean sendLetter(Instant until, DeliveryRun run) throws InterruptedException {
        boolean more = outboxRun.next(until, run);
        if (!more) {
            run.throwFailure();
        }
        return more;
    }
}

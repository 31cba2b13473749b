package org.truecost.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.truecost.mail.BriefingMailer;
import org.truecost.month.ReportRun;
import org.truecost.month.ReportRuns;
import org.truecost.settings.MailProperties;
import org.truecost.store.Report;

/**
 * What the attempts of one run of deliveries share: the report whose letters are being written, computed once, the mailer, and the
 * failure that the run ends with.
 */
final class DeliveryRun {

    private final ReportRuns runs;
    private final SingletonSupplier<BriefingMailer> mailer;
    private @Nullable ReportRun last;
    private @Nullable RuntimeException failure;

    DeliveryRun(ReportRuns runs, MailProperties mail) {
        this.runs = runs;
        this.mailer = SingletonSupplier.of(mail::mailer);
    }

    /** The report and its documents; the letters about one report mostly follow each other. */
    ReportRun of(Report report) {
        ReportRun known = last;
        if (known == null || known.report().id() != report.id()) {
            known = runs.again(report);
            last = known;
        }
        return known;
    }

    BriefingMailer mailer() {
        return mailer.obtain();
    }

    /** Notes a failure that the rest of the run does not depend on; of several, the first is thrown. */
    void failed(RuntimeException reason) {
        failure = failure == null ? reason : failure;
    }

    /**
     * Ends a run that has nothing more to do.
     *
     * @throws RuntimeException the failure that was noted
     */
    void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}

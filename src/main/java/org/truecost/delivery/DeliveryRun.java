package org.truecost.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.truecost.mail.BriefingMailer;
import org.truecost.month.ReportRun;
import org.truecost.month.ReportRuns;
import org.truecost.settings.MailProperties;
import org.truecost.store.Report;

/** The tools of one run of deliveries: the report whose letters are being written, computed once, and the mailer. */
final class DeliveryRun {

    private final ReportRuns runs;
    private final SingletonSupplier<BriefingMailer> mailer;
    private @Nullable ReportRun last;

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
}

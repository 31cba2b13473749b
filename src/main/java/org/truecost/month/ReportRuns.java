package org.truecost.month;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.truecost.batch.Progress;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;

/** Begins runs of reports, and withdraws those that produced none. */
@Component
public class ReportRuns {

    private final ReportStore reports;
    private final ReportReader reader;
    private final TrueCostProperties properties;

    ReportRuns(ReportStore reports, ReportReader reader, TrueCostProperties properties) {
        this.reports = reports;
        this.reader = reader;
        this.properties = properties;
    }

    /**
     * A run at a report that is finished, as the settings have it: its documents are read, or written again where they are gone.
     */
    public ReportRun again(Report report) {
        return new ReportRun(
                properties.output(), properties.templates(), SourceFiles.NONE, reader.read(report), Progress.SILENT);
    }

    /** The latest revision of a month, finished or not. */
    Optional<Report> latest(ReportRequest request) {
        return reports.latest(request.month());
    }

    /** A run at a report that is noted already. */
    ReportRun at(Report report, ReportRequest request, SourceFiles sources, Progress progress) {
        return new ReportRun(
                Optional.ofNullable(request.output()).orElse(properties.output()),
                properties.templates(),
                sources,
                reader.read(report),
                progress);
    }

    /** Notes the next revision of a month. */
    Report begin(int revision, ReportRequest request, List<StoredWorkbook> workbooks, List<StoredWorkbook> rejected) {
        Currency currency = Optional.ofNullable(request.currency()).orElse(properties.currency());
        return reports.begin(
                request.month(),
                revision,
                currency,
                properties.pivotCurrency(),
                request.claimId(),
                workbooks,
                rejected);
    }

    /** Takes back a revision that could not be made. */
    void withdraw(Report report) {
        reports.withdraw(report);
    }
}

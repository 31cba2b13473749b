package org.truecost.watch;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.truecost.inbox.KnownFiles;
import org.truecost.month.CostlessSheets;
import org.truecost.month.MonthWorkbooks;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/** Which finished reports no longer rest on what is there now, and so are due for a revision. */
@Component
class OutdatedReports {

    private final LedgerStore ledgers;
    private final ReportStore store;
    private final VersionStore versions;
    private final MonthWorkbooks workbooks;
    private final CostlessSheets costless;

    OutdatedReports(
            LedgerStore ledgers,
            ReportStore store,
            VersionStore versions,
            MonthWorkbooks workbooks,
            CostlessSheets costless) {
        this.ledgers = ledgers;
        this.store = store;
        this.versions = versions;
        this.workbooks = workbooks;
        this.costless = costless;
    }

    /**
     * Whether a report's workbooks, those it lacks, what is declared of them, or the report of the month before are others now.
     *
     * @param inForce the workbooks in force for its month
     * @param input the drop folder
     * @param known the files that were read already
     */
    boolean isOutdated(Report made, MonthWorkbooks.Current inForce, Path input, KnownFiles known) {
        Optional<Report> before = store.inForce(made.month().minusMonths(1));
        return costless.isOutdated(made)
                || !rejected(made).equals(workbooks.rejectedFingerprints(input, made.month(), inForce, known))
                || !digests(Optional.of(made)).equals(inForce.fingerprints(known))
                || isDeclaredOtherwise(made, inForce)
                || !digests(store.report(made.previousId())).equals(digests(before));
    }

    /** Whether what a report's series were declared to be when it was begun is another thing now. */
    private boolean isDeclaredOtherwise(Report made, MonthWorkbooks.Current inForce) {
        return versions.predecessors(made).stream()
                .filter(noted -> !noted.repeated())
                .anyMatch(noted -> inForce.predecessors().stream()
                        .filter(now -> now.laterId() == noted.laterId() && now.earlierId() == noted.earlierId())
                        .anyMatch(now -> now.declared() != noted.declared()));
    }

    private Set<String> rejected(Report report) {
        return ledgers.rejectedOf(report).stream().map(StoredWorkbook::sha256).collect(toSet());
    }

    private Set<String> digests(Optional<Report> report) {
        return report.map(ledgers::workbooksOf).orElse(List.of()).stream()
                .map(StoredWorkbook::sha256)
                .collect(toSet());
    }
}

package org.truecost.month;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.truecost.ledger.ReplacedWorkbook;
import org.truecost.ledger.Replacement;
import org.truecost.ledger.WorkbookChange;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.report.LoadedWorkbook;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/** The reports made so far, their workbooks, and how each differs from the one before. */
@Component
public class ReportHistory {

    private final LedgerStore ledgers;
    private final ReportStore reports;
    private final VersionStore versions;
    private final Revisions revisions;
    private final ReportReader reader;

    ReportHistory(
            LedgerStore ledgers, ReportStore reports, VersionStore versions, Revisions revisions, ReportReader reader) {
        this.ledgers = ledgers;
        this.reports = reports;
        this.versions = versions;
        this.revisions = revisions;
        this.reader = reader;
    }

    /** Every report there is, oldest first. */
    public List<Report> all() {
        return reports.all();
    }

    /** The workbooks a report is over, and those it lacks because they were rejected. */
    public List<LoadedWorkbook> workbooks(Report report) {
        return reader.given(report).stream().map(ReportReader::loaded).toList();
    }

    /** The workbooks a report is over, as the store has them. */
    List<StoredWorkbook> stored(Report report) {
        return ledgers.workbooksOf(report);
    }

    /** The files and sheets that a report lacks because they were not read. */
    public List<Location> unread(Report report) {
        return reader.problemsOfRows(report).stream()
                .filter(CostlessSheets::isUnread)
                .map(Problem::location)
                .distinct()
                .toList();
    }

    /** The files and sheets of a report that were declared to hold no costs. */
    public List<Location> costless(Report report) {
        return reader.problemsOfRows(report).stream()
                .filter(problem -> problem.kind() == ProblemKind.DECLARED_COSTLESS)
                .map(Problem::location)
                .toList();
    }

    /** The workbooks of a series that a report's replaced. */
    public List<ReplacedWorkbook> replacedOfSeries(Report report) {
        return reader.replaced(report);
    }

    /** What a report's workbooks replaced. */
    public List<Replacement> replacements(Report report) {
        return versions.replacements(report);
    }

    /** The revision that a report replaces. */
    public Optional<Report> superseded(Report report) {
        return revisions.superseded(report);
    }

    /** How a report's workbooks differ from those of the revision before. */
    public List<WorkbookChange> workbookChanges(Report report) {
        return revisions.workbooks(report);
    }
}

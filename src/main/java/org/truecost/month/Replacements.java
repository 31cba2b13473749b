package org.truecost.month;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemChanges;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/** Finds out what a report's workbooks replaced, and which problems that fixed. */
@Component
class Replacements {

    /** The report's terms over the earlier versions: made to be checked and taken back in the same transaction. */
    private static final int TRIAL = 0;

    private final LedgerStore ledgers;
    private final ReportStore reports;
    private final VersionStore versions;
    private final ReportReader reader;

    Replacements(LedgerStore ledgers, ReportStore reports, VersionStore versions, ReportReader reader) {
        this.ledgers = ledgers;
        this.reports = reports;
        this.versions = versions;
        this.reader = reader;
    }

    /** Notes for each workbook that replaces an earlier version how its problems and rows differ. */
    void note(ReportFacts facts) {
        Report report = facts.report();
        List<StoredWorkbook> workbooks = facts.workbooks();
        Map<StoredWorkbook, StoredWorkbook> replaced = new LinkedHashMap<>();
        workbooks.forEach(workbook -> replacedBy(workbook, report).ifPresent(old -> replaced.put(workbook, old)));
        if (replaced.isEmpty()) {
            return;
        }
        List<Problem> before = problemsBefore(report, workbooks, replaced);
        List<Problem> now = facts.ledgerProblems();
        replaced.forEach((later, earlier) -> versions.note(
                report,
                later.id(),
                earlier.id(),
                ProblemChanges.between(problems(earlier, before), problems(later, now)),
                versions.rows(earlier.id(), later.id())));
    }

    private Optional<StoredWorkbook> replacedBy(StoredWorkbook workbook, Report report) {
        return versions.replacedBy(workbook, report)
                .flatMap(ledgers::workbook)
                .map(earlier -> earlier.named(workbook.name()));
    }

    /** What the ledger's checks say with the earlier versions in their old places. */
    private List<Problem> problemsBefore(
            Report report, List<StoredWorkbook> workbooks, Map<StoredWorkbook, StoredWorkbook> replaced) {
        // The same bytes may have replaced one workbook and still be there under another name.
        Map<Long, StoredWorkbook> earlier = new LinkedHashMap<>();
        workbooks.stream()
                .map(workbook -> replaced.getOrDefault(workbook, workbook))
                .forEach(workbook -> earlier.putIfAbsent(workbook.id(), workbook));
        Report trial = reports.begin(
                report.month(),
                TRIAL,
                report.currency(),
                report.pivot(),
                report.claimId(),
                earlier.values(),
                List.of());
        List<Problem> problems = reader.problemsOfLedger(trial);
        reports.withdraw(trial);
        return problems;
    }

    private List<Problem> problems(StoredWorkbook workbook, List<Problem> together) {
        return Stream.concat(
                        ledgers.problemsOf(workbook).stream(),
                        together.stream()
                                .filter(problem -> problem.location().workbook().equals(workbook.name())))
                .toList();
    }
}

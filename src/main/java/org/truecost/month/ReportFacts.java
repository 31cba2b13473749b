package org.truecost.month;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.report.Briefing;
import org.truecost.report.Lines;
import org.truecost.store.Report;
import org.truecost.store.StoredWorkbook;

/**
 * What one report says, for as long as a run needs it: the steps of a run all ask for the same, and each part is worked out once. What
 * a report is over never changes, so neither does what it says.
 */
public final class ReportFacts {

    private final Report report;
    private final SingletonSupplier<LedgerReading> ledger;
    private final SingletonSupplier<List<StoredWorkbook>> workbooks;
    private final SingletonSupplier<List<Problem>> problems;
    private final SingletonSupplier<Briefing> briefing;

    ReportFacts(Report report, ReportReader reader) {
        this.report = report;
        this.ledger = SingletonSupplier.of(() -> reader.ledger(report));
        this.workbooks = SingletonSupplier.of(() -> reader.workbooks(report));
        this.problems = SingletonSupplier.of(() -> sorted(reader.problemsOfWorkbooks(report)));
        this.briefing = SingletonSupplier.of(() -> reader.briefing(this));
    }

    /** Which report it is. */
    public Report report() {
        return report;
    }

    /** Its ledger, read. */
    LedgerReading ledger() {
        return ledger.obtain();
    }

    /** The workbooks the report is over. */
    List<StoredWorkbook> workbooks() {
        return workbooks.obtain();
    }

    /** What is wrong with the ledger as a whole. */
    public List<Problem> ledgerProblems() {
        return ledger().problems();
    }

    /** The errors of the ledger as a whole: no report is made over them. */
    List<Problem> stopping() {
        return ledgerProblems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** All problems of the report, those of its workbooks and those of its ledger, errors first. */
    public List<Problem> problems() {
        return problems.obtain();
    }

    /** The cost lines of the report, and how each is counted. */
    Lines lines() {
        return ledger().lines();
    }

    /** What the report says. */
    public Briefing briefing() {
        return briefing.obtain();
    }

    private List<Problem> sorted(List<Problem> ofWorkbooks) {
        return Stream.concat(ofWorkbooks.stream(), ledgerProblems().stream())
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
    }
}

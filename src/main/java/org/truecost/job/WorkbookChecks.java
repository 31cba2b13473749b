package org.truecost.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.truecost.input.WorkbookFile;
import org.truecost.ledger.Problem;
import org.truecost.ledger.ProblemKind;
import org.truecost.report.LoadedWorkbook;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;

/** Says what is wrong with some workbooks, without a report. */
@Component
public class WorkbookChecks {

    /** What only the other workbooks of a month can decide. */
    private static final Set<ProblemKind> OF_THE_WHOLE_MONTH = EnumSet.of(
            ProblemKind.NO_CLAIM, ProblemKind.SEVERAL_CLAIMS, ProblemKind.MISSING_RATE, ProblemKind.UNKNOWN_ASSET);

    private final LedgerStore ledgers;
    private final ReportStore reports;
    private final ReportFacts facts;
    private final WorkbookLoader loader;
    private final CurrentProgress progress;
    private final TrueCostProperties properties;

    WorkbookChecks(
            LedgerStore ledgers,
            ReportStore reports,
            ReportFacts facts,
            WorkbookLoader loader,
            CurrentProgress progress,
            TrueCostProperties properties) {
        this.ledgers = ledgers;
        this.reports = reports;
        this.facts = facts;
        this.loader = loader;
        this.progress = progress;
        this.properties = properties;
    }

    /** A workbook and what is wrong with it, errors first. */
    public record Checked(LoadedWorkbook workbook, List<Problem> problems) {}

    /** Reads the workbooks and checks them together, as a report of a month would. */
    public List<Checked> check(List<Path> files, YearMonth month, Progress listener) {
        progress.listen(listener);
        List<StoredWorkbook> workbooks =
                loader.load(files.stream().map(WorkbookFile::of).toList()).workbooks();
        Report trial = reports.begin(month, 1, properties.currency(), properties.pivotCurrency(), null, workbooks);
        List<Problem> together = facts.ledgerProblems(trial);
        reports.withdraw(trial);
        return workbooks.stream().map(workbook -> checked(workbook, together)).toList();
    }

    private Checked checked(StoredWorkbook workbook, List<Problem> together) {
        List<Problem> problems = new ArrayList<>(ledgers.problemsOf(workbook));
        together.stream()
                .filter(problem -> !OF_THE_WHOLE_MONTH.contains(problem.kind()))
                .filter(problem -> problem.location().workbook().equals(workbook.name()))
                .forEach(problems::add);
        problems.sort(Comparator.comparing(Problem::severity));
        return new Checked(ReportFacts.loaded(workbook), problems);
    }
}

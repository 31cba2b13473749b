package org.truecost.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.truecost.batch.CurrentProgress;
import org.truecost.batch.Progress;
import org.truecost.batch.WorkbookLoader;
import org.truecost.check.LedgerChecks;
import org.truecost.files.StagedFiles;
import org.truecost.files.WorkbookFile;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.report.LoadedWorkbook;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;

/** Says what is wrong with some workbooks, without a report. */
@Component
public class WorkbookChecks {

    /** What only the other workbooks of a month can decide. */
    private static final Set<ProblemKind> OF_THE_WHOLE_MONTH = EnumSet.of(
            ProblemKind.NO_CLAIM,
            ProblemKind.SEVERAL_CLAIMS,
            ProblemKind.NO_COST,
            ProblemKind.MISSING_RATE,
            ProblemKind.UNKNOWN_ASSET,
            ProblemKind.UNKNOWN_REPLACEMENT);

    private final LedgerStore ledgers;
    private final ReportStore reports;
    private final ReportFacts facts;
    private final WorkbookLoader loader;
    private final ReturnedWorkbooks returned;
    private final SourceFiles sources;
    private final CurrentProgress progress;
    private final TrueCostProperties properties;

    WorkbookChecks(
            LedgerStore ledgers,
            ReportStore reports,
            ReportFacts facts,
            WorkbookLoader loader,
            ReturnedWorkbooks returned,
            SourceFiles sources,
            CurrentProgress progress,
            TrueCostProperties properties) {
        this.ledgers = ledgers;
        this.reports = reports;
        this.facts = facts;
        this.loader = loader;
        this.returned = returned;
        this.sources = sources;
        this.progress = progress;
        this.properties = properties;
    }

    /** A workbook and what is wrong with it, errors first. */
    public record Checked(LoadedWorkbook workbook, List<Problem> problems) {

        private boolean hasProblems() {
            return !problems.isEmpty();
        }

        private ReturnedWorkbook unmarked() {
            return new ReturnedWorkbook(workbook.name(), workbook.sha256(), problems, null);
        }
    }

    /** Reads the workbooks and checks them together, as a report of a month would. */
    public List<Checked> check(List<Path> files, YearMonth month, Progress listener) {
        progress.listen(listener);
        List<WorkbookFile> found = files.stream().map(WorkbookFile::of).toList();
        sources.register(found);
        List<StoredWorkbook> workbooks = loader.load(found).workbooks();
        Report trial = reports.begin(month, 1, properties.currency(), properties.pivotCurrency(), null, workbooks);
        List<Problem> together = facts.ledgerProblems(trial);
        reports.withdraw(trial);
        return workbooks.stream().map(workbook -> checked(workbook, together)).toList();
    }

    /**
     * Writes the workbooks with problems, annotated, and the lists of their problems into a folder, all or none.
     *
     * @return the workbooks and whether each has an annotated copy
     */
    public List<ReturnedWorkbook> giveBack(List<Checked> workbooks, Path folder) throws IOException {
        Path drafts = Files.createDirectories(folder).resolve(".truecost.part");
        FileSystemUtils.deleteRecursively(drafts);
        try {
            List<ReturnedWorkbook> written = returned.write(
                    workbooks.stream()
                            .filter(Checked::hasProblems)
                            .map(Checked::unmarked)
                            .toList(),
                    drafts,
                    drafts);
            StagedFiles.move(StagedFiles.names(drafts), drafts, folder);
            return written;
        } finally {
            FileSystemUtils.deleteRecursively(drafts);
        }
    }

    /** Checks one workbook that is loaded, as a report of a month would check it. */
    public Checked check(StoredWorkbook workbook, YearMonth month) {
        LedgerChecks.Context context =
                new LedgerChecks.Context(month, properties.currency(), properties.pivotCurrency(), null);
        return checked(workbook, LedgerChecks.of(ledgers.ledgerOf(workbook), context));
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

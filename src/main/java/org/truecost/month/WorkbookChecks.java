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
import org.truecost.store.NoCostsStore;
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
    private final ReportReader reader;
    private final WorkbookLoader loader;
    private final ReturnedWorkbooks returned;
    private final NoCostsStore declarations;
    private final TrueCostProperties properties;

    WorkbookChecks(
            LedgerStore ledgers,
            ReportStore reports,
            ReportReader reader,
            WorkbookLoader loader,
            ReturnedWorkbooks returned,
            NoCostsStore declarations,
            TrueCostProperties properties) {
        this.ledgers = ledgers;
        this.reports = reports;
        this.reader = reader;
        this.loader = loader;
        this.returned = returned;
        this.declarations = declarations;
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
    public List<Checked> check(List<Path> files, YearMonth month, Progress progress) {
        List<StoredWorkbook> workbooks =
                loader.load(SourceFiles.of(files).files(), progress).workbooks();
        Report trial =
                reports.begin(month, 1, properties.currency(), properties.pivotCurrency(), null, workbooks, List.of());
        List<Problem> together = reader.problemsOfLedger(trial);
        reports.withdraw(trial);
        return workbooks.stream().map(workbook -> checked(workbook, together)).toList();
    }

    /**
     * Writes the workbooks with problems, annotated, and the lists of their problems into a folder, all or none.
     *
     * @param files where the workbooks are
     * @return the workbooks and whether each has an annotated copy
     */
    public List<ReturnedWorkbook> returnWorkbooks(List<Checked> workbooks, List<Path> files, Path folder)
            throws IOException {
        Path drafts = Files.createDirectories(folder).resolve(".truecost.part");
        FileSystemUtils.deleteRecursively(drafts);
        try {
            List<ReturnedWorkbook> written = returned.write(
                    workbooks.stream()
                            .filter(Checked::hasProblems)
                            .map(Checked::unmarked)
                            .toList(),
                    SourceFiles.of(files),
                    drafts,
                    drafts);
            properties.returnedReadBy().letAll(drafts, folder);
            StagedFiles.move(StagedFiles.names(drafts), drafts, folder);
            return written;
        } finally {
            FileSystemUtils.deleteRecursively(drafts);
        }
    }

    /** A workbook as it is marked for its sender. */
    public ReturnedWorkbook.Original original(Path file) {
        return returned.original(WorkbookFile.of(file));
    }

    /** Checks one workbook that is loaded, as a report of a month would check it. */
    public Checked check(StoredWorkbook workbook, YearMonth month) {
        LedgerChecks.Context context =
                new LedgerChecks.Context(month, properties.currency(), properties.pivotCurrency(), null);
        return checked(workbook, LedgerChecks.of(ledgers.ledgerOf(workbook), context));
    }

    private Checked checked(StoredWorkbook workbook, List<Problem> together) {
        List<Problem> problems =
                new ArrayList<>(CostlessSheets.applied(ledgers.problemsOf(workbook), declarations.inForce()));
        together.stream()
                .filter(problem -> !OF_THE_WHOLE_MONTH.contains(problem.kind()))
                .filter(problem -> problem.location().workbook().equals(workbook.name()))
                .forEach(problems::add);
        problems.sort(Comparator.comparing(Problem::severity));
        return new Checked(ReportReader.loaded(workbook), problems);
    }
}

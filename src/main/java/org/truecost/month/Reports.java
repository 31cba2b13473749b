package org.truecost.month;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.truecost.batch.CurrentProgress;
import org.truecost.batch.JobStarter;
import org.truecost.batch.Progress;
import org.truecost.batch.WorkbookLoader;
import org.truecost.files.WorkbookFile;
import org.truecost.inbox.CurrentWorkbooks;
import org.truecost.ledger.Replacement;
import org.truecost.ledger.WorkbookChange;
import org.truecost.month.ReportOutcome.How;
import org.truecost.month.ReportOutcome.Repeated;
import org.truecost.output.Templates;
import org.truecost.problem.Problem;
import org.truecost.report.LoadedWorkbook;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/** Runs what is due: loads the workbooks that are not loaded, then makes the month's report if it is not made. */
@Component
public class Reports {

    private final LedgerStore ledgers;
    private final ReportStore reports;
    private final ReportFacts facts;
    private final ReportDocuments documents;
    private final WorkbookLoader loader;
    private final JobStarter starter;
    private final CurrentProgress progress;
    private final SourceFiles sources;
    private final VersionStore versions;
    private final Revisions revisions;
    private final TrueCostProperties properties;
    private final Job monthlyReport;

    Reports(
            LedgerStore ledgers,
            ReportStore reports,
            ReportFacts facts,
            ReportDocuments documents,
            WorkbookLoader loader,
            JobStarter starter,
            CurrentProgress progress,
            SourceFiles sources,
            VersionStore versions,
            Revisions revisions,
            TrueCostProperties properties,
            @Qualifier(MonthlyReportJob.NAME) Job monthlyReport) {
        this.ledgers = ledgers;
        this.reports = reports;
        this.facts = facts;
        this.documents = documents;
        this.loader = loader;
        this.starter = starter;
        this.progress = progress;
        this.sources = sources;
        this.versions = versions;
        this.revisions = revisions;
        this.properties = properties;
        this.monthlyReport = monthlyReport;
    }

    /** Every report there is, oldest first. */
    public List<Report> history() {
        return reports.all();
    }

    /** The workbooks a report is over. */
    public List<LoadedWorkbook> workbooks(Report report) {
        return ledgers.workbooksOf(report).stream().map(ReportFacts::loaded).toList();
    }

    /** What a report's workbooks replaced. */
    public List<Replacement> replacements(Report report) {
        return versions.replacements(report);
    }

    /** The revision that a report takes the place of. */
    public Optional<Report> supersededBy(Report report) {
        return revisions.supersededBy(report);
    }

    /** How a report's workbooks differ from those of the revision before. */
    public List<WorkbookChange> workbookChanges(Report report) {
        return revisions.workbooks(report);
    }

    /** Makes the report asked for, or says why not. */
    public ReportOutcome report(ReportRequest request, Progress listener) {
        Path input = input(request);
        if (!Files.isDirectory(input)) {
            return new ReportOutcome.NoFolder(input);
        }
        List<WorkbookFile> files = CurrentWorkbooks.workbooks(input, request.month());
        if (files.isEmpty()) {
            return new ReportOutcome.NoWorkbooks(input);
        }
        // Before anything is read: a mistake in a template is told at once.
        Templates.load(properties.templates());
        progress.listen(listener);
        sources.register(files);
        WorkbookLoader.Loaded loaded = loader.load(files);
        ReportOutcome outcome = starter.alone("report " + request.month(), () -> report(request, loaded.workbooks()));
        return outcome instanceof ReportOutcome.Done done ? done.withRepeated(repeated(loaded.files())) : outcome;
    }

    /** The folder of the workbooks a request is about. */
    public Path input(ReportRequest request) {
        return Optional.ofNullable(request.input()).orElse(properties.input());
    }

    private ReportOutcome report(ReportRequest request, List<StoredWorkbook> workbooks) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        workbooks.forEach(workbook -> versions.arrived(workbook, today));
        Optional<Report> latest = reports.latest(request.month());
        boolean already = latest.isPresent() && latest.get().done() && !request.revise();
        return already ? restore(latest.get(), request, workbooks) : make(latest, request, workbooks);
    }

    private ReportOutcome restore(Report report, ReportRequest request, List<StoredWorkbook> present) {
        ReportFiles reportFiles = ticket(report, request);
        try {
            List<Path> written = documents.restore(reportFiles);
            ReportOutcome.Done there =
                    done(report, reportFiles, How.ALREADY, changes(report, present), asAsked(report, request));
            return there.withFound(written, documents.altered(reportFiles));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ReportOutcome make(Optional<Report> latest, ReportRequest request, List<StoredWorkbook> workbooks) {
        Report report = begin(latest, request, workbooks);
        ReportFiles reportFiles = ticket(report, request);
        try {
            starter.run(
                    monthlyReport, MonthlyReportJob.parameters(report, reportFiles.output(), reportFiles.templates()));
        } catch (LedgerRefusedException refused) {
            Set<Problem> apart = Set.copyOf(refused.problems());
            List<Problem> others = facts.problems(report).stream()
                    .filter(problem -> !apart.contains(problem))
                    .toList();
            reports.withdraw(report);
            workbooks.forEach(versions::told);
            return new ReportOutcome.Refused(refused.problems(), others, loaded(workbooks));
        } catch (DocumentsInTheWayException inTheWay) {
            documents.discard(reportFiles);
            reports.withdraw(report);
            return new ReportOutcome.InTheWay(reportFiles.folder(), inTheWay.documents());
        } catch (RuntimeException failed) {
            documents.discard(reportFiles);
            throw failed;
        }
        return done(report, reportFiles, How.MADE, List.of(), true);
    }

    /** A revision that was never finished is begun anew, over the workbooks as they are now. */
    private Report begin(Optional<Report> latest, ReportRequest request, List<StoredWorkbook> workbooks) {
        latest.filter(report -> !report.done()).ifPresent(unfinished -> {
            documents.takeBack(ticket(unfinished, request));
            reports.withdraw(unfinished);
        });
        int revision = latest.map(report -> report.done() ? report.revision() + 1 : report.revision())
                .orElse(1);
        Currency currency = Optional.ofNullable(request.currency()).orElse(properties.currency());
        return reports.begin(
                request.month(), revision, currency, properties.pivotCurrency(), request.claimId(), workbooks);
    }

    private ReportOutcome.Done done(
            Report report, ReportFiles reportFiles, How how, List<String> changed, boolean asAsked) {
        return new ReportOutcome.Done(
                facts.briefing(report),
                replacements(report),
                workbookChanges(report),
                workbooks(report),
                documents.published(reportFiles),
                List.of(),
                documents.returned(),
                how,
                List.of(),
                changed,
                asAsked);
    }

    private static boolean asAsked(Report report, ReportRequest request) {
        Currency currency = request.currency();
        String claim = request.claimId();
        return (currency == null || currency.equals(report.currency()))
                && (claim == null || claim.equals(report.claimId()));
    }

    private ReportFiles ticket(Report report, ReportRequest request) {
        Path output = Optional.ofNullable(request.output()).orElse(properties.output());
        return new ReportFiles(report.month(), report.revision(), output, properties.templates());
    }

    private List<String> changes(Report report, List<StoredWorkbook> present) {
        List<StoredWorkbook> known = ledgers.workbooksOf(report);
        List<String> changed = new ArrayList<>();
        present.stream()
                .filter(workbook -> !ids(known).contains(workbook.id()))
                .forEach(added -> changed.add(added.name()));
        known.stream()
                .filter(workbook -> !ids(present).contains(workbook.id()))
                .forEach(old -> changed.add(old.name()));
        return changed.stream().distinct().sorted().toList();
    }

    private static List<Repeated> repeated(List<WorkbookFile> files) {
        Map<String, String> first = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        for (WorkbookFile file : files) {
            String known = first.putIfAbsent(file.sha256(), file.name());
            if (known != null) {
                repeated.add(new Repeated(file.name(), known));
            }
        }
        return repeated;
    }

    private static Set<Long> ids(List<StoredWorkbook> workbooks) {
        return workbooks.stream().map(StoredWorkbook::id).collect(Collectors.toSet());
    }

    private static List<LoadedWorkbook> loaded(List<StoredWorkbook> workbooks) {
        return workbooks.stream().map(ReportFacts::loaded).toList();
    }
}

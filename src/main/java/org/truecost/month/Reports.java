package org.truecost.month;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truecost.batch.JobStarter;
import org.truecost.batch.Progress;
import org.truecost.batch.WorkbookLoader;
import org.truecost.files.WorkbookFile;
import org.truecost.inbox.CurrentWorkbooks;
import org.truecost.inbox.KnownFiles;
import org.truecost.month.ReportOutcome.How;
import org.truecost.month.ReportOutcome.Repeated;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.output.Templates;
import org.truecost.problem.Problem;
import org.truecost.report.LoadedWorkbook;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Predecessor;
import org.truecost.store.Report;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/** Runs what is due: loads the workbooks that are not loaded, then makes the month's report if it is not made. */
@Component
public class Reports {

    private final ReportRuns runs;
    private final ReportDocuments documents;
    private final ReportHistory history;
    private final VersionStore versions;
    private final MonthWorkbooks monthWorkbooks;
    private final JobStarter starter;
    private final TrueCostProperties properties;

    Reports(
            ReportRuns runs,
            ReportDocuments documents,
            ReportHistory history,
            VersionStore versions,
            MonthWorkbooks monthWorkbooks,
            JobStarter starter,
            TrueCostProperties properties) {
        this.runs = runs;
        this.documents = documents;
        this.history = history;
        this.versions = versions;
        this.monthWorkbooks = monthWorkbooks;
        this.starter = starter;
        this.properties = properties;
    }

    /** The request of a run and its tools. */
    private record Order(
            ReportRequest request,
            List<StoredWorkbook> workbooks,
            List<StoredWorkbook> rejected,
            List<Predecessor> predecessors,
            SourceFiles sources,
            List<Repeated> repeated,
            Progress progress) {}

    /** Makes the report asked for, or says why not. */
    public ReportOutcome report(ReportRequest request, Progress progress) {
        Path input = inputOr(request.input());
        if (!Files.isDirectory(input)) {
            return new ReportOutcome.NoFolder(input);
        }
        if (CurrentWorkbooks.series(input, request.month()).isEmpty()) {
            return new ReportOutcome.NoWorkbooks(input);
        }
        // Before anything is read: a mistake in a template is shown immediately.
        Templates.load(properties.templates());
        MonthWorkbooks.Current inForce = inForce(request, knownFiles(), progress);
        SourceFiles sources = SourceFiles.of(inForce.files());
        WorkbookLoader.Loaded loaded = monthWorkbooks.load(sources, progress);
        List<StoredWorkbook> rejected = monthWorkbooks.rejected(input, request.month(), inForce, progress);
        List<StoredWorkbook> read = loaded.workbooks();
        Order order =
                new Order(request, read, rejected, inForce.predecessors(), sources, repeated(loaded.files()), progress);
        return starter.alone(work(request.month()), () -> report(order));
    }

    /**
     * Writes missing documents of a finished report again.
     *
     * @throws UncheckedIOException if they cannot be written
     * @throws org.truecost.store.LeaseHeldException if another process is working on the month's report for too long
     */
    public void restore(ReportRun run) {
        if (!documents.isComplete(run)) {
            starter.alone(work(run.report().month()), () -> restored(run));
        }
    }

    private ReportDocuments.Restored restored(ReportRun run) {
        try {
            return documents.restored(run);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The work on a month's report, which one process does at a time. */
    private static String work(YearMonth month) {
        return "report " + month;
    }

    /** What files are known by, as they are now. */
    public KnownFiles knownFiles() {
        return monthWorkbooks.knownFiles();
    }

    /**
     * The workbooks in force for the month of a request.
     *
     * @param known the files that were read already
     */
    public MonthWorkbooks.Current inForce(ReportRequest request, KnownFiles known, Progress progress) {
        return monthWorkbooks.inForce(inputOr(request.input()), request.month(), known, progress);
    }

    /** The folder of workbooks that was asked for, or else the one that is set. */
    public Path inputOr(@Nullable Path asked) {
        return asked == null ? properties.input() : asked;
    }

    private ReportOutcome report(Order order) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        versions.arrived(order.workbooks(), today);
        Optional<Report> latest = runs.latest(order.request());
        boolean already =
                latest.isPresent() && latest.get().done() && !order.request().revise();
        return already ? restore(at(latest.get(), order), order) : make(at(begin(latest, order), order), order);
    }

    private ReportRun at(Report report, Order order) {
        return runs.at(report, order.request(), order.sources(), order.progress());
    }

    private ReportOutcome restore(ReportRun run, Order order) {
        try {
            ReportDocuments.Restored restored = restored(run);
            boolean complete = restored.documents().isEmpty();
            return done(
                    run,
                    complete ? How.ALREADY : How.RESTORED,
                    new ReportOutcome.Documents(
                            complete ? documents.published(run) : restored.documents(),
                            documents.altered(run),
                            restored.returned()),
                    new ReportOutcome.Differences(
                            order.repeated(),
                            changes(run.report(), order.workbooks()),
                            sameTerms(run.report(), order.request())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ReportOutcome make(ReportRun run, Order order) {
        List<ReturnedWorkbook> returned = new ArrayList<>();
        try {
            starter.run(MonthlyReportJob.plan(run, documents, returned::addAll));
        } catch (LedgerRefusedException refused) {
            return refuse(run, refused.problems(), order);
        } catch (DocumentsInTheWayException inTheWay) {
            documents.discard(run);
            runs.withdraw(run.report());
            return new ReportOutcome.InTheWay(run.files().folder(), inTheWay.documents());
        } catch (RuntimeException failed) {
            documents.discard(run);
            throw failed;
        }
        return done(
                run,
                How.MADE,
                new ReportOutcome.Documents(documents.published(run), List.of(), returned),
                new ReportOutcome.Differences(order.repeated(), List.of(), true));
    }

    private ReportOutcome refuse(ReportRun run, List<Problem> stopping, Order order) {
        Set<Problem> apart = Set.copyOf(stopping);
        List<Problem> others = run.facts().problems().stream()
                .filter(problem -> !apart.contains(problem))
                .toList();
        runs.withdraw(run.report());
        versions.markReported(order.workbooks());
        return new ReportOutcome.Refused(stopping, others, loaded(order.workbooks()));
    }

    /** A revision that was never finished is begun again, over the workbooks as they are now. */
    private Report begin(Optional<Report> latest, Order order) {
        latest.filter(report -> !report.done()).ifPresent(unfinished -> {
            documents.withdraw(at(unfinished, order));
            runs.withdraw(unfinished);
        });
        int revision = latest.map(report -> report.done() ? report.revision() + 1 : report.revision())
                .orElse(1);
        Report report = runs.begin(revision, order.request(), order.workbooks(), order.rejected());
        versions.note(report, order.predecessors());
        return report;
    }

    private ReportOutcome done(
            ReportRun run, How how, ReportOutcome.Documents made, ReportOutcome.Differences differences) {
        Report report = run.report();
        ReportOutcome.Sources sources = new ReportOutcome.Sources(
                history.workbooks(report), history.replacements(report), history.workbookChanges(report));
        return new ReportOutcome.Done(run.facts().briefing(), how, sources, made, differences);
    }

    private static boolean sameTerms(Report report, ReportRequest request) {
        Currency currency = request.currency();
        String claim = request.claimId();
        return (currency == null || currency.equals(report.currency()))
                && (claim == null || claim.equals(report.claimId()));
    }

    private List<String> changes(Report report, List<StoredWorkbook> present) {
        List<StoredWorkbook> known = history.stored(report);
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
        return workbooks.stream().map(ReportReader::loaded).toList();
    }
}

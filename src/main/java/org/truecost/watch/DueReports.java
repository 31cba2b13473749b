package org.truecost.watch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.truecost.batch.JobStarter;
import org.truecost.batch.JobStoppedException;
import org.truecost.batch.Progress;
import org.truecost.files.Fingerprint;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.KnownFiles;
import org.truecost.month.MonthWorkbooks;
import org.truecost.month.ReportOutcome;
import org.truecost.month.ReportRequest;
import org.truecost.month.Reports;
import org.truecost.month.RequestTemplate;
import org.truecost.report.LoadedWorkbook;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.WaitingMonths;
import org.truecost.store.WaitingMonths.Waiting;

/**
 * Makes every report that is due, oldest month first, however it was missed and whatever triggers it: a month that has current
 * workbooks and no finished report, and a month whose workbooks are no longer those of its report, which gets a revision.
 */
@Component
public class DueReports {

    private final Reports reports;
    private final ReportStore store;
    private final JobStarter starter;
    private final OutdatedReports outdated;

    /** The months that were refused, so that none is tried again until what it was refused over has changed. */
    private final WaitingMonths waiting;

    private final TrueCostProperties properties;
    private final InstantSource clock;

    DueReports(
            Reports reports,
            ReportStore store,
            JobStarter starter,
            OutdatedReports outdated,
            WaitingMonths waiting,
            TrueCostProperties properties,
            InstantSource clock) {
        this.reports = reports;
        this.store = store;
        this.starter = starter;
        this.outdated = outdated;
        this.waiting = waiting;
        this.properties = properties;
        this.clock = clock;
    }

    /** A report that was due, and what came of it. */
    public record Made(YearMonth month, ReportOutcome outcome) {}

    /**
     * Makes the reports that are due, of the months up to one that is over.
     *
     * @param template what the requests have in common; their months are decided here
     * @param made receives each report as soon as it is made
     * @param stopped whether the program is being stopped; then no month is begun
     * @return how many were made or attempted
     * @throws JobStoppedException if months may be due that were not begun
     */
    public int make(
            YearMonth last,
            RequestTemplate template,
            Progress progress,
            Consumer<? super Made> made,
            BooleanSupplier stopped) {
        beginNothingOnce(stopped);
        int count = 0;
        KnownFiles known = reports.knownFiles();
        for (YearMonth month : months(reports.inputOr(template.input()), last)) {
            beginNothingOnce(stopped);
            Optional<ReportOutcome> outcome = makeIfDue(template.of(month), known, progress);
            outcome.ifPresent(done -> made.accept(new Made(month, done)));
            count += outcome.isPresent() ? 1 : 0;
        }
        return count;
    }

    private static void beginNothingOnce(BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new JobStoppedException("due");
        }
    }

    /** From the first month that has workbooks; of a plain folder, which knows no months, from the first one reported on. */
    private List<YearMonth> months(Path input, YearMonth last) {
        YearMonth first = firstProcessed(input)
                .or(() -> store.all().stream().findFirst().map(Report::month))
                .orElse(last);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static Optional<YearMonth> firstProcessed(Path input) {
        try {
            return new DropFolder(input).months().stream().findFirst();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    /** Whether it is due is decided one at a time: of two simultaneous triggers, the second finds it made. */
    private Optional<ReportOutcome> makeIfDue(ReportRequest request, KnownFiles known, Progress progress) {
        return starter.alone("due " + request.month(), () -> {
            MonthWorkbooks.Current inForce = reports.inForce(request, known, progress);
            if (inForce.files().isEmpty()) {
                waiting.forget(request.month());
            }
            return inForce.files().isEmpty() || !isDue(request, inForce, known)
                    ? Optional.empty()
                    : Optional.of(make(request, inForce.fingerprints(known), progress));
        });
    }

    private ReportOutcome make(ReportRequest request, Set<String> inForce, Progress progress) {
        ReportOutcome outcome = reports.report(request, progress);
        switch (outcome) {
            case ReportOutcome.Refused refused ->
                waiting.note(new Waiting(
                        request.month(),
                        basis(request, inForce),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        refused.stopping().size(),
                        names(refused)));
            case ReportOutcome.Done done -> waiting.forget(request.month());
            default -> {}
        }
        return outcome;
    }

    /** The workbooks whose errors stopped a report; those it is over, where the errors are in none. */
    private static String names(ReportOutcome.Refused refused) {
        String stopping = refused.stopping().stream()
                .map(problem -> problem.location().workbook())
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(joining(", "));
        return stopping.isEmpty()
                ? refused.workbooks().stream().map(LoadedWorkbook::name).collect(joining(", "))
                : stopping;
    }

    /** What decides whether a month is refused: its workbooks, the settings it is reported with, and the release that reads them. */
    private String basis(ReportRequest request, Set<String> inForce) {
        return Fingerprint.ofText(inForce.stream().sorted().collect(joining(" "))
                + " " + Optional.ofNullable(request.currency()).orElse(properties.currency())
                + " " + properties.pivotCurrency()
                + " " + properties.version());
    }

    /** A plain folder does not say which of its workbooks came late: what was made of it is never revised by itself. */
    private boolean isDue(ReportRequest request, MonthWorkbooks.Current inForce, KnownFiles known) {
        YearMonth month = request.month();
        if (waiting.isWaiting(month, basis(request, inForce.fingerprints(known)))) {
            return false;
        }
        Optional<Report> made = store.inForce(month);
        boolean reportsLate = new DropFolder(reports.inputOr(request.input())).isInUse();
        return made.isEmpty()
                || (reportsLate && outdated.isOutdated(made.get(), inForce, reports.inputOr(request.input()), known));
    }
}

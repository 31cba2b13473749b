package org.truecost.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truecost.batch.JobStarter;
import org.truecost.files.Fingerprint;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.Filing;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.ArrivalStore;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.WithdrawnWorkbooks;
import org.truecost.store.WithdrawnWorkbooks.Withdrawn;

/** Takes workbooks back that were taken in: they no longer count, are kept among the replaced, and it is noted who did it. */
@Component
public class Withdrawals {

    private final WithdrawnWorkbooks withdrawn;
    private final ArrivalStore arrivals;
    private final ReportStore reports;
    private final LedgerStore ledgers;
    private final JobStarter starter;
    private final TrueCostProperties properties;
    private final InstantSource clock;

    Withdrawals(
            WithdrawnWorkbooks withdrawn,
            ArrivalStore arrivals,
            ReportStore reports,
            LedgerStore ledgers,
            JobStarter starter,
            TrueCostProperties properties,
            InstantSource clock) {
        this.withdrawn = withdrawn;
        this.arrivals = arrivals;
        this.reports = reports;
        this.ledgers = ledgers;
        this.starter = starter;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What a withdrawal came to.
     *
     * @param workbooks the workbooks of that name, which were in force from their months on: one that was withdrawn, or several, of
     *     which none was because it was not said which
     * @param kept where it is kept; null where none was withdrawn
     * @param reports the reports in force that count it: their months get a revision with the next {@code due}
     * @param elsewhere the reports of months before it came into force here, which count it as well: they are of another folder
     */
    public record Outcome(List<Path> workbooks, @Nullable Path kept, List<Report> reports, List<Report> elsewhere) {
        public Outcome {
            workbooks = List.copyOf(workbooks);
            reports = List.copyOf(reports);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * Takes a workbook back.
     *
     * @param input the drop folder; null for the one that is set
     * @param name of the file, its file name in the processed folder
     * @param month it is in force from; null where one month alone has a workbook of that name
     */
    public Outcome withdraw(@Nullable Path input, String name, @Nullable YearMonth month) throws IOException {
        DropFolder folder = new DropFolder(input == null ? properties.input() : input);
        Filing filing = new Filing(folder, properties.returnedReadBy());
        List<Path> found = new ArrayList<>();
        YearMonth only = month;
        for (YearMonth candidate : folder.months()) {
            Optional<Path> processed =
                    month == null || candidate.equals(month) ? filing.processed(candidate, name) : Optional.empty();
            if (processed.isPresent()) {
                found.add(processed.get());
                only = candidate;
            }
        }
        return found.size() == 1 && only != null
                ? withdraw(filing, found.getFirst(), only)
                : new Outcome(found, null, List.of(), List.of());
    }

    /** No report of its month is begun meanwhile. */
    private Outcome withdraw(Filing filing, Path file, YearMonth month) throws IOException {
        String sha256 = Fingerprint.of(file);
        List<Report> counting = counting(sha256);
        Withdrawn entry = new Withdrawn(
                sha256,
                String.valueOf(file.getFileName()),
                month,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                System.getProperty("user.name", "?"));
        Path kept = starter.alone("due " + month, () -> withdraw(filing, file, entry));
        return new Outcome(
                List.of(file),
                kept,
                counting.stream()
                        .filter(report -> !report.month().isBefore(month))
                        .toList(),
                counting.stream()
                        .filter(report -> report.month().isBefore(month))
                        .toList());
    }

    /**
     * Noted first, so that nothing is taken out of force without a note: a process that is killed between the two leaves the note, which
     * serves the next attempt.
     */
    private Path withdraw(Filing filing, Path file, Withdrawn entry) {
        boolean noted = isNoted(entry);
        if (!noted) {
            withdrawn.note(entry);
        }
        try {
            return filing.withdraw(file, entry.month(), entry.sha256());
        } catch (UncheckedIOException held) {
            if (!noted) {
                withdrawn.forget(entry);
            }
            throw held;
        }
    }

    /** Whether the workbook has been withdrawn already, and not been dropped again since. */
    private boolean isNoted(Withdrawn entry) {
        return withdrawn.all().stream()
                .filter(known -> known.isOf(entry))
                .anyMatch(known -> arrivals.all().stream()
                        .noneMatch(arrived -> arrived.sha256().equals(entry.sha256())
                                && arrived.month().equals(entry.month())
                                && arrived.at().isAfter(known.at())));
    }

    private List<Report> counting(String sha256) {
        return reports.all().stream()
                .map(Report::month)
                .distinct()
                .flatMap(month -> reports.inForce(month).stream())
                .filter(report -> ledgers.workbooksOf(report).stream()
                        .anyMatch(workbook -> workbook.sha256().equals(sha256)))
                .toList();
    }
}

package org.truecost.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.truecost.batch.Progress;
import org.truecost.batch.WorkbookLoader;
import org.truecost.files.Fingerprint;
import org.truecost.files.OwnerOnly;
import org.truecost.files.StagedFiles;
import org.truecost.files.WorkbookFile;
import org.truecost.inbox.Disposition;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.FileClaim;
import org.truecost.inbox.FileClaims;
import org.truecost.inbox.Filing;
import org.truecost.month.MonthWorkbooks;
import org.truecost.month.WorkbookChecks;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.output.SenderAnswer;
import org.truecost.output.Templates;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Severity;
import org.truecost.report.LoadedWorkbook;
import org.truecost.report.Value;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.ArrivalStore;
import org.truecost.store.Arrived;
import org.truecost.store.Arrived.Verdict;
import org.truecost.store.StoredWorkbook;

/**
 * Processes one claimed workbook: loads and checks it, answers its sender, records it and files it. Each step can be repeated,
 * so that a claim left by a crash is simply processed again.
 */
@Component
class Intake {

    private final WorkbookLoader loader;
    private final WorkbookChecks checks;
    private final MonthWorkbooks workbooks;
    private final ArrivalStore arrivals;
    private final TrueCostProperties properties;
    private final InstantSource clock;

    Intake(
            WorkbookLoader loader,
            WorkbookChecks checks,
            MonthWorkbooks workbooks,
            ArrivalStore arrivals,
            TrueCostProperties properties,
            InstantSource clock) {
        this.loader = loader;
        this.checks = checks;
        this.workbooks = workbooks;
        this.arrivals = arrivals;
        this.properties = properties;
        this.clock = clock;
    }

    /** Processes a claim to its end. */
    TakenWorkbook take(FileClaim claim, DropFolder folder, FileClaims claims) throws IOException {
        Filing filing = new Filing(folder, properties.returnedReadBy());
        TakenWorkbook taken = judge(claim, folder, filing);
        Path destination = filing.destination(claim, taken.disposition(), taken.sha256());
        answer(claim, taken, filing, destination);
        note(claim, taken);
        filing.file(claim, destination);
        claims.release(claim);
        return taken;
    }

    private TakenWorkbook judge(FileClaim claim, DropFolder folder, Filing filing) throws IOException {
        String sha256 = Fingerprint.of(claim.file());
        Optional<Path> twin = twin(filing.twins(claim, sha256), claim, folder);
        if (twin.isPresent()) {
            return new TakenWorkbook(
                    claim,
                    sha256,
                    Verdict.REPEATED,
                    null,
                    List.of(),
                    twin.stream().toList());
        }
        StoredWorkbook stored = loader.load(List.of(WorkbookFile.of(claim.file())), Progress.SILENT)
                .workbooks()
                .getFirst();
        WorkbookChecks.Checked checked = checks.check(stored, claim.month());
        TakenWorkbook taken =
                new TakenWorkbook(claim, sha256, verdict(checked), checked.workbook(), checked.problems(), List.of());
        return taken.disposition() == Disposition.CURRENT ? replacing(taken, stored, filing) : taken;
    }

    /** The same with what it replaces, and what it does not repeat of that. */
    private TakenWorkbook replacing(TakenWorkbook taken, StoredWorkbook stored, Filing filing) throws IOException {
        FileClaim claim = taken.claim();
        MonthWorkbooks.Replaced replaced = workbooks.replacedBy(claim.file(), stored, filing.before(claim));
        List<Problem> problems = Stream.concat(taken.problems().stream(), replaced.problems().stream())
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        List<Path> others = Stream.concat(filing.former(claim).stream(), replaced.files().stream())
                .toList();
        return new TakenWorkbook(claim, taken.sha256(), taken.verdict(), taken.loaded(), problems, others);
    }

    /** One that counts: what was replaced may come again. */
    private Optional<Path> twin(List<Path> twins, FileClaim claim, DropFolder folder) {
        if (twins.isEmpty()) {
            return Optional.empty();
        }
        List<Path> counting = workbooks
                .inForce(folder.root(), claim.month(), workbooks.knownFiles(), Progress.SILENT)
                .files();
        return twins.stream().filter(counting::contains).findFirst();
    }

    private static Verdict verdict(WorkbookChecks.Checked checked) {
        LoadedWorkbook workbook = checked.workbook();
        boolean wrong = checked.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        boolean holdsNoCosts = !wrong
                && checked.problems().stream().anyMatch(problem -> problem.kind() == ProblemKind.DECLARED_COSTLESS);
        if (workbook.accepted() == 0 && !holdsNoCosts) {
            return Verdict.REJECTED;
        }
        return wrong ? Verdict.PARTLY : Verdict.ACCEPTED;
    }

    private void answer(FileClaim claim, TakenWorkbook taken, Filing filing, Path destination) throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("workbook", filing.seen(destination).toString());
        if (taken.disposition() == Disposition.CURRENT) {
            filing.settle(claim, ReturnedWorkbook::names);
        }
        if (taken.hasErrors()) {
            places.putAll(sendBack(claim, taken, filing));
        }
        SenderAnswer answers = new SenderAnswer(Templates.load(properties.templates()));
        filing.answer(claim, answers.text(taken.content(places), new Value.Month(claim.month())));
    }

    /** The annotated workbook and the lists of problems go to the rejected folder, whether or not some rows count. */
    private Map<String, String> sendBack(FileClaim claim, TakenWorkbook taken, Filing filing) throws IOException {
        Path folder = filing.returned(claim);
        ReturnedWorkbook returned =
                put(new ReturnedWorkbook(claim.name(), taken.sha256(), taken.problems(), null), claim, folder);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("problems", filing.seen(folder.resolve(returned.listName())).toString());
        if (returned.notAnnotated() == null) {
            places.put(
                    "annotated",
                    filing.seen(folder.resolve(returned.annotatedName())).toString());
        }
        return places;
    }

    /** Each file appears whole; an annotated copy of an earlier version goes. */
    private ReturnedWorkbook put(ReturnedWorkbook returned, FileClaim claim, Path folder) throws IOException {
        Path drafts = folder.resolve("." + claim.token() + ".part");
        // What a dead run has left there.
        FileSystemUtils.deleteRecursively(drafts);
        try {
            OwnerOnly.makeFolder(drafts);
            ReturnedWorkbook written =
                    returned.write(checks.original(claim.file()), folder, properties.spoken(), drafts);
            if (written.notAnnotated() != null) {
                Files.deleteIfExists(folder.resolve(written.annotatedName()));
            }
            properties.returnedReadBy().letAll(drafts, folder);
            StagedFiles.move(StagedFiles.names(drafts), drafts, folder);
            return written;
        } finally {
            FileSystemUtils.deleteRecursively(drafts);
        }
    }

    private void note(FileClaim claim, TakenWorkbook taken) throws IOException {
        arrivals.note(new Arrived(
                claim.token(),
                clock.instant(),
                claim.name(),
                taken.sha256(),
                claim.month(),
                taken.verdict(),
                former(taken)));
    }

    private static @Nullable String former(TakenWorkbook taken) throws IOException {
        Optional<Path> replaced = taken.replaced();
        return replaced.isEmpty() ? null : Fingerprint.of(replaced.get());
    }
}

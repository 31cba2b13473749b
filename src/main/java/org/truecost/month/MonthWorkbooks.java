package org.truecost.month;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.truecost.batch.Progress;
import org.truecost.batch.WorkbookLoader;
import org.truecost.files.WorkbookFile;
import org.truecost.inbox.CurrentWorkbooks;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.KnownFiles;
import org.truecost.inbox.RejectedFile;
import org.truecost.inbox.WorkbookName;
import org.truecost.inbox.WorkbookSeries;
import org.truecost.input.Spool;
import org.truecost.ledger.Repetition;
import org.truecost.ledger.SeriesKind;
import org.truecost.month.CountingWorkbooks.Member;
import org.truecost.problem.Problem;
import org.truecost.store.LedgerStore;
import org.truecost.store.Predecessor;
import org.truecost.store.SeriesStore;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/**
 * The workbooks a month's report is over: of each series those that count, by what they state (cost-model.md, rule 17). Those of a
 * series of several months are loaded for that, where they are not.
 */
@Component
public class MonthWorkbooks {

    private final LedgerStore ledgers;
    private final VersionStore versions;
    private final SeriesStore declared;
    private final WorkbookLoader loader;
    private final Spool spool;

    /** How much one repeats of another never changes, and is asked again and again. */
    private final Map<Pair, Repetition> repetitions = new ConcurrentHashMap<>();

    MonthWorkbooks(
            LedgerStore ledgers, VersionStore versions, SeriesStore declared, WorkbookLoader loader, Spool spool) {
        this.spool = spool;
        this.ledgers = ledgers;
        this.versions = versions;
        this.declared = declared;
        this.loader = loader;
    }

    /** What files are known by, as they are now. */
    public KnownFiles knownFiles() {
        return new KnownFiles(spool);
    }

    /**
     * The workbooks that count.
     *
     * @param files where they are, by name
     * @param predecessors what they replace
     * @param replacing the files that replaced another, those included that were replaced themselves
     */
    public record Current(List<Path> files, List<Predecessor> predecessors, Set<Path> replacing) {

        /** What they are known by, those included that are no files to read. */
        public Set<String> fingerprints(KnownFiles known) {
            return files.stream().map(known::of).collect(toSet());
        }
    }

    /**
     * What no longer counts once a workbook does.
     *
     * @param files those it replaces, newest first
     * @param problems what it does not repeat of them
     */
    public record Replaced(List<Path> files, List<Problem> problems) {}

    private record Pair(long earlier, long later) {}

    /**
     * The workbooks in force for a month.
     *
     * @param known the files that were read already
     */
    public Current inForce(Path folder, YearMonth month, KnownFiles known, Progress progress) {
        List<WorkbookSeries> all = CurrentWorkbooks.series(folder, month);
        loadTogether(all, known, progress);
        List<Path> files = new ArrayList<>();
        List<Predecessor> predecessors = new ArrayList<>();
        Set<Path> replacing = new HashSet<>();
        for (WorkbookSeries series : all) {
            if (series.hasSeveralMonths()) {
                CountingWorkbooks counting =
                        counting(series, kind(series.files().findFirst().orElseThrow()), known, progress);
                counting.counting().forEach(member -> files.add(member.file()));
                predecessors.addAll(counting.predecessors());
                replacing.addAll(counting.replacing());
            } else {
                series.files().forEach(files::add);
            }
        }
        files.sort(Comparator.<Path, String>comparing(file -> String.valueOf(file.getFileName()))
                .thenComparing(Comparator.naturalOrder()));
        return new Current(List.copyOf(files), List.copyOf(predecessors), Set.copyOf(replacing));
    }

    /**
     * The workbooks a month lacks because the drop folder rejected them, named by their path in it: another version may be in force under
     * the same name.
     */
    List<StoredWorkbook> rejected(Path folder, YearMonth month, Current inForce, Progress progress) {
        return load(SourceFiles.of(lacking(folder, month, inForce)), progress).workbooks().stream()
                .map(workbook -> workbook.named(DropFolder.rejectedName(workbook.name())))
                .toList();
    }

    /** What those are known by. */
    public Set<String> rejectedFingerprints(Path folder, YearMonth month, Current inForce, KnownFiles known) {
        return lacking(folder, month, inForce).stream().map(known::of).collect(toSet());
    }

    private List<Path> lacking(Path folder, YearMonth month, Current inForce) {
        return CurrentWorkbooks.rejected(folder, month).stream()
                .filter(rejected -> !isMadeUpFor(rejected, inForce))
                .map(RejectedFile::file)
                .toList();
    }

    /**
     * Whether a later workbook of the series states what a rejected one did: a version of it does, and a full register, which a series is
     * by declaration or where a later workbook repeats an older one. One that only adds its own lines does not.
     */
    private boolean isMadeUpFor(RejectedFile rejected, Current inForce) {
        boolean register =
                !rejected.later().isEmpty() && kind(rejected.file()).orElse(null) == SeriesKind.FULL_REGISTER;
        return register || rejected.hasVersion() || rejected.later().stream().anyMatch(inForce.replacing()::contains);
    }

    private Optional<SeriesKind> kind(Path file) {
        return declared.kind(WorkbookName.of(String.valueOf(file.getFileName())).stem());
    }

    /** Loads those that are not loaded yet. */
    WorkbookLoader.Loaded load(SourceFiles sources, Progress progress) {
        return loader.load(sources.files(), progress);
    }

    /**
     * What a workbook replaces of the months before it.
     *
     * @param file where it is
     */
    public Replaced replacedBy(Path file, StoredWorkbook later, WorkbookSeries before) {
        CountingWorkbooks counting = counting(before, kind(file), knownFiles(), Progress.SILENT);
        List<Path> replaced = counting.add(List.of(new Member(file, later))).stream()
                .map(Member::file)
                .toList();
        List<Problem> problems = counting.predecessors().stream()
                .filter(one -> one.laterId() == later.id() && !one.repeated())
                .map(one -> SeriesProblems.missing(
                        later.name(),
                        one.earlierName(),
                        repetition(one.earlierId(), one.laterId()),
                        one.declared() != null))
                .toList();
        return new Replaced(replaced.reversed(), problems);
    }

    /** Side by side, as the loader does it; a file that changes meanwhile is loaded by itself. */
    private void loadTogether(List<WorkbookSeries> all, KnownFiles known, Progress progress) {
        List<WorkbookFile> unknown = all.stream()
                .filter(WorkbookSeries::hasSeveralMonths)
                .flatMap(WorkbookSeries::files)
                .filter(file -> loaded(file, known).isEmpty())
                .map(WorkbookFile::of)
                .toList();
        if (!unknown.isEmpty()) {
            loader.load(unknown, progress);
        }
    }

    private Optional<StoredWorkbook> loaded(Path file, KnownFiles known) {
        return ledgers.workbook(known.of(file)).filter(StoredWorkbook::loaded);
    }

    private CountingWorkbooks counting(
            WorkbookSeries series, Optional<SeriesKind> kind, KnownFiles known, Progress progress) {
        CountingWorkbooks counting =
                new CountingWorkbooks((earlier, later) -> repetition(earlier.id(), later.id()), kind.orElse(null));
        series.months()
                .forEach(month -> counting.add(month.stream()
                        .map(file -> member(file, known, progress))
                        .toList()));
        return counting;
    }

    private Member member(Path path, KnownFiles known, Progress progress) {
        WorkbookFile file = WorkbookFile.of(path);
        StoredWorkbook workbook = loaded(path, known)
                .orElseGet(
                        () -> loader.load(List.of(file), progress).workbooks().getFirst());
        return new Member(path, workbook.named(file.name()));
    }

    private Repetition repetition(long earlierId, long laterId) {
        return repetitions.computeIfAbsent(
                new Pair(earlierId, laterId), pair -> versions.repetition(pair.earlier(), pair.later()));
    }
}

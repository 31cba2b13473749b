package org.truecost.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truecost.files.CompanionName;
import org.truecost.input.InputFolder;

/**
 * Which workbooks a month's report may be over, by their series; the one place that says so. What of a series counts is decided by what
 * its workbooks state, which is not looked at here.
 *
 * <p>A plain folder: all the workbooks in it; those whose names differ in their month alone are a series, whichever month is reported on.
 * A drop folder in use: the processed workbooks of the month and of the months before, in the months of their folders; what still
 * waits in the inbox is none of them.
 */
public final class CurrentWorkbooks {

    private CurrentWorkbooks() {}

    /**
     * The series of a folder for a month, by name.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<WorkbookSeries> series(Path folder, YearMonth month) {
        DropFolder drop = new DropFolder(folder);
        return drop.isInUse() ? ofMonths(drop, month) : ofNames(InputFolder.files(folder));
    }

    /**
     * What is among the workbooks of a plain folder, or among those taken from a drop folder, and is called one, and is not read.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<SkippedFile> skipped(Path folder) {
        DropFolder drop = new DropFolder(folder);
        Stream<Path> places = drop.isInUse() ? months(drop).stream().map(drop::processed) : Stream.of(folder);
        return places.flatMap(place -> InputFolder.folders(place).stream())
                .map(path -> new SkippedFile(folder.relativize(path), SkippedFile.Why.NO_FILE))
                .toList();
    }

    /**
     * The folders of workbooks inside a plain folder, which a report does not look into; of a drop folder in use, none.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<SkippedFile> folders(Path folder) {
        DropFolder drop = new DropFolder(folder);
        if (drop.isInUse()) {
            return List.of();
        }
        try {
            return drop.foldersOfWorkbooks().stream()
                    .map(path -> new SkippedFile(folder.relativize(path), SkippedFile.Why.FOLDER))
                    .toList();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    private static List<WorkbookSeries> ofMonths(DropFolder drop, YearMonth month) {
        Map<String, List<List<Path>>> series = new TreeMap<>();
        for (YearMonth past : upTo(drop, month)) {
            InputFolder.files(drop.processed(past)).stream()
                    .collect(groupingBy(file -> name(file).stem()))
                    .forEach((stem, files) -> series.computeIfAbsent(stem, first -> new ArrayList<>())
                            .add(files));
        }
        return series.values().stream().map(WorkbookSeries::new).toList();
    }

    /** A workbook without a month in its name is the only one of its series. */
    private static List<WorkbookSeries> ofNames(List<Path> files) {
        Map<String, Map<YearMonth, List<Path>>> dated = files.stream()
                .filter(file -> name(file).month().isPresent())
                .collect(groupingBy(
                        file -> name(file).stem(),
                        TreeMap::new,
                        groupingBy(file -> name(file).month().orElseThrow(), TreeMap::new, toList())));
        Stream<List<List<Path>>> undated =
                files.stream().filter(file -> name(file).month().isEmpty()).map(file -> List.of(List.of(file)));
        return Stream.concat(undated, dated.values().stream().map(months -> List.copyOf(months.values())))
                .map(WorkbookSeries::new)
                .toList();
    }

    /**
     * The workbooks that were dropped for a month or an earlier one and rejected as a whole, by name, each with what came later in its series:
     * the month lacks them until a version of theirs is accepted (cost-model.md, rule 13). Of a plain folder, which rejects none, no workbooks.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<RejectedFile> rejected(Path folder, YearMonth month) {
        DropFolder drop = new DropFolder(folder);
        if (!drop.isInUse()) {
            return List.of();
        }
        return rejectedMonths(drop).stream()
                .filter(past -> !past.isAfter(month))
                .flatMap(past -> InputFolder.files(drop.rejected(past)).stream()
                        .filter(file -> !CompanionName.isReturned(String.valueOf(file.getFileName())))
                        .map(file -> new RejectedFile(file, after(past, drop, month, name(file)))))
                .toList();
    }

    private static List<Path> after(YearMonth past, DropFolder drop, YearMonth month, WorkbookName name) {
        return upTo(drop, month).stream()
                .filter(later -> later.isAfter(past))
                .flatMap(later -> InputFolder.files(drop.processed(later)).stream())
                .filter(file -> name(file).stem().equals(name.stem()))
                .toList();
    }

    private static List<YearMonth> rejectedMonths(DropFolder drop) {
        try {
            return drop.rejectedMonths();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    private static List<YearMonth> upTo(DropFolder drop, YearMonth month) {
        return months(drop).stream().filter(past -> !past.isAfter(month)).toList();
    }

    private static List<YearMonth> months(DropFolder drop) {
        try {
            return drop.months();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    private static WorkbookName name(Path file) {
        return WorkbookName.of(String.valueOf(file.getFileName()));
    }
}

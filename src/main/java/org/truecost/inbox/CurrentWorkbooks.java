package org.truecost.inbox;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truecost.files.CompanionName;
import org.truecost.files.WorkbookFile;
import org.truecost.input.InputFolder;
import org.truecost.input.Spool;

/**
 * Which workbooks a month's report is over; the one place that says so.
 *
 * <p>A plain folder: all the workbooks in it. A drop folder in use: the processed workbooks of the month and of the months
 * before, of each sheet the version of the latest month; what still waits in the inbox is not in force.
 */
public final class CurrentWorkbooks {

    private CurrentWorkbooks() {}

    /**
     * The workbooks in force for a month, by name.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<WorkbookFile> workbooks(Path folder, YearMonth month) {
        return files(folder, month).stream()
                .map(WorkbookFile::of)
                .sorted(Comparator.comparing(WorkbookFile::name).thenComparing(WorkbookFile::path))
                .toList();
    }

    /**
     * The workbooks that were dropped for a month or an earlier one and rejected as a whole, by name: the month lacks them until a version of
     * theirs is accepted (cost-model.md, rule 13). Of a plain folder, which rejects none, no workbooks.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<WorkbookFile> rejected(Path folder, YearMonth month) {
        DropFolder drop = new DropFolder(folder);
        if (!drop.isInUse()) {
            return List.of();
        }
        return rejectedMonths(drop).stream()
                .filter(past -> !past.isAfter(month))
                .flatMap(past -> InputFolder.files(drop.rejected(past)).stream()
                        .filter(file -> !CompanionName.isAnnotated(String.valueOf(file.getFileName())))
                        .filter(file -> upTo(drop, month).stream()
                                .filter(later -> later.isAfter(past))
                                .noneMatch(later -> holds(drop.processed(later), stem(file)))))
                .map(WorkbookFile::of)
                .toList();
    }

    private static boolean holds(Path processed, String stem) {
        return InputFolder.files(processed).stream().anyMatch(file -> stem(file).equals(stem));
    }

    private static List<YearMonth> rejectedMonths(DropFolder drop) {
        try {
            return drop.rejectedMonths();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    /** What the workbooks in force for a month are known by, those included that are no files to read. */
    public static Set<String> fingerprints(Path folder, YearMonth month) {
        return fingerprints(files(folder, month).stream().map(WorkbookFile::of).toList());
    }

    /** What the workbooks rejected for a month are known by. */
    public static Set<String> rejectedFingerprints(Path folder, YearMonth month) {
        return fingerprints(rejected(folder, month));
    }

    private static Set<String> fingerprints(List<WorkbookFile> files) {
        try {
            Set<String> fingerprints = new HashSet<>();
            for (WorkbookFile file : files) {
                fingerprints.add(Spool.knownBy(file));
            }
            return fingerprints;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Their files, unread. */
    static List<Path> files(Path folder, YearMonth month) {
        DropFolder drop = new DropFolder(folder);
        return drop.isInUse() ? processed(drop, month) : InputFolder.files(folder);
    }

    private static List<Path> processed(DropFolder drop, YearMonth month) {
        Map<String, List<Path>> latest = new LinkedHashMap<>();
        for (YearMonth past : upTo(drop, month)) {
            latest.putAll(InputFolder.files(drop.processed(past)).stream().collect(groupingBy(CurrentWorkbooks::stem)));
        }
        return latest.values().stream().flatMap(List::stream).toList();
    }

    private static List<YearMonth> upTo(DropFolder drop, YearMonth month) {
        try {
            return drop.months().stream().filter(past -> !past.isAfter(month)).toList();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    private static String stem(Path file) {
        return WorkbookName.of(String.valueOf(file.getFileName())).stem();
    }
}

package org.truecost.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder people drop workbooks into, and the folders inside it.
 *
 * <pre>
 * inbox/                     drop here, or into a folder of a month: inbox/2025-01/
 *   processed/2025-01/       in force from January 2025 on
 *   rejected/2025-01/        what is to be mended, with the list of problems
 *   replaced/2025-01/        what was in force once, and copies of what already was
 *   .claims/                 what an instance is working on
 * </pre>
 *
 * All lie on one file system, so that a workbook goes from one to the other by one rename.
 */
public record DropFolder(Path root) {

    /** Where workbooks in force lie, a folder each month. */
    public Path processed() {
        return root.resolve("processed");
    }

    /** Where a month's workbooks in force lie. */
    public Path processed(YearMonth month) {
        return processed().resolve(month.toString());
    }

    /** Where a month's rejected workbooks and lists of problems lie. */
    public Path rejected(YearMonth month) {
        return root.resolve("rejected").resolve(month.toString());
    }

    /** Where a month's workbooks lie that are no longer in force. */
    public Path replaced(YearMonth month) {
        return root.resolve("replaced").resolve(month.toString());
    }

    Path claims() {
        return root.resolve(".claims");
    }

    /** Whether workbooks have been taken from this folder: then what lies directly in it still waits. */
    public boolean isInUse() {
        return Files.isDirectory(processed());
    }

    /** The folders people drop into: the root and the months' folders in it. */
    List<Path> places() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return Stream.concat(
                            Stream.of(root),
                            entries.filter(entry -> monthOf(entry).isPresent() && Files.isDirectory(entry))
                                    .sorted())
                    .toList();
        }
    }

    /** The months that have workbooks in force, oldest first. */
    public List<YearMonth> months() throws IOException {
        if (!isInUse()) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(processed())) {
            return entries.map(DropFolder::monthOf)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** The month a folder is named after. */
    static Optional<YearMonth> monthOf(Path folder) {
        try {
            return Optional.of(YearMonth.parse(String.valueOf(folder.getFileName())));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}

package org.truecost.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.truecost.input.InputFolder;

/**
 * The folder people drop workbooks into, and the folders inside it.
 *
 * <pre>
 * inbox/                     drop here, or into a folder of a month: inbox/2025-01/
 *   processed/2025-01/       current from January 2025 on
 *   rejected/2025-01/        to be fixed, with the list of problems
 *   replaced/2025-01/        earlier versions, and copies of current workbooks
 *   answers/                 the result for each workbook, for its sender
 *   .claims/                 what an instance is working on
 * </pre>
 *
 * All are on one file system, so that a workbook moves from one to another by one rename.
 */
public record DropFolder(Path root) {

    private static final String PROCESSED = "processed";
    private static final String REJECTED = "rejected";
    private static final String REPLACED = "replaced";
    private static final String ANSWERS = "answers";
    private static final Set<String> OWN = Set.of(PROCESSED, REJECTED, REPLACED, ANSWERS);

    /** The first character of folder names that belong to programs, not people. */
    private static final Set<String> OTHERS = Set.of(".", "#", "$", "@");

    /** Where current workbooks are, one folder per month. */
    public Path processed() {
        return root.resolve(PROCESSED);
    }

    /** Where a month's current workbooks are. */
    public Path processed(YearMonth month) {
        return processed().resolve(month.toString());
    }

    /** Where rejected workbooks are, one folder per month. */
    Path rejected() {
        return root.resolve(REJECTED);
    }

    /** A rejected workbook's name, with the folder it is in. */
    public static String rejectedName(String name) {
        return REJECTED + "/" + name;
    }

    /** Where a month's rejected workbooks and lists of problems are. */
    public Path rejected(YearMonth month) {
        return rejected().resolve(month.toString());
    }

    /** Where a month's replaced workbooks are. */
    public Path replaced(YearMonth month) {
        return root.resolve(REPLACED).resolve(month.toString());
    }

    /** Where senders read what became of their workbooks. */
    Path answers() {
        return root.resolve(ANSWERS);
    }

    Path claims() {
        return root.resolve(".claims");
    }

    /** Whether workbooks have been taken from this folder: then files directly in it are still waiting. */
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

    /** Folders of workbooks other than the months' and the program's own: their names may have been meant as months. */
    List<Path> strangers() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> monthOf(entry).isEmpty() && !isOfAProgram(entry))
                    .filter(entry -> Files.isDirectory(entry) && hasWorkbooks(entry))
                    .sorted()
                    .toList();
        }
    }

    /** Folders of workbooks, named after a month or not, other than the program's own. */
    List<Path> foldersOfWorkbooks() throws IOException {
        return Stream.concat(places().stream().skip(1).filter(DropFolder::hasWorkbooks), strangers().stream())
                .sorted()
                .toList();
    }

    /** This one's or another's, such as a share's folder of what was deleted; on some shares names have no case. */
    private static boolean isOfAProgram(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return OWN.contains(name.toLowerCase(Locale.ROOT)) || OTHERS.contains(name.substring(0, 1));
    }

    private static boolean hasWorkbooks(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> InputFolder.isMeant(String.valueOf(entry.getFileName())));
        } catch (IOException | UncheckedIOException closed) {
            return false;
        }
    }

    /** The months that have workbooks in force, oldest first. */
    public List<YearMonth> months() throws IOException {
        return months(processed());
    }

    /** The months that have rejected workbooks, oldest first. */
    List<YearMonth> rejectedMonths() throws IOException {
        return months(rejected());
    }

    private static List<YearMonth> months(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.map(DropFolder::monthOf)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** The month a folder is named after. */
    static Optional<YearMonth> monthOf(Path folder) {
        return WorkbookName.monthOfFolder(String.valueOf(folder.getFileName()));
    }
}

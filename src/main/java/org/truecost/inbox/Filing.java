package org.truecost.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.truecost.files.CompanionName;
import org.truecost.files.Fingerprint;
import org.truecost.files.ReadBy;
import org.truecost.files.WriteThrough;

/**
 * Puts claimed workbooks where they belong. Every step can be done again after a crash, and at no moment is a workbook missing
 * or half there: copies come first, and the last step is one rename.
 */
public final class Filing {

    private static final int SHORT_DIGEST = 12;

    private final DropFolder folder;
    private final ReadBy readers;

    /**
     * Files into a drop folder.
     *
     * @param readers who may read what goes back to senders; a group is the drop folder's
     */
    public Filing(DropFolder folder, ReadBy readers) {
        this.folder = folder;
        this.readers = readers;
    }

    /** Where something was put, as its sender finds it: a path from the drop folder. */
    public Path seen(Path place) {
        return folder.root().relativize(place);
    }

    /** The workbooks up to the claim's month that have the same bytes. */
    public List<Path> twins(FileClaim claim, String sha256) throws IOException {
        long size = Files.size(claim.file());
        List<Path> twins = new ArrayList<>();
        for (Path file : files(claim).toList()) {
            if (Files.size(file) == size && Fingerprint.of(file).equals(sha256)) {
                twins.add(file);
            }
        }
        return twins;
    }

    /** The version of the sheet for the claim's month, which the claimed one replaces. */
    public Optional<Path> former(FileClaim claim) throws IOException {
        return files(folder.processed(claim.month())).stream()
                .filter(file -> isVersionOf(file, claim))
                .findFirst();
    }

    /** The series that the claimed workbook continues: the sheet's workbooks of the months before. */
    public WorkbookSeries before(FileClaim claim) {
        return series(claim.month().minusMonths(1)).stream()
                .map(series -> series.only(file -> isFile(file) && isVersionOf(file, claim)))
                .filter(series -> !series.equals(WorkbookSeries.NONE))
                .findFirst()
                .orElse(WorkbookSeries.NONE);
    }

    /** Where the workbook goes; an earlier version's name is kept, so that one rename puts the new one in its place. */
    public Path destination(FileClaim claim, Disposition disposition, String sha256) throws IOException {
        return switch (disposition) {
            case CURRENT -> place(folder.processed(claim.month()), claim);
            case REJECTED -> place(folder.rejected(claim.month()), claim);
            case DUPLICATE -> folder.replaced(claim.month()).resolve(aside(claim.name(), sha256));
        };
    }

    /** Moves the workbook there by one rename; a file already there is kept among the replaced. */
    public void file(FileClaim claim, Path destination) throws IOException {
        if (isFile(destination)) {
            keep(destination, claim.month());
        }
        if (destination.startsWith(folder.rejected())) {
            returned(claim);
            readers.let(claim.file(), folder.root());
        }
        Files.createDirectories(destination.resolveSibling(""));
        try {
            WriteThrough.move(claim.file(), destination);
        } catch (NoSuchFileException withdrawn) {
            // Another instance held this one for dead and has filed the workbook already.
        }
    }

    /**
     * Removes what was rejected of earlier versions, of whatever kind; the workbooks among it are kept with the replaced.
     *
     * @param returned what was returned to the sender of a file, by its name
     */
    public void settle(FileClaim claim, Function<String, List<String>> returned) throws IOException {
        Path rejected = folder.rejected(claim.month());
        Set<String> settled = new LinkedHashSet<>(returned.apply(claim.name()));
        for (Path file : files(rejected)) {
            String name = String.valueOf(file.getFileName());
            if (!CompanionName.isReturned(name) && WorkbookName.of(name).stem().equals(claim.stem())) {
                keep(file, claim.month());
                settled.addAll(returned.apply(name));
                Files.deleteIfExists(file);
            }
        }
        for (String name : settled) {
            Files.deleteIfExists(rejected.resolve(name));
        }
        WriteThrough.names(rejected);
    }

    /** A workbook of a month that was taken, by its name; a link is none. */
    public Optional<Path> processed(YearMonth month, String name) {
        Path file = folder.processed(month).resolve(name);
        return file.resolveSibling("").equals(folder.processed(month).resolve("")) && isFile(file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /**
     * Takes a workbook out of force, by one rename: it is kept with the replaced.
     *
     * @return where
     * @throws UncheckedIOException if it cannot be moved; then it is still in force
     */
    public Path withdraw(Path file, YearMonth month, String sha256) {
        try {
            Path kept = Files.createDirectories(folder.replaced(month))
                    .resolve(aside(String.valueOf(file.getFileName()), sha256));
            WriteThrough.move(file, kept);
            WriteThrough.names(folder.processed(month));
            return kept;
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    /** The folder for what goes back to the sender, made where it is missing. */
    public Path returned(FileClaim claim) throws IOException {
        forSenders(folder.rejected());
        return forSenders(folder.rejected(claim.month()));
    }

    /** A folder that those may look into who may read what goes back; one that is there keeps the permissions it has. */
    private Path forSenders(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            Files.createDirectories(place);
            readers.let(place, folder.root());
        }
        return place;
    }

    /** Answers a sender: the file appears whole or not at all. */
    public Path answer(FileClaim claim, String text) throws IOException {
        Path answers = forSenders(folder.answers());
        Path draft = claim.place().resolve("answer.txt");
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        readers.let(draft, folder.root());
        Path answer = answers.resolve(CompanionName.of(claim.name(), ".txt"));
        WriteThrough.move(draft, answer);
        return answer;
    }

    /** What went back to a sender is named after a workbook, and is no version of it. */
    private Path place(Path month, FileClaim claim) throws IOException {
        return files(month).stream()
                .filter(file -> isVersionOf(file, claim))
                .filter(file -> !month.startsWith(folder.rejected())
                        || !CompanionName.isReturned(String.valueOf(file.getFileName())))
                .findFirst()
                .orElse(month.resolve(claim.name()));
    }

    private static boolean isVersionOf(Path file, FileClaim claim) {
        String name = String.valueOf(file.getFileName());
        return WorkbookName.of(name).stem().equals(claim.stem())
                && WorkbookName.ending(name).equals(WorkbookName.ending(claim.name()));
    }

    /** A copy among the replaced, named by its content, so that keeping it twice is keeping it once. */
    private void keep(Path file, YearMonth month) throws IOException {
        String name = String.valueOf(file.getFileName());
        Path kept = Files.createDirectories(folder.replaced(month)).resolve(aside(name, Fingerprint.of(file)));
        if (!Files.exists(kept)) {
            Path draft = kept.resolveSibling("." + kept.getFileName());
            Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            WriteThrough.move(draft, kept);
        }
    }

    private static String aside(String name, String sha256) {
        int dot = name.lastIndexOf('.');
        return CompanionName.of(name.substring(0, dot), "." + sha256.substring(0, SHORT_DIGEST) + name.substring(dot));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Filing::isFile).sorted().toList();
        }
    }

    private Stream<Path> files(FileClaim claim) {
        return series(claim.month()).stream().flatMap(WorkbookSeries::files).filter(Filing::isFile);
    }

    /** None before the first workbook is filed: files in the folder are still waiting until then. */
    private List<WorkbookSeries> series(YearMonth month) {
        return folder.isInUse() ? CurrentWorkbooks.series(folder.root(), month) : List.of();
    }

    /** A link among the workbooks is not a version of one, and is not followed. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}

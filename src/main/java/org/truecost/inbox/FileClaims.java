package org.truecost.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.truecost.files.CompanionName;
import org.truecost.files.WriteThrough;

/**
 * Which instance works on which dropped workbook, agreed by renames alone: any number of instances on one folder, with one
 * database or one each, take every file exactly once.
 *
 * <p>A claim is a folder named after the sheet, so that two versions of a sheet are never worked on at once and the later one
 * wins. It is created with its owner's mark already in it and then renamed into place: a rename onto a folder that is not empty
 * fails, so exactly one instance succeeds. The workbook follows by a rename, at which again exactly one succeeds. The mark of a
 * dead owner is renamed to another's, with the same effect.
 */
public final class FileClaims implements AutoCloseable {

    private static final String OWNER = "owner-";
    private static final String DRAFT = "new-";
    private static final int TRIES = 10;

    private final DropFolder folder;
    private final String own;
    private final Heartbeat heartbeat;

    /** Receives what could not be taken over. */
    public interface Unable {

        /**
         * A claim stays with a dead owner.
         *
         * @param place the claim's own folder
         * @param what the workbook in it, as far as it can be seen
         */
        void toTake(Path place, Path what, FileSystemException why);
    }

    private FileClaims(DropFolder folder, String own, Heartbeat heartbeat) {
        this.folder = folder;
        this.own = own;
        this.heartbeat = heartbeat;
    }

    /**
     * The claims of an instance on a folder.
     *
     * @param silence after which another instance is held to be dead
     */
    public static FileClaims of(DropFolder folder, Instance instance, Duration silence, InstantSource stopwatch)
            throws IOException {
        Files.createDirectories(folder.claims());
        Files.createDirectories(folder.processed());
        Heartbeat heartbeat = new Heartbeat(folder.claims(), instance.id(), silence, stopwatch);
        heartbeat.start();
        return new FileClaims(folder, instance.id(), heartbeat);
    }

    /**
     * Takes a workbook that has arrived; empty where another instance has it, or still has an earlier version.
     *
     * @throws IOException if it is there and cannot be taken
     */
    public Optional<FileClaim> take(Arrival arrival, YearMonth month) throws IOException {
        Path place = folder.claims().resolve(key(arrival));
        if (!reserve(place)) {
            return Optional.empty();
        }
        // The copy that went back to a sender takes its original's name: under its own, it would be filed as what goes
        // back.
        Path file = place.resolve(FileClaim.folder(month, UUID.randomUUID().toString()))
                .resolve(CompanionName.original(arrival.name()));
        try {
            Files.createDirectories(file.resolveSibling(""));
            // The answer is final, so the file is forced to the disk: the program that copied it here may not have done
            // that.
            WriteThrough.content(arrival.file());
            Files.move(arrival.file(), file, StandardCopyOption.ATOMIC_MOVE);
            unmark(arrival);
            return Optional.of(FileClaim.of(place, file));
        } catch (NoSuchFileException taken) {
            release(place);
            return Optional.empty();
        } catch (IOException held) {
            release(place);
            throw held;
        }
    }

    /** A name so long that no mark can be called after it never had one. */
    private static void unmark(Arrival arrival) throws IOException {
        if (Files.exists(arrival.done())) {
            Files.deleteIfExists(arrival.done());
        }
    }

    /**
     * Unfinished claims: this instance's own that a crash or a failure left, and those of dead instances.
     *
     * @param unable receives each claim that cannot be taken over, such as another user's
     */
    public List<FileClaim> left(Unable unable) throws IOException {
        List<FileClaim> left = new ArrayList<>();
        for (Path place : entries(folder.claims())) {
            try {
                taken(place).ifPresent(left::add);
            } catch (FileSystemException held) {
                unable.toTake(place, seen(place), held);
            }
        }
        return left;
    }

    /** The workbook in a claim; the claim's folder where reading it is not permitted. */
    private static Path seen(Path place) {
        try {
            return workbook(place).orElse(place);
        } catch (IOException closed) {
            return place;
        }
    }

    private Optional<FileClaim> taken(Path place) throws IOException {
        Optional<Path> mark = mark(place);
        if (mark.isEmpty()) {
            sweep(place);
            return Optional.empty();
        }
        return isOwn(mark.get()) || adopt(mark.get()) ? resume(place) : Optional.empty();
    }

    /** Ends a claim whose workbook has found its place. */
    public void release(FileClaim claim) throws IOException {
        release(claim.place());
    }

    private boolean reserve(Path place) throws IOException {
        if (mark(place).isPresent()) {
            return false;
        }
        Path draft = Files.createDirectory(folder.claims().resolve(DRAFT + own + "." + UUID.randomUUID()));
        Files.createFile(draft.resolve(OWNER + own));
        for (int tries = 1; ; tries++) {
            try {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
                return true;
            } catch (FileSystemException taken) {
                // Its owner may have finished in the meantime, which looks like a failure once, but not repeatedly.
                if (Files.exists(place) || tries == TRIES) {
                    release(draft);
                    return false;
                }
            }
        }
    }

    /**
     * Clears away an empty folder that a kill left: of a claim between the last two steps of its release, which would keep the
     * sheet from ever being claimed again, or of a draft before its mark was in it. A living instance's draft gets its mark
     * at any moment, so only this one's own and those of the dead go.
     */
    private void sweep(Path place) throws IOException {
        String name = String.valueOf(place.getFileName());
        if (!Files.isDirectory(place) || (name.startsWith(DRAFT) && !isAbandoned(name))) {
            return;
        }
        try {
            Files.deleteIfExists(place);
        } catch (FileSystemException claimedAgain) {
            // No longer empty: it is someone's claim by now.
        }
    }

    private boolean isAbandoned(String draft) {
        String owner = draft.substring(DRAFT.length()).split("\\.", 2)[0];
        return owner.equals(own) || heartbeat.isDead(owner);
    }

    private Optional<FileClaim> resume(Path place) throws IOException {
        Optional<Path> workbook = workbook(place);
        if (workbook.isEmpty()) {
            release(place);
            return Optional.empty();
        }
        return Optional.of(FileClaim.of(place, workbook.get()));
    }

    private static Optional<Path> workbook(Path place) throws IOException {
        for (Path month : entries(place)) {
            for (Path file : entries(month)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private boolean isOwn(Path mark) {
        return owner(mark).equals(own);
    }

    private boolean adopt(Path mark) throws IOException {
        if (!heartbeat.isDead(owner(mark))) {
            return false;
        }
        try {
            Files.move(mark, mark.resolveSibling(OWNER + own), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException adoptedByAnother) {
            return false;
        }
    }

    private static Optional<Path> mark(Path place) throws IOException {
        return entries(place).stream()
                .filter(entry -> String.valueOf(entry.getFileName()).startsWith(OWNER))
                .findFirst();
    }

    private static String owner(Path mark) {
        return String.valueOf(mark.getFileName()).substring(OWNER.length());
    }

    /** The owner's mark is deleted last: until then the claim is valid. */
    private void release(Path place) throws IOException {
        Optional<Path> mark = mark(place);
        for (Path entry : entries(place)) {
            if (mark.isEmpty() || !entry.equals(mark.get())) {
                Files.deleteIfExists(entry);
            }
        }
        if (mark.isPresent()) {
            Files.deleteIfExists(mark.get());
        }
        try {
            Files.deleteIfExists(place);
        } catch (FileSystemException claimedAgain) {
            // Another instance has put its own claim in the empty folder's place.
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private static String key(Arrival arrival) {
        String stem = WorkbookName.of(arrival.name()).stem();
        return UUID.nameUUIDFromBytes(stem.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Stops the heartbeat; open claims are taken over by other instances, or by this one when it starts again. */
    @Override
    public void close() throws IOException {
        heartbeat.close();
    }
}

package org.truecost.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.truecost.inbox.SkippedFile.Why;
import org.truecost.input.InputFolder;

/**
 * Watches the drop folder by polling: file events do not cross network shares. A file has arrived when its size and time have
 * been stable for a while and its zip directory, which a writer writes last, can be read; or when a file {@code name.done} next
 * to it says so. Files that never become a zip are taken after a longer time, to be rejected with an answer.
 *
 * <p>The times are measured on a monotonic clock, independent of the time of day.
 */
public final class Arrivals {

    private final DropFolder folder;
    private final Patience patience;
    private final InstantSource stopwatch;
    private final Map<Path, Sighting> seen = new HashMap<>();

    /**
     * How long a file must be stable.
     *
     * @param whole where its zip directory is complete
     * @param broken where it is not, and may never be
     */
    public record Patience(Duration whole, Duration broken) {}

    /** A file as it was when it was first seen like this. */
    private record Sighting(long size, FileTime modified, Instant since) {
        boolean sameAs(Sighting other) {
            return size == other.size && modified.equals(other.modified);
        }
    }

    /**
     * Watches a folder.
     *
     * @param stopwatch never goes back, see {@link Stopwatch}
     */
    public Arrivals(DropFolder folder, Patience patience, InstantSource stopwatch) {
        this.folder = folder;
        this.patience = patience;
        this.stopwatch = stopwatch;
    }

    /** Looks once, and answers what has arrived, in the order of folder and name. */
    public List<Arrival> look() throws IOException {
        List<Arrival> arrived = new ArrayList<>();
        Map<Path, Sighting> now = new HashMap<>();
        for (Path file : files()) {
            Sighting sighting = sight(file);
            if (sighting != null) {
                now.put(file, sighting);
                Arrival arrival = Arrival.of(file);
                if (hasArrived(arrival, sighting)) {
                    arrived.add(arrival);
                }
            }
        }
        seen.clear();
        seen.putAll(now);
        return arrived;
    }

    /** The files that were seen at the last look; those that have not been taken since may be on their way still. */
    public Set<Path> waiting() {
        return Set.copyOf(seen.keySet());
    }

    /** What looks as if it should be taken, and is not. */
    public List<SkippedFile> skipped() throws IOException {
        List<SkippedFile> skipped = new ArrayList<>();
        for (Path stranger : folder.strangers()) {
            skipped.add(skipped(stranger, Why.NO_MONTH));
        }
        for (Path place : folder.places()) {
            try (Stream<Path> entries = Files.list(place)) {
                entries.filter(Arrivals::isCalledAWorkbook)
                        .sorted()
                        .forEach(entry -> noFile(entry).ifPresent(why -> skipped.add(skipped(entry, why))));
            }
        }
        return skipped;
    }

    private SkippedFile skipped(Path entry, Why why) {
        return new SkippedFile(folder.root().relativize(entry), why);
    }

    private static Optional<Why> noFile(Path entry) {
        try {
            BasicFileAttributes is = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isRegularFile()) {
                return Optional.empty();
            }
            return Optional.of(is.isSymbolicLink() ? Why.LINK : Why.NO_FILE);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static boolean isCalledAWorkbook(Path entry) {
        return InputFolder.isMeant(String.valueOf(entry.getFileName()));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : folder.places()) {
            try (Stream<Path> entries = Files.list(place)) {
                entries.filter(Arrivals::isSpreadsheet).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** What programs write while they work is left alone: lock files, hidden files, downloads on their way. */
    private static boolean isSpreadsheet(Path file) {
        return isCalledAWorkbook(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private @Nullable Sighting sight(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Sighting sighting = new Sighting(attributes.size(), attributes.lastModifiedTime(), stopwatch.instant());
            return Optional.ofNullable(seen.get(file)).filter(sighting::sameAs).orElse(sighting);
        } catch (IOException gone) {
            return null;
        }
    }

    private boolean hasArrived(Arrival arrival, Sighting sighting) {
        Duration still = Duration.between(sighting.since, stopwatch.instant());
        if (still.compareTo(patience.broken()) >= 0) {
            return true;
        }
        boolean awaited = Files.exists(arrival.done()) || still.compareTo(patience.whole()) >= 0;
        return awaited && isWholeZip(arrival.file());
    }

    private static boolean isWholeZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException incompleteOrHeld) {
            return false;
        }
    }
}

package org.truecost.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for a temporary database, readable only by its owner. Pay passes through it, so it must not outlast its command: it is
 * deleted at the end, on SIGTERM too, and the next command deletes what a killed one left.
 *
 * @param path where it is
 */
public record PrivateDatabaseFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateDatabaseFolder.class);
    private static final String PREFIX = "truecost-check";

    /** A database in use touches its lock every ten seconds. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** Makes a new folder among the temporary files, which is deleted when it is closed or the process ends. */
    public static PrivateDatabaseFolder create() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        PrivateDatabaseFolder passing = new PrivateDatabaseFolder(folder);
        // These run after the database is closed; JVM shutdown hooks would run concurrently.
        SpringApplication.getShutdownHandlers().add(passing::close);
        sweep(folder);
        return passing;
    }

    /** As far as it is visible: where the shared temporary folder cannot be listed, a check still works. */
    private static void sweep(Path mine) {
        Instant silent = Instant.now().minus(SILENCE);
        try (Stream<Path> siblings = Files.list(mine.resolveSibling(""))) {
            siblings.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(folder -> !folder.equals(mine)
                            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                            && lastTouched(folder).isBefore(silent))
                    .forEach(PrivateDatabaseFolder::delete);
        } catch (IOException | UncheckedIOException hidden) {
            LOG.warn("Left-overs of a killed check next to {} could not be looked for", mine, hidden);
        }
    }

    /** When anything in a folder was last written; another user's, which cannot be looked into, counts as in use. */
    private static Instant lastTouched(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(PrivateDatabaseFolder::written)
                    .max(FileTime::compareTo)
                    .orElseThrow()
                    .toInstant();
        } catch (IOException | UncheckedIOException hidden) {
            return Instant.MAX;
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException kept) {
            LOG.warn("The folder {} could not be deleted", folder, kept);
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}

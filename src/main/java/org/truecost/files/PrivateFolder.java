package org.truecost.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder that only this account can read and that is deleted when it is closed. A killed process leaves its folder behind,
 * unlocked: the next one to open a folder next to it deletes it.
 */
public final class PrivateFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    /** Less is between a folder and its lock; a process that was killed there left nothing in it. */
    private static final Duration UNLOCKED = Duration.ofMinutes(1);

    /**
     * The folders of this process. Their locks are never opened again: POSIX locks belong to the process, and closing any channel of a
     * file releases all of them.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private PrivateFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A new folder in another one, which is made if need be. */
    public static PrivateFolder in(Path parent) throws IOException {
        OwnerOnly.makeFolder(parent);
        clearAbandoned(parent);
        PrivateFolder made = made(parent);
        while (!Files.exists(made.resolve(LOCK))) {
            // Another process took it for abandoned before it was locked.
            made.close();
            made = made(parent);
        }
        return made;
    }

    private static PrivateFolder made(Path parent) throws IOException {
        Path folder = parent.toRealPath().resolve(UUID.randomUUID().toString());
        Files.createDirectory(folder, OwnerOnly.folderAttributes(folder));
        HELD.add(folder);
        FileChannel lock = newFile(folder.resolve(LOCK));
        lock.lock();
        return new PrivateFolder(folder, lock);
    }

    /** A file in it. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Makes a file that only this account can read, and opens it to be written. */
    public static FileChannel newFile(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.fileAttributes(file));
    }

    private static void clearAbandoned(Path parent) throws IOException {
        for (Path folder : children(parent.toRealPath())) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !HELD.contains(folder)) {
                clearIfAbandoned(folder);
            }
        }
    }

    /** Deleted under its lock: a process that is about to lock it finds it gone. One without a lock may be about to get it. */
    private static void clearIfAbandoned(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(LOCK))) {
            if (isOld(folder)) {
                delete(folder);
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                delete(folder);
            }
        } catch (NoSuchFileException | AccessDeniedException | OverlappingFileLockException held) {
            // It is another's, or has just been deleted.
        }
    }

    private static boolean isOld(Path folder) throws IOException {
        try {
            Instant made = Files.getLastModifiedTime(folder).toInstant();
            return made.isBefore(Instant.now().minus(UNLOCKED));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : children(folder)) {
            Files.deleteIfExists(file);
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException lockIsOpen) {
            // Windows keeps the name of the lock until it is closed; the next one deletes the folder.
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // The lock last: until then the folder is held.
            return files.sorted(Comparator.comparing(file -> file.endsWith(LOCK)))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (Files.isDirectory(folder)) {
                for (Path file : children(folder)) {
                    if (!file.endsWith(LOCK)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            lock.close();
            if (Files.isDirectory(folder)) {
                delete(folder);
            }
        } finally {
            lock.close();
            HELD.remove(folder);
        }
    }
}

package org.truecost.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that only this account can read and that is deleted when it is closed. A killed process leaves its folder behind,
 * unlocked: the next one to open a folder next to it deletes it.
 */
public final class PrivateFolder implements AutoCloseable {

    private static final String LOCK = "lock";

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
        Path folder = parent.resolve(UUID.randomUUID().toString());
        Files.createDirectory(folder, OwnerOnly.folderAttributes(folder));
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
        for (Path folder : children(parent)) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isAbandoned(folder.resolve(LOCK))) {
                delete(folder);
            }
        }
    }

    private static boolean isAbandoned(Path lock) {
        if (!Files.exists(lock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException held) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : children(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
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
        for (Path file : children(folder)) {
            if (!file.endsWith(LOCK)) {
                Files.deleteIfExists(file);
            }
        }
        lock.close();
        delete(folder);
    }
}

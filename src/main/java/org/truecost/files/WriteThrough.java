package org.truecost.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes that survive a power failure: a file's content is on the disk before the file gets its name, and the name before the
 * database refers to it. A rename alone is atomic for other processes, but after a power failure the file may be empty.
 *
 * <p>Names are assumed to reach the disk in the order in which they were changed, as journaling file systems ensure: forcing a
 * folder forces those up to the last one in it (decision 0016).
 */
public final class WriteThrough {

    private WriteThrough() {}

    /** Forces a file's content to the disk. */
    public static void content(Path file) throws IOException {
        try {
            // Windows forces only files that are opened for writing to the disk.
            force(file, StandardOpenOption.WRITE);
        } catch (AccessDeniedException readOnly) {
            force(file, StandardOpenOption.READ);
        }
    }

    private static void force(Path file, OpenOption way) throws IOException {
        try (FileChannel channel = FileChannel.open(file, way)) {
            channel.force(true);
        }
    }

    /** Forces the names in a folder to the disk, where the file system supports it; Windows does not. */
    public static void names(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException unknown) {
            // It keeps them in its own time.
        }
    }

    /** Moves a completely written file to its place by one rename, replacing a file already there. */
    public static void move(Path file, Path place) throws IOException {
        content(file);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        names(place.resolveSibling(""));
    }
}

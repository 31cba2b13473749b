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
 * What is to outlast a power cut: a file's content is on the disk before the file gets its name, and the name before the
 * database says that it is there. A rename alone is whole for other processes; after a power cut the file may be empty.
 *
 * <p>Names are taken to reach the disk in the order in which they were changed, as journaling file systems see to it: forcing a
 * folder forces those up to the last one in it (decision 0016).
 */
public final class WriteThrough {

    private WriteThrough() {}

    /** Sees to it that a file's content is on the disk. */
    public static void content(Path file) throws IOException {
        try {
            // Windows writes through only what is opened for writing.
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

    /** Sees to it that the names in a folder are on the disk, where the file system can be asked for it; Windows cannot. */
    public static void names(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException unknown) {
            // It keeps them in its own time.
        }
    }

    /** Gives a file that is wholly written its place by one rename; what lies there is replaced. */
    public static void move(Path file, Path place) throws IOException {
        content(file);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        names(place.resolveSibling(""));
    }
}

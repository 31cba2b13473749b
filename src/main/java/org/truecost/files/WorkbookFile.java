package org.truecost.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Problem;

/**
 * A file that should be a workbook.
 *
 * @param path where it is read: its original place, or its private copy
 * @param name the file's name without its folder
 * @param sha256 the digest, in hexadecimal, of the bytes that are read and of a file extension that contradicts them;
 *     empty until a {@code Spool} has taken it
 * @param refusal why not even a copy of it was made; null where it can be read
 */
public record WorkbookFile(
        Path path, String name, String sha256, @Nullable Problem refusal) {

    /** A file in its original place, not read yet. */
    public static WorkbookFile of(Path path) {
        return new WorkbookFile(path, name(path), "", null);
    }

    /** Unlike a path's own text, its location names the file also where the machine's encoding lacks the characters. */
    private static String name(Path path) {
        String location = path.toUri().getPath();
        String file = location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
        return file.substring(file.lastIndexOf('/') + 1);
    }
}

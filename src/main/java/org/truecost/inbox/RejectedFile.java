package org.truecost.inbox;

import java.nio.file.Path;
import java.util.List;

/**
 * A workbook that was rejected as a whole.
 *
 * @param file where it is
 * @param later the workbooks of its series that were accepted for later months
 */
public record RejectedFile(Path file, List<Path> later) {

    public RejectedFile {
        later = List.copyOf(later);
    }

    /** Whether a later one has the very same name, and so is a version of it. */
    public boolean hasVersion() {
        return later.stream().anyMatch(other -> other.getFileName().equals(file.getFileName()));
    }
}

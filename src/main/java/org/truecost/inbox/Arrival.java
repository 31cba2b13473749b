package org.truecost.inbox;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A file that was dropped.
 *
 * @param month the month the sender gave it, by the file's name or by the folder it was dropped into
 */
public record Arrival(Path file, String name, Optional<YearMonth> month) {

    /** The suffix of a marker file that declares the file of the same name complete. */
    static final String DONE = ".done";

    static Arrival of(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        Optional<YearMonth> month = WorkbookName.of(name).month();
        return new Arrival(
                file, name, month.or(() -> Optional.ofNullable(folder).flatMap(DropFolder::monthOf)));
    }

    /** The file whose presence says that this one is complete. */
    Path done() {
        return file.resolveSibling(name + DONE);
    }
}

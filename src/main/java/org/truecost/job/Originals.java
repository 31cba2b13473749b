package org.truecost.job;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.truecost.input.Spool;
import org.truecost.input.WorkbookFile;

/** Where the workbooks of a run lie: their very bytes are needed once more when they go back to their senders. */
@Component
class Originals {

    private final Spool spool;
    private volatile List<WorkbookFile> files = List.of();

    Originals(Spool spool) {
        this.spool = spool;
    }

    /** Notes where the files of this run are. */
    void lieAt(List<WorkbookFile> found) {
        files = List.copyOf(found);
    }

    /** The folder they lie in; none where they lie in several, as the processed ones of a drop folder do. */
    Optional<Path> folder() {
        List<Path> folders = files.stream()
                .map(file -> file.path().toAbsolutePath().normalize().getParent())
                .distinct()
                .toList();
        return folders.size() == 1 ? Optional.of(folders.getFirst()) : Optional.empty();
    }

    /** A private copy of the bytes that were read, to be released; none where the file is gone or has changed since. */
    Optional<WorkbookFile> take(String name, String sha256) {
        for (WorkbookFile file : files) {
            if (file.name().equals(name) && Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
                WorkbookFile copy = spool.take(file);
                if (copy.refusal() == null && copy.sha256().equals(sha256)) {
                    return Optional.of(copy);
                }
                spool.release(copy);
            }
        }
        return Optional.empty();
    }

    void release(WorkbookFile copy) {
        spool.release(copy);
    }
}

package org.truecost.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Spool;

/** What files are known by, each read once for as long as one look at the folder takes: the same files are asked for month by month. */
public final class KnownFiles {

    private final Map<Path, String> known = new ConcurrentHashMap<>();

    /**
     * What a file is known by when it is loaded, whether or not it is a file to read.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public String of(Path file) {
        return known.computeIfAbsent(file, KnownFiles::read);
    }

    private static String read(Path file) {
        try {
            return Spool.identity(WorkbookFile.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

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

    private final Spool spool;
    private final Map<Path, String> known = new ConcurrentHashMap<>();

    /** @param spool takes files by the same identities */
    public KnownFiles(Spool spool) {
        this.spool = spool;
    }

    /**
     * What a file is known by when it is loaded, whether or not it is a file to read.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public String of(Path file) {
        return known.computeIfAbsent(file, this::read);
    }

    private String read(Path file) {
        try {
            return spool.identity(WorkbookFile.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.truecost.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded database cannot be opened because one of its files is not what was written. Nothing of it has been changed. */
public final class DamagedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final How how;

    /** What is wrong with the file. */
    public enum How {
        /** It is not there. */
        GONE,
        /** It has more or fewer bytes than were written. */
        LENGTH,
        /** It has other bytes than were written. */
        BYTES,
        /** What it says cannot be read. */
        UNREADABLE
    }

    public DamagedDatabaseException(Path file, How how, @Nullable Throwable cause) {
        super(file + ": " + how, cause);
        this.file = file;
        this.how = how;
    }

    /** The damaged file; the data folder where it is not known which. */
    public Path file() {
        return file;
    }

    /** What is wrong with it. */
    public How how() {
        return how;
    }
}

package org.truecost.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.truecost.settings.TrueCostProperties;

/** The disk of the data folder. */
@Component
public final class DataDisk {

    /** Bytes that the tables, the log and the private copies of a small month take. */
    public static final long ROOM = 16_000_000;

    private final TrueCostProperties properties;

    DataDisk(TrueCostProperties properties) {
        this.properties = properties;
    }

    /**
     * Does something that uses the database.
     *
     * @throws JobFailedException if it failed because the disk is full
     * @throws RuntimeException any other failure, as it was thrown
     */
    <T> T using(Supplier<T> work) {
        try {
            return work.get();
        } catch (JobFailedException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw fullBehind(failure)
                    .<RuntimeException>map(JobFailedException::new)
                    .orElse(failure);
        }
    }

    /**
     * That the disk is full, where that is why the database failed. The embedded one may fail over what it could not write
     * earlier, on a thread of its own, and then says only that it cannot read it.
     */
    Optional<IOException> fullBehind(Throwable failure) {
        boolean ofDatabase = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance);
        return ofDatabase && isFull()
                ? Optional.of(new IOException("No space left on device", failure))
                : Optional.empty();
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(properties.data()).getUsableSpace() < ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }
}

package org.truecost.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.truecost.files.OwnerOnly;

/**
 * One running program that takes files. Its id is in its data folder, so that it recognises its own claims after a crash;
 * a second program on the same data folder finds the id in use and gets another.
 */
public final class Instance implements AutoCloseable {

    private static final int ID_LENGTH = 12;

    private final String id;
    private final @Nullable FileChannel held;

    private Instance(String id, @Nullable FileChannel held) {
        this.id = id;
        this.held = held;
    }

    /** The instance of a data folder; made where it is missing. */
    public static Instance of(Path data) throws IOException {
        OwnerOnly.makeFolder(data);
        FileChannel channel = FileChannel.open(
                data.resolve("instance.id"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            return new Instance(newId(), null);
        }
        return new Instance(idIn(channel), channel);
    }

    String id() {
        return id;
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownedHere) {
            return false;
        }
    }

    private static String idIn(FileChannel channel) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(ID_LENGTH);
        channel.read(read, 0);
        String known = new String(read.array(), StandardCharsets.US_ASCII);
        if (known.matches("[0-9a-f]{" + ID_LENGTH + "}")) {
            return known;
        }
        String made = newId();
        channel.write(ByteBuffer.wrap(made.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
        return made;
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    }

    /** Releases the id. */
    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close();
        }
    }
}

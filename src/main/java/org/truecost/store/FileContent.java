package org.truecost.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A file's length in bytes and checksum (CRC-32C).
 *
 * @param length of the whole file
 */
record FileContent(long length, long checksum) {

    private static final int BUFFER = 1 << 16;

    /** What a file holds now. */
    static FileContent of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, Long.MAX_VALUE);
        }
    }

    /** The next bytes of a stream, so many of them as there are. */
    static FileContent of(InputStream in, long most) throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        while (length < most) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, most - length));
            if (read < 0) {
                break;
            }
            checksum.update(buffer, 0, read);
            length += read;
        }
        return new FileContent(length, checksum.getValue());
    }

    /** As a line of a seal says it, after the name of what it is of. */
    String line(String name) {
        return name + " " + length + " " + Long.toHexString(checksum) + "\n";
    }
}

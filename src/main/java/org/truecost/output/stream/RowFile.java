package org.truecost.output.stream;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The rows of a sheet in a file, deflated (RFC 1951) as the archive will hold them: they are compressed once, and copied. The
 * data end at a whole byte and without a last block, so that what is deflated separately may precede and follow them.
 */
final class RowFile implements Closeable {

    /** Compressing better takes more time than all else that is done for a line. */
    static final int LEVEL = Deflater.BEST_SPEED;

    private static final int BUFFER = 1 << 16;

    /** A last block with nothing in it. */
    private static final byte[] END = {3, 0};

    private final Path path;
    private final OutputStream file;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final DeflaterOutputStream out;
    private final CRC32 crc = new CRC32();
    private long length;

    /**
     * Begins a file.
     *
     * @param path where there is none yet
     */
    RowFile(Path path) throws IOException {
        this.path = path;
        this.file = Files.newOutputStream(path);
        this.out = new DeflaterOutputStream(file, deflater, BUFFER, true);
    }

    /** Adds bytes. */
    void write(byte[] bytes, int count) throws IOException {
        out.write(bytes, 0, count);
        crc.update(bytes, 0, count);
        length += count;
    }

    /** Ends the file; nothing is added afterwards. */
    void end() throws IOException {
        out.flush();
        close();
    }

    /** The CRC-32 and the length of what was added. */
    Crc crc() {
        return new Crc(crc.getValue(), length);
    }

    /** How many bytes it takes, deflated. */
    long size() throws IOException {
        return Files.size(path);
    }

    /** What was added, deflated. */
    InputStream deflated() throws IOException {
        return Files.newInputStream(path);
    }

    /** What was added. */
    InputStream content() throws IOException {
        return new InflaterInputStream(
                new SequenceInputStream(deflated(), new ByteArrayInputStream(END)), new Inflater(true), BUFFER);
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }
}

package org.truecost.input.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An archive's bytes by their position; a read that would go past the end says that the file is cut off. */
record ArchiveBytes(ByteSource source, long size) {

    static ArchiveBytes of(ByteSource source) throws IOException {
        return new ArchiveBytes(source, source.size());
    }

    /** A stretch of the file, its numbers in the archive's order of bytes. */
    ByteBuffer at(long position, int length) throws IOException, UnreadableWorkbookException {
        if (position < 0 || length < 0 || position + length > size) {
            throw UnreadableWorkbookException.damaged("problems.reason.pieceMissing");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long from = position;
        while (bytes.hasRemaining()) {
            int read = source.read(bytes, from);
            if (read < 0) {
                throw UnreadableWorkbookException.damaged("problems.reason.pieceMissing");
            }
            from += read;
        }
        return bytes.flip();
    }

    /** A stretch of the file as a stream. */
    InputStream stream(long start, long length) {
        return new InputStream() {
            private long position = start;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) throws IOException {
                long left = start + length - position;
                if (left <= 0) {
                    return -1;
                }
                int read = source.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(wanted, left)), position);
                position += Math.max(read, 0);
                return read;
            }
        };
    }
}

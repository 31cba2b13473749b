package org.truecost.store.block;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file from an offset on, read without moving the file's own position: several can be read at once. */
final class ChannelSection extends InputStream {

    private final FileChannel file;
    private long position;

    ChannelSection(FileChannel file, long start) {
        this.file = file;
        this.position = start;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = file.read(ByteBuffer.wrap(bytes, from, length), position);
        position += Math.max(count, 0);
        return count;
    }
}

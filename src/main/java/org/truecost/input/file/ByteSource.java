package org.truecost.input.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes by their position: those of a file, or those that were decrypted and are held in memory alone. */
interface ByteSource extends Closeable {

    /** How many there are. */
    long size() throws IOException;

    /** Reads from a position on as many as there is room for and are there; -1 at the end. */
    int read(ByteBuffer into, long position) throws IOException;

    /** The bytes of a file. */
    static ByteSource of(FileChannel file) {
        return new ByteSource() {
            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                return file.read(into, position);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** Bytes in memory. */
    static ByteSource of(byte[] content) {
        return new ByteSource() {
            @Override
            public long size() {
                return content.length;
            }

            @Override
            public int read(ByteBuffer into, long position) {
                int there = (int) Math.min(into.remaining(), content.length - position);
                if (there <= 0) {
                    return -1;
                }
                into.put(content, (int) position, there);
                return there;
            }

            @Override
            public void close() {
                // Memory needs no closing.
            }
        };
    }
}

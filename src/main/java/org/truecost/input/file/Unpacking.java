package org.truecost.input.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Content unpacked as it is read; its memory outside the heap is given back at the end. */
final class Unpacking extends InflaterInputStream {

    private static final int BUFFER = 1 << 14;

    Unpacking(InputStream packed) {
        super(packed, new Inflater(true), BUFFER);
    }

    /** How many packed bytes were needed so far. */
    long needed() {
        return inf.getBytesRead();
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}

package org.truecost.input.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;

/** The bytes of a sheet, and the markup in them whose form leaves no choice. */
final class PlainBytes {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    PlainBytes(InputStream in) {
        this.in = in;
    }

    /**
     * The beginning of the sheet up to a tag, which is passed over.
     *
     * @throws UnusualXmlException where the tag does not come soon
     */
    String before(String tag) throws IOException, UnusualXmlException {
        end = in.readNBytes(buffer, 0, BUFFER);
        String start = new String(buffer, 0, end, ISO_8859_1);
        int found = start.indexOf(tag);
        if (found < 0) {
            throw new UnusualXmlException();
        }
        at = found + tag.length();
        return start.substring(0, found);
    }

    /** What has not been read yet. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, at, end - at), in);
    }

    /** The next byte, negative for what is not ASCII. */
    int next() throws IOException, UnusualXmlException {
        if (at == end) {
            fill();
        }
        return buffer[at++];
    }

    private void fill() throws IOException, UnusualXmlException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("reading was given up");
        }
        at = 0;
        end = in.read(buffer, 0, BUFFER);
        if (end <= 0) {
            end = 0;
            throw new UnusualXmlException();
        }
    }

    /** The next byte that is no space between elements. */
    int afterSpace() throws IOException, UnusualXmlException {
        int c = next();
        while (c == ' ' || c == '\n' || c == '\t') {
            c = next();
        }
        return c;
    }

    /** Passes over what must come next. */
    void expect(String ascii) throws IOException, UnusualXmlException {
        for (int index = 0; index < ascii.length(); index++) {
            if (next() != ascii.charAt(index)) {
                throw new UnusualXmlException();
            }
        }
    }

    /** Passes over one byte that must come next. */
    void expect(char c) throws IOException, UnusualXmlException {
        if (next() != c) {
            throw new UnusualXmlException();
        }
    }

    /** ASCII bytes as a text. */
    static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, length, US_ASCII);
    }
}

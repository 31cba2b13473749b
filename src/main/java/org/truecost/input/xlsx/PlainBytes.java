package org.truecost.input.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a sheet, and the markup in them whose form leaves no choice. */
final class PlainBytes {

    private static final int BUFFER = 1 << 16;

    /** The types and formats of cells and most of their values come again and again. */
    private static final int LONGEST_REMEMBERED = 12;

    private static final int REMEMBERED_BITS = 12;
    private static final int REMEMBERED = 1 << REMEMBERED_BITS;
    private static final int HASH_FACTOR = 31;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final @Nullable String[] remembered = new @Nullable String[REMEMBERED];
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

    /** ASCII bytes as a text; a short one that was read before is the same object again, most of the time. */
    String ascii(byte[] bytes, int length) {
        if (length > LONGEST_REMEMBERED) {
            return new String(bytes, 0, length, US_ASCII);
        }
        int hash = length;
        for (int index = 0; index < length; index++) {
            hash = HASH_FACTOR * hash + bytes[index];
        }
        int place = (hash ^ hash >>> REMEMBERED_BITS) & REMEMBERED - 1;
        String before = remembered[place];
        if (before != null && is(before, bytes, length)) {
            return before;
        }
        String text = new String(bytes, 0, length, US_ASCII);
        remembered[place] = text;
        return text;
    }

    private static boolean is(String text, byte[] bytes, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (text.charAt(index) != bytes[index]) {
                return false;
            }
        }
        return true;
    }
}

package org.truecost.input.xlsb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;

/**
 * The records of a part, one after the other ([MS-XLSB] 2.1.4): a type, a length and so many bytes, of which texts and numbers are read by their
 * position. What no one asks for is passed over by its length.
 */
final class BinaryRecords implements AutoCloseable {

    /** Of a record that is read, in bytes: a cell with the longest text and the longest formula takes about 100,000. */
    private static final int LONGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int MORE = 0x80;
    private static final int LENGTH_BYTES = 4;
    private static final int SEVEN_BITS = 7;
    private static final int BYTE = 0xff;

    private final InputStream in;
    private final Set<Integer> wanted;
    private int type;
    private byte[] data = {};

    /** @param wanted the types of the records that are read */
    BinaryRecords(InputStream in, Set<Integer> wanted) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.wanted = wanted;
    }

    /** Goes to the next record that is wanted; false at the end. */
    boolean next() throws IOException, UnreadableWorkbookException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("reading was given up");
            }
            type = first < MORE ? first : (first - MORE) | (required() & ~MORE) << SEVEN_BITS;
            int length = lengthAhead();
            if (wanted.contains(type)) {
                data = in.readNBytes(length > LONGEST ? 0 : length);
                require(data.length == length);
                return true;
            }
            in.skipNBytes(length);
        }
        return false;
    }

    private int lengthAhead() throws IOException, UnreadableWorkbookException {
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            int part = required();
            length |= (part & ~MORE) << (SEVEN_BITS * i);
            if (part < MORE) {
                return length;
            }
        }
        return length;
    }

    private int required() throws IOException, UnreadableWorkbookException {
        int next = in.read();
        require(next >= 0);
        return next;
    }

    /** The type of the record. */
    int type() {
        return type;
    }

    /** How many bytes the record has. */
    int length() {
        return data.length;
    }

    int byteAt(int at) throws UnreadableWorkbookException {
        require(at >= 0 && at < data.length);
        return data[at] & BYTE;
    }

    /** Two bytes, unsigned. */
    int shortAt(int at) throws UnreadableWorkbookException {
        return byteAt(at) | byteAt(at + 1) << Byte.SIZE;
    }

    /** Four bytes, signed. */
    int intAt(int at) throws UnreadableWorkbookException {
        return shortAt(at) | shortAt(at + 2) << Short.SIZE;
    }

    /** Eight bytes as a floating-point number, whole. */
    double doubleAt(int at) throws UnreadableWorkbookException {
        long bits = (intAt(at) & 0xffffffffL) | (long) intAt(at + Integer.BYTES) << Integer.SIZE;
        return Double.longBitsToDouble(bits);
    }

    /** A text with its length before it. */
    String textAt(int at) throws UnreadableWorkbookException {
        int characters = intAt(at);
        int start = at + Integer.BYTES;
        require(characters >= 0 && start + 2L * characters <= data.length);
        if (characters > Limits.TEXT) {
            throw UnreadableWorkbookException.beyond(Limits.TEXT, "problems.limit.textCharacters");
        }
        return new String(data, start, 2 * characters, StandardCharsets.UTF_16LE);
    }

    /** Where what follows a text begins. */
    int afterText(int at) throws UnreadableWorkbookException {
        return at + Integer.BYTES + 2 * intAt(at);
    }

    private static void require(boolean sound) throws UnreadableWorkbookException {
        if (!sound) {
            throw damaged();
        }
    }

    static UnreadableWorkbookException damaged() {
        return UnreadableWorkbookException.content("problems.reason.records");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

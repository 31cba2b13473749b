package org.truecost.input.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An entry's sizes, from its extra field where its header leaves them to that.
 *
 * @param unpacked bytes of content
 * @param packed bytes in the archive
 * @param header where its own header starts
 */
record LargeSizes(long unpacked, long packed, long header) {

    private static final int LARGE = 1;
    private static final int OTHER_NAME = 0x7075;
    private static final int NAME_AT = 5;
    private static final int FIELD_HEADER = 4;
    private static final int SHORT = 0xffff;
    private static final long UNSTATED = 0xffffffffL;

    /** The sizes; a value that the header states is left as it is. */
    static LargeSizes resolve(ByteBuffer extra, String name, long unpacked, long packed, long header)
            throws UnreadableWorkbookException {
        ByteBuffer large = large(extra, name);
        return new LargeSizes(next(large, unpacked), next(large, packed), next(large, header));
    }

    private static long next(ByteBuffer large, long stated) throws UnreadableWorkbookException {
        if (stated != UNSTATED) {
            return stated;
        }
        if (large.remaining() < Long.BYTES) {
            throw broken();
        }
        long value = large.getLong();
        if (value < 0) {
            throw broken();
        }
        return value;
    }

    /** The field of 64-bit sizes, empty where there is none. */
    private static ByteBuffer large(ByteBuffer extra, String name) throws UnreadableWorkbookException {
        ByteBuffer fields = extra.order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer large = ByteBuffer.allocate(0);
        while (fields.remaining() >= FIELD_HEADER) {
            int id = fields.getShort() & SHORT;
            int length = fields.getShort() & SHORT;
            if (length > fields.remaining()
                    || (id == OTHER_NAME && !isSameName(fields.slice(fields.position(), length), name))
                    || (id == LARGE && large.hasRemaining())) {
                throw broken();
            }
            if (id == LARGE) {
                large = fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            fields.position(fields.position() + length);
        }
        return large;
    }

    /** Whether a second name, after its version and a checksum, equals the first. */
    private static boolean isSameName(ByteBuffer field, String name) {
        byte[] same = name.getBytes(UTF_8);
        return field.remaining() == NAME_AT + same.length
                && field.slice(NAME_AT, same.length).equals(ByteBuffer.wrap(same));
    }

    private static UnreadableWorkbookException broken() {
        return UnreadableWorkbookException.ambiguous("problems.reason.sizesContradict");
    }
}

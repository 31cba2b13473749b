package org.truecost.store.block;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A cost record's values as a few bytes: the version of their form, then each {@link CostField} that has a value, by ascending number:
 * the number and the {@link PackedValue}. Rows that say the same are the same bytes, whichever version wrote them: a field without a
 * value takes no byte, so a row says the same before and after a field is added, and a row of the first form, which had every value
 * in its column's place and no version, is brought into today's as it is read.
 */
public final class PackedRow {

    /** The version of the form, negative: a row of the first form begins with the type of its first value, which is not. */
    private static final byte VERSION = -2;

    private static final int USUAL_SIZE = 256;

    private final byte[] bytes;

    private PackedRow(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A row of values in the order of their fields' numbers, from 0 on. */
    public static PackedRow of(@Nullable Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        bytes.write(VERSION);
        for (int number = 0; number < values.length; number++) {
            Object value = values[number];
            if (value != null) {
                bytes.write(number);
                PackedValue.write(value, bytes);
            }
        }
        return new PackedRow(bytes.toByteArray());
    }

    /** The values, each read when it is asked for. */
    public PackedFields unpack() {
        return new PackedFields(ByteBuffer.wrap(bytes).position(1));
    }

    /** All that it says, apart from the row it is in. */
    byte[] content() {
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(1);
        if (rest.hasRemaining() && rest.get(1) == CostField.ROW_NUMBER.number()) {
            PackedValue.skip(rest.position(2));
        }
        byte[] content = new byte[rest.remaining()];
        rest.get(content);
        return content;
    }

    int size() {
        return bytes.length;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The next row, of whichever version. */
    static PackedRow read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        if (bytes.length > 0 && bytes[0] >= 0) {
            return ofFirstForm(bytes);
        }
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new LaterVersionException();
        }
        return new PackedRow(bytes);
    }

    /** A value for each column there was, in the order of today's numbers. */
    private static PackedRow ofFirstForm(byte[] bytes) {
        ByteArrayOutputStream row = new ByteArrayOutputStream(bytes.length + CostField.END);
        row.write(VERSION);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        for (int number = 0; rest.hasRemaining(); number++) {
            int start = rest.position();
            PackedValue.skip(rest);
            if (bytes[start] != PackedValue.NULL) {
                row.write(number);
                row.write(bytes, start, rest.position() - start);
            }
        }
        return new PackedRow(row.toByteArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackedRow row && Arrays.equals(bytes, row.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

package org.truecost.store.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.money.PlainDecimal;

/**
 * A value as bytes: its type, at least 0, and its content. Numbers are in their one plain form, so that equal values have equal
 * bytes.
 */
final class PackedValue {

    /** The type of no value; only rows without a version hold it. */
    static final byte NULL = 0;

    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte INTEGER = 3;
    private static final byte DAY = 5;

    private PackedValue() {}

    static void write(Object value, ByteArrayOutputStream bytes) {
        switch (value) {
            case String text -> {
                bytes.write(TEXT);
                writeBytes(text.getBytes(UTF_8), bytes);
            }
            case BigDecimal given -> {
                BigDecimal number = PlainDecimal.of(given);
                bytes.write(NUMBER);
                writeInt(number.scale(), bytes);
                writeBytes(number.unscaledValue().toByteArray(), bytes);
            }
            case Integer number -> {
                bytes.write(INTEGER);
                writeInt(number, bytes);
            }
            case LocalDate day -> {
                bytes.write(DAY);
                writeInt(Math.toIntExact(day.toEpochDay()), bytes);
            }
            default -> throw new IllegalArgumentException("no field holds a " + value.getClass());
        }
    }

    /** Moves past a value. */
    static void skip(ByteBuffer bytes) {
        byte type = bytes.get();
        switch (type) {
            case NULL -> {}
            case TEXT -> skipBytes(bytes);
            case NUMBER -> {
                readInt(bytes);
                skipBytes(bytes);
            }
            case INTEGER, DAY -> readInt(bytes);
            default -> throw new IllegalStateException("no type of value: " + type);
        }
    }

    static @Nullable Object read(ByteBuffer bytes) {
        byte type = bytes.get();
        return switch (type) {
            case NULL -> null;
            case TEXT -> readText(bytes);
            case NUMBER -> readNumber(bytes);
            case INTEGER -> readInt(bytes);
            case DAY -> LocalDate.ofEpochDay(readInt(bytes));
            default -> throw new IllegalStateException("no type of value: " + type);
        };
    }

    private static void writeBytes(byte[] value, ByteArrayOutputStream bytes) {
        writeInt(value.length, bytes);
        bytes.writeBytes(value);
    }

    /** Seven bits a byte, the lowest first: most numbers here are small. */
    private static void writeInt(int value, ByteArrayOutputStream bytes) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static void skipBytes(ByteBuffer bytes) {
        int length = readInt(bytes);
        bytes.position(bytes.position() + length);
    }

    private static String readText(ByteBuffer bytes) {
        int length = readInt(bytes);
        int start = bytes.arrayOffset() + bytes.position();
        bytes.position(bytes.position() + length);
        return new String(bytes.array(), start, length, UTF_8);
    }

    private static BigDecimal readNumber(ByteBuffer bytes) {
        int scale = readInt(bytes);
        int length = readInt(bytes);
        if (length <= Long.BYTES) {
            return BigDecimal.valueOf(readLong(bytes, length), scale);
        }
        byte[] unscaled = new byte[length];
        bytes.get(unscaled);
        return new BigDecimal(new BigInteger(unscaled), scale);
    }

    /** The highest byte first, and its sign is the number's. */
    private static long readLong(ByteBuffer bytes, int length) {
        long value = bytes.get();
        for (int read = 1; read < length; read++) {
            value = (value << Byte.SIZE) | (bytes.get() & 0xff);
        }
        return value;
    }

    private static int readInt(ByteBuffer bytes) {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}

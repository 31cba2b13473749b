package org.truecost.store.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.PlainDecimal;
import org.truecost.store.row.Fields;

/**
 * A cost record's values, in the order of {@link CostRecords#COLUMNS}, as a few bytes. Numbers are in their one plain form, so that
 * rows that say the same are the same bytes.
 */
public final class PackedRow {

    private static final byte NULL = 0;
    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte INTEGER = 3;
    private static final byte DAY = 5;

    private static final Map<String, Integer> INDICES = indices(List.of(CostRecords.COLUMNS.split(", ")));

    private final byte[] bytes;

    private PackedRow(byte[] bytes) {
        this.bytes = bytes;
    }

    private static Map<String, Integer> indices(List<String> columns) {
        Map<String, Integer> indices = new HashMap<>();
        columns.forEach(column -> indices.put(column, indices.size()));
        return Map.copyOf(indices);
    }

    public static PackedRow of(@Nullable Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object value : values) {
            write(value, bytes);
        }
        return new PackedRow(bytes.toByteArray());
    }

    private static void write(@Nullable Object value, ByteArrayOutputStream bytes) {
        switch (value) {
            case null -> bytes.write(NULL);
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
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
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

    /** The values, each read when it is asked for. */
    public Unpacked unpack() {
        return new Unpacked(ByteBuffer.wrap(bytes));
    }

    /** All that it says, apart from the row it stands in. */
    byte[] content() {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        skip(rest);
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

    static PackedRow read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new PackedRow(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackedRow row && Arrays.equals(bytes, row.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private static void skip(ByteBuffer bytes) {
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

    private static void skipBytes(ByteBuffer bytes) {
        int length = readInt(bytes);
        bytes.position(bytes.position() + length);
    }

    private static @Nullable Object read(ByteBuffer bytes) {
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

    private static String readText(ByteBuffer bytes) {
        return new String(readBytes(bytes), UTF_8);
    }

    private static BigDecimal readNumber(ByteBuffer bytes) {
        int scale = readInt(bytes);
        return new BigDecimal(new BigInteger(readBytes(bytes)), scale);
    }

    private static byte[] readBytes(ByteBuffer bytes) {
        byte[] value = new byte[readInt(bytes)];
        bytes.get(value);
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

    /** A row's values by their names. */
    public static final class Unpacked implements Fields {

        private final ByteBuffer bytes;

        /** Where the values start, as far as {@link #known}. */
        private final int[] starts = new int[INDICES.size()];

        private int known;

        private Unpacked(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable String text(String column) {
            return (String) value(column);
        }

        @Override
        public @Nullable BigDecimal number(String column) {
            return (BigDecimal) value(column);
        }

        @Override
        public @Nullable Integer integer(String column) {
            return (Integer) value(column);
        }

        /** No cost record has one. */
        @Override
        public @Nullable Long id(String column) {
            return (Long) value(column);
        }

        @Override
        public @Nullable LocalDate day(String column) {
            return (LocalDate) value(column);
        }

        /** No cost record has one. */
        @Override
        public @Nullable Instant instant(String column) {
            return (Instant) value(column);
        }

        @Nullable
        Object value(String column) {
            Integer index = INDICES.get(column);
            if (index == null) {
                throw new IllegalArgumentException("no column of a cost record: " + column);
            }
            findStart(index);
            // A row that was packed before there was such a column ends before it.
            if (known < index || starts[index] == bytes.limit()) {
                return null;
            }
            return read(bytes.position(starts[index]));
        }

        private void findStart(int index) {
            while (known < index && starts[known] < bytes.limit()) {
                skip(bytes.position(starts[known]));
                starts[++known] = bytes.position();
            }
        }
    }
}

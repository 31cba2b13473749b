package org.truecost.store.block;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values of a packed row by their fields, found once and in the order of their numbers. */
public final class PackedFields {

    private final ByteBuffer bytes;

    /** Where the value of each field starts, by its number, as far as {@link #next}; 0 where there is none. */
    private final int[] starts = new int[CostField.END];

    /** Where the next field starts that was not looked at. */
    private int next;

    /** @param bytes at the first field, with something before it */
    PackedFields(ByteBuffer bytes) {
        this.bytes = bytes;
        this.next = bytes.position();
    }

    /** Whether a field has a value. */
    public boolean has(CostField field) {
        find(field.number());
        return starts[field.number()] != 0;
    }

    String text(CostField field) {
        return requireNonNull(textOrNull(field), field.name());
    }

    /** The text of a field; null where it has none. */
    @Nullable
    public String textOrNull(CostField field) {
        return (String) value(field);
    }

    BigDecimal number(CostField field) {
        return requireNonNull(numberOrNull(field), field.name());
    }

    @Nullable
    BigDecimal numberOrNull(CostField field) {
        return (BigDecimal) value(field);
    }

    int integer(CostField field) {
        return requireNonNull(integerOrNull(field), field.name());
    }

    @Nullable
    Integer integerOrNull(CostField field) {
        return (Integer) value(field);
    }

    LocalDate day(CostField field) {
        return requireNonNull(dayOrNull(field), field.name());
    }

    @Nullable
    LocalDate dayOrNull(CostField field) {
        return (LocalDate) value(field);
    }

    @Nullable
    Object value(CostField field) {
        return has(field) ? PackedValue.read(bytes.position(starts[field.number()])) : null;
    }

    /**
     * Makes sure that nothing the row says is passed over.
     *
     * @throws LaterVersionException if it has a value of a field that is not known here
     */
    void requireKnown() {
        find(CostField.END - 1);
        if (next < bytes.limit()) {
            throw new LaterVersionException();
        }
    }

    private void find(int number) {
        while (next < bytes.limit() && bytes.get(next) <= number) {
            starts[bytes.get(next)] = next + 1;
            PackedValue.skip(bytes.position(next + 1));
            next = bytes.position();
        }
    }
}

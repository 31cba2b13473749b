package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** What a number is multiplied with or divided by. */
sealed interface Operand {

    /** A number that a column states. */
    record OfColumn(String column) implements Operand {}

    /** The same on every row. */
    record Constant(BigDecimal number) implements Operand {}

    /** The column, if it is one. */
    default Stream<String> columns() {
        return this instanceof OfColumn of ? Stream.of(of.column()) : Stream.empty();
    }
}

package org.truecost.input.cell;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truecost.input.format.NumberFormat;

/** A cell's content as stored: formulas by the value last calculated. */
public sealed interface CellValue {

    /** Of the code of an error, in characters. */
    int LONGEST_FAULT = 30;

    /** Text that is not blank. */
    record Text(String value) implements CellValue {}

    /**
     * A number, exact to the 15 digits a spreadsheet shows; dates and percentages are numbers too.
     *
     * @param format how the cell shows it
     */
    record Figure(BigDecimal value, NumberFormat format) implements CellValue {}

    /** True or false. */
    record Truth(boolean value) implements CellValue {}

    /** An error such as {@code #REF!}. */
    record Fault(String code) implements CellValue {}

    /** A formula whose value was never stored. */
    record Unevaluated() implements CellValue {}

    /** A text; null where it is blank, which an empty cell is too. */
    static @Nullable CellValue text(String value) {
        return value.isBlank() ? null : new Text(value);
    }

    /** The number that digits state, as a spreadsheet shows it; what states none is a text. */
    static @Nullable CellValue number(String value, NumberFormat format) {
        BigDecimal number = ExactNumber.of(value);
        return number == null ? text(value) : new Figure(number, format);
    }

    /** How many characters the value in words has. */
    default int length() {
        return this instanceof Figure figure ? ExactNumber.length(figure.value()) : shown().length();
    }

    /** The value in words, as far as it has any. */
    default String shown() {
        return switch (this) {
            case Text text -> text.value();
            case Figure figure -> figure.value().toPlainString();
            case Truth truth -> String.valueOf(truth.value()).toUpperCase(Locale.ROOT);
            case Fault fault -> fault.code();
            case Unevaluated unevaluated -> "";
        };
    }
}

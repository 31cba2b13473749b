package org.truecost.input.cell;

import java.math.BigDecimal;
import java.util.Locale;
import org.truecost.input.format.NumberFormat;

/** A cell's content as stored: formulas by the value last calculated. */
public sealed interface CellValue {

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

package org.truecost.input.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as spreadsheet files state them: in digits, with noise of their binary form. */
final class ExactNumber {

    /** The digits that a spreadsheet shows of a number; the rest is noise of its binary form (0.60000000000000009). */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** Beyond any number a spreadsheet can hold. */
    private static final int LONGEST_SCALE = 400;

    private static final int LONGEST = 64;
    private static final int ASCII = 128;

    private ExactNumber() {}

    /** The number without its noise; null where the digits state none that a spreadsheet can hold. */
    static @Nullable BigDecimal of(String digits) {
        if (digits.length() > LONGEST || !digits.chars().allMatch(c -> c < ASCII)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            if (Math.abs((long) number.scale()) > LONGEST_SCALE) {
                return null;
            }
            BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}

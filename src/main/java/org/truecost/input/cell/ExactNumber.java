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

    /** As many digits as are kept. */
    private static final int PLAIN = 15;

    private static final int ASCII = 128;

    private ExactNumber() {}

    /** The number without its noise; null where the digits state none that a spreadsheet can hold. */
    static @Nullable BigDecimal of(String digits) {
        BigDecimal plain = digits.length() <= PLAIN ? plain(digits) : null;
        return plain == null ? any(digits) : plain;
    }

    /** A number of few digits with at most a sign and a point, as nearly all are; null for any other text. */
    private static @Nullable BigDecimal plain(String digits) {
        boolean negative = digits.startsWith("-");
        long number = 0;
        int point = -1;
        for (int at = negative ? 1 : 0; at < digits.length(); at++) {
            char c = digits.charAt(at);
            if (c == '.' && point < 0) {
                point = at;
            } else if (c < '0' || c > '9') {
                return null;
            } else {
                number = number * 10 + (c - '0');
            }
        }
        int decimals = point < 0 ? 0 : digits.length() - 1 - point;
        if (digits.length() - (negative ? 1 : 0) - (point < 0 ? 0 : 1) == 0) {
            return null;
        }
        while (decimals > 0 && number % 10 == 0) {
            number /= 10;
            decimals--;
        }
        return BigDecimal.valueOf(negative ? -number : number, decimals);
    }

    private static @Nullable BigDecimal any(String digits) {
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

    /** How many characters a number takes in full. */
    static int length(BigDecimal number) {
        int digits = number.precision();
        int scale = number.scale();
        if (scale < 0) {
            return number.toPlainString().length();
        }
        int written = scale == 0 ? digits : digits > scale ? digits + 1 : scale + 2;
        return number.signum() < 0 ? written + 1 : written;
    }
}

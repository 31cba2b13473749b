package org.truecost.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A number in its one plain form: 48, neither 48.000 nor 4.8E+1. */
public final class PlainDecimal {

    /** Beyond this many digits the library needs one long division per trailing zero; this removes them in one. */
    private static final int MANY = 16;

    private static final BigInteger MANY_ZEROS = BigInteger.TEN.pow(MANY);

    private PlainDecimal() {}

    /** The same number without trailing zeros after the point and with all of them before it. */
    public static BigDecimal of(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (isPlain(number)) {
            return number;
        }
        BigDecimal stripped = withoutMany(number).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** The common cases, decided without a division: whole numbers, and those whose last digit is odd. */
    private static boolean isPlain(BigDecimal number) {
        return number.scale() == 0
                || (number.scale() > 0 && number.unscaledValue().testBit(0));
    }

    private static BigDecimal withoutMany(BigDecimal number) {
        if (number.scale() < MANY || number.unscaledValue().bitLength() < Long.SIZE) {
            return number;
        }
        BigInteger[] parts = number.unscaledValue().divideAndRemainder(MANY_ZEROS);
        return parts[1].signum() == 0 ? new BigDecimal(parts[0], number.scale() - MANY) : number;
    }
}

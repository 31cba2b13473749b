package org.truecost.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A number in its one plain form: 48, neither 48.000 nor 4.8E+1. */
public final class PlainDecimal {

    /** Beyond this many digits the library needs one long division per trailing zero; this removes them in one. */
    private static final int MANY = 16;

    private static final int TEN = 10;

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

    /** Nearly all cases, decided without a long division: whole numbers, and those whose last digit is not zero. */
    private static boolean isPlain(BigDecimal number) {
        return number.scale() == 0 || (number.scale() > 0 && !endsInZero(number.unscaledValue()));
    }

    /** Whether it is even and divisible by five. */
    private static boolean endsInZero(BigInteger digits) {
        if (digits.testBit(0)) {
            return false;
        }
        return digits.bitLength() < Long.SIZE ? digits.longValue() % TEN == 0 : isDivisibleByFive(digits.toByteArray());
    }

    /** 256 is one more than a multiple of five: so a number leaves what the sum of its bytes leaves, the first of which has the sign. */
    private static boolean isDivisibleByFive(byte[] digits) {
        int sum = digits[0];
        for (int i = 1; i < digits.length; i++) {
            sum += Byte.toUnsignedInt(digits[i]);
        }
        return sum % (TEN / 2) == 0;
    }

    private static BigDecimal withoutMany(BigDecimal number) {
        if (number.scale() < MANY || number.unscaledValue().bitLength() < Long.SIZE) {
            return number;
        }
        BigInteger[] parts = number.unscaledValue().divideAndRemainder(MANY_ZEROS);
        return parts[1].signum() == 0 ? new BigDecimal(parts[0], number.scale() - MANY) : number;
    }
}

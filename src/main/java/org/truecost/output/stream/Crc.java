package org.truecost.output.stream;

import java.util.zip.CRC32;

/**
 * A CRC-32, and the length of what it is of: then that of two pieces follows from theirs, and neither is read again.
 *
 * <p>A CRC is the remainder of a polynomial over two elements (ISO/IEC 13239, 0x04C11DB7). To follow a piece of n bytes with
 * another is to multiply it by x<sup>8n</sup>, so the first piece's remainder is multiplied by that of x<sup>8n</sup>, and the second's
 * added.
 */
record Crc(long value, long length) {

    /** The polynomial, its highest power in the lowest bit, as CRCs of archives have it. */
    private static final long POLYNOMIAL = 0xEDB88320L;

    /** 1 in that order. */
    private static final long ONE = 1L << 31;

    /** x<sup>8</sup> in that order. */
    private static final long BYTE = 1L << 23;

    static Crc of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Crc(crc.getValue(), bytes.length);
    }

    /** Of this piece and the one after it. */
    Crc then(Crc next) {
        return new Crc(times(value, power(next.length)) ^ next.value, length + next.length);
    }

    /** The remainder of x<sup>8n</sup>, by squaring. */
    private static long power(long bytes) {
        long power = ONE;
        long square = BYTE;
        for (long rest = bytes; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power = times(power, square);
            }
            square = times(square, square);
        }
        return power;
    }

    /** The remainder of a product. */
    private static long times(long one, long other) {
        long product = 0;
        long shifted = other;
        for (long bit = ONE; bit > 0; bit >>= 1) {
            if ((one & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >> 1 : (shifted >> 1) ^ POLYNOMIAL;
        }
        return product;
    }
}

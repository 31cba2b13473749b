package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.Collection;

/** Whether stated sums are the sums of their parts, as spreadsheets and people write them. */
final class SumRule {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private SumRule() {}

    /** The relative precision of the binary numbers that spreadsheets calculate with, as a power of ten rounded up. */
    private static final int BINARY_DIGITS = 15;

    /**
     * Whether a stated total is a sum. A total that was rounded before it was written may miss it by half of its own last digit,
     * rounded parts by half of theirs each, and a spreadsheet's binary numbers by one in their fifteenth digit each.
     */
    static boolean agree(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts) {
        return agree(
                stated, sum, parts.stream().mapToInt(BigDecimal::scale).max().orElse(0), parts.size());
    }

    /**
     * The same of parts that were added up on the way.
     *
     * @param partScale the most decimals of a part
     */
    static boolean agree(BigDecimal stated, BigDecimal sum, int partScale, int parts) {
        int scale = Math.max(Math.max(stated.scale(), 0), partScale);
        BigDecimal count = BigDecimal.valueOf(parts);
        BigDecimal rounded = HALF.movePointLeft(scale).multiply(count);
        BigDecimal binary = stated.abs().movePointLeft(BINARY_DIGITS).multiply(count);
        return stated.subtract(sum).abs().compareTo(rounded.max(binary)) <= 0;
    }

    static BigDecimal of(Collection<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

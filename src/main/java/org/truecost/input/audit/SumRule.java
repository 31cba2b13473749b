package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.Collection;

/** Whether stated sums are the sums of their parts, as spreadsheets and people write them. */
final class SumRule {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private SumRule() {}

    /**
     * Whether a stated total is a sum. Parts and totals that were rounded before they were written may miss it by half of the last
     * digit each; what a spreadsheet's binary numbers lack beyond that is less.
     */
    static boolean agree(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts) {
        int scale = Math.max(stated.scale(), 0);
        for (BigDecimal part : parts) {
            scale = Math.max(scale, part.scale());
        }
        BigDecimal tolerance = HALF.movePointLeft(scale).multiply(BigDecimal.valueOf(parts.size()));
        return stated.subtract(sum).abs().compareTo(tolerance) <= 0;
    }

    static BigDecimal of(Collection<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

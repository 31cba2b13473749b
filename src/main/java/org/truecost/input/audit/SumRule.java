package org.truecost.input.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;

/** Whether stated sums are the sums of their parts, as spreadsheets and people write them. */
final class SumRule {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final BigDecimal NOISE = new BigDecimal("0.00000000000005");
    private static final BigDecimal NEAR = new BigDecimal("0.01");

    /** What the short binary numbers lose that data are often published in, one in 2<sup>24</sup>. */
    private static final BigDecimal SHORT_NOISE = new BigDecimal("0.00000006");

    /** Figures of fewer steps may be round by themselves. */
    private static final BigInteger FEWEST_STEPS = BigInteger.valueOf(500);

    private SumRule() {}

    /** The relative precision of the binary numbers that spreadsheets calculate with, as a power of ten rounded up. */
    private static final int BINARY_DIGITS = 15;

    /**
     * Whether a stated total is a sum. A total that was rounded before it was written may miss it by half of its own last digit,
     * rounded parts by half of theirs each, and a spreadsheet's binary numbers by one in their fifteenth digit each.
     */
    static boolean agree(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts) {
        return isNoise(stated, sum, parts)
                || agree(
                        stated,
                        sum,
                        parts.stream().mapToInt(BigDecimal::scale).max().orElse(0),
                        parts.size());
    }

    /** Whether a total misses a sum by what binary numbers lose, however small the total is next to its parts. */
    private static boolean isNoise(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts) {
        BigDecimal size = parts.stream().map(BigDecimal::abs).reduce(stated.abs(), BigDecimal::add);
        return stated.subtract(sum).abs().compareTo(size.multiply(NOISE)) <= 0;
    }

    /**
     * The same of parts that were added up on the way.
     *
     * @param partScale the most decimals of a part
     */
    static boolean agree(BigDecimal stated, BigDecimal sum, int partScale, int parts) {
        int scale = Math.max(stated.scale(), partScale);
        BigDecimal count = BigDecimal.valueOf(parts);
        BigDecimal rounded = HALF.scaleByPowerOfTen(-scale).multiply(count);
        BigDecimal binary = stated.abs().movePointLeft(BINARY_DIGITS).multiply(count);
        return stated.subtract(sum).abs().compareTo(rounded.max(binary).max(half(stated))) <= 0;
    }

    /**
     * Whether a total may miss a sum because each part was rounded, or cut off, as it is written, some of them to other digits than
     * others: by one of each last digit; or because each was a short binary number once.
     */
    static boolean mayBeRounded(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts) {
        BigDecimal halves = parts.stream().map(SumRule::half).reduce(half(stated), BigDecimal::add);
        BigDecimal size = parts.stream().map(BigDecimal::abs).reduce(stated.abs(), BigDecimal::add);
        BigDecimal rounded = halves.add(halves).max(size.multiply(SHORT_NOISE)).max(steps(stated, parts));
        return stated.subtract(sum).abs().compareTo(rounded) <= 0;
    }

    /**
     * What rounding explains where figures are multiples of a step, as those of another unit than their source's are, for the
     * total and each part one step; 0 where they are too few steps for that to show.
     */
    private static BigDecimal steps(BigDecimal stated, Collection<BigDecimal> parts) {
        int scale = parts.stream().mapToInt(BigDecimal::scale).reduce(stated.scale(), Math::max);
        BigInteger step = parts.stream()
                .map(part -> part.setScale(scale).unscaledValue())
                .reduce(stated.setScale(scale).unscaledValue(), BigInteger::gcd);
        BigDecimal least = new BigDecimal(step.multiply(FEWEST_STEPS), scale);
        boolean shows =
                parts.stream().allMatch(part -> part.signum() == 0 || part.abs().compareTo(least) >= 0);
        return shows ? new BigDecimal(step, scale).multiply(BigDecimal.valueOf(parts.size() + 1L)) : BigDecimal.ZERO;
    }

    /**
     * Whether a wrong total can be meant as a sum all the same: it is more than each part, and not of another order. An average, a
     * maximum, a price or a total of something else is not.
     */
    static boolean isMeantAsSum(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts) {
        return parts.stream().allMatch(part -> part.signum() >= 0 && part.compareTo(stated) < 0)
                && stated.compareTo(sum.add(sum)) <= 0;
    }

    /** Whether a total is so near to a sum that it must be meant as it, and still wrong beyond what rounding explains. */
    static boolean isNearly(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts) {
        BigDecimal near = sum.abs().multiply(NEAR);
        return stated.subtract(sum).abs().compareTo(near) <= 0 && !mayBeRounded(stated, sum, parts);
    }

    /** Half of a number's last digit. */
    private static BigDecimal half(BigDecimal figure) {
        return HALF.scaleByPowerOfTen(-figure.scale());
    }

    static BigDecimal of(Collection<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * A total, of rows or of columns, that is not the sum of its parts, and what of it is proof that it is meant as their sum.
 *
 * @param ways the ways to explain it by parts left out, each by their indexes
 * @param meant whether it can be meant as their sum although nothing explains it
 * @param near whether it is so near to the sum that it must be meant as it
 */
record Difference(BigDecimal stated, BigDecimal sum, List<List<Integer>> ways, boolean meant, boolean near) {

    /** Totals of the same kind that must be right before a wrong one is held to them, and how many for each that is wrong. */
    static final int FOOTING = 2;

    static Difference of(BigDecimal stated, BigDecimal sum, Collection<BigDecimal> parts, List<List<Integer>> ways) {
        return new Difference(
                stated,
                sum,
                ways,
                SumRule.isMeantAsSum(stated, sum, parts) && !SumRule.mayBeRounded(stated, sum, parts),
                SumRule.isNearly(stated, sum, parts));
    }

    boolean isExplained() {
        return !ways.isEmpty();
    }

    /** Whether it is a wrong sum where there is nothing else that a total of its parts could be, as of models of GPUs. */
    boolean isOfNothingElse() {
        return isExplained() || meant;
    }

    /**
     * Whether totals of the same kind hold it to be a sum, although nothing explains it.
     *
     * @param right how many of them are right
     * @param fewest how many must be
     * @param wrong how many are wrong, this one included
     */
    boolean isHeldToBy(long right, long fewest, long wrong) {
        return meant && right >= fewest && right >= FOOTING * wrong;
    }
}

package org.truecost.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ratios of one number add up to at most 1; a row without a ratio counts as 1 (domain.md rule 5). The ledger shows the rows of
 * a number one after the other.
 */
final class AllocationSums implements LedgerChecks.Check {

    private final List<Problem> problems = new ArrayList<>();
    private @Nullable CostRecord last;
    private BigDecimal sum = BigDecimal.ZERO;

    @Override
    public void see(CostRecord record) {
        if (!LedgerChecks.inForce(record)) {
            return;
        }
        BigDecimal ratio = record.attributes().allocationOrWhole();
        if (last != null && last.getClass() == record.getClass() && last.id().equals(record.id())) {
            sum = sum.add(ratio);
        } else {
            finish();
            sum = ratio;
        }
        last = record;
    }

    @Override
    public List<Problem> problems() {
        finish();
        last = null;
        return problems;
    }

    private void finish() {
        if (last != null && sum.compareTo(BigDecimal.ONE) > 0) {
            problems.add(Problem.of(ProblemKind.ALLOCATION_EXCEEDS_WHOLE, last.source(), Column.ALLOCATION, last.id())
                    .with("sum", sum.stripTrailingZeros().toPlainString()));
        }
    }
}

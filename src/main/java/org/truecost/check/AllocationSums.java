package org.truecost.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * On no day may the ratios of one number add up to more than 1; a row without a ratio counts as 1 (cost-model.md, rule 5). An
 * asset is permanent; an expense or a position may recur for another period, after a new price or a raise. The ledger shows the
 * rows of a number one after the other.
 */
final class AllocationSums implements LedgerChecks.Check {

    private final List<Problem> problems = new ArrayList<>();

    /** By how much the sum changes on a day, for the current number. */
    private final TreeMap<LocalDate, BigDecimal> changes = new TreeMap<>();

    private @Nullable CostRecord last;

    @Override
    public void see(CostRecord record) {
        if (!record.isInForce()) {
            return;
        }
        if (last != null && !last.isSameNumber(record)) {
            finish(last);
        }
        BigDecimal ratio = record.attributes().allocationOrWhole();
        Period period = record.period();
        changes.merge(period == null ? LocalDate.MIN : period.first(), ratio, BigDecimal::add);
        if (period != null) {
            changes.merge(period.last().plusDays(1), ratio.negate(), BigDecimal::add);
        }
        last = record;
    }

    @Override
    public List<Problem> problems() {
        if (last != null) {
            finish(last);
        }
        last = null;
        return problems;
    }

    private void finish(CostRecord record) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (BigDecimal change : changes.values()) {
            sum = sum.add(change);
            most = most.max(sum);
        }
        if (most.compareTo(BigDecimal.ONE) > 0) {
            problems.add(
                    Problem.of(ProblemKind.ALLOCATION_EXCEEDS_WHOLE, record.source(), Column.ALLOCATION, record.id())
                            .with("sum", most.stripTrailingZeros().toPlainString()));
        }
        changes.clear();
    }
}

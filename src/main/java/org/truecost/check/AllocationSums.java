package org.truecost.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.Period;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * On no day may the ratios of one item of a number add up to more than 1; a row without a ratio counts as 1 (cost-model.md, rules 5, 27).
 * An asset is one thing for good, unless later rows of it change its life, which are judged by their days (cost-model.md, rule 34). An
 * expense or a position may come again for another period, after a new price or a rise, and a purchase or a bill may have several lines
 * under its number. The ledger shows the rows of a number one after the other; of a number with very many items the first {@value #MOST}
 * are checked.
 */
final class AllocationSums implements LedgerChecks.Check {

    private static final int MOST = 10_000;

    private final List<Problem> problems = new ArrayList<>();

    /** The ratios of each item of the number at hand. */
    private final Map<List<@Nullable Object>, Ratios> items = new LinkedHashMap<>();

    private @Nullable CostRecord last;

    /** By how much the sum of the ratios of one item changes on a day. */
    private static final class Ratios {

        private final TreeMap<LocalDate, BigDecimal> changes = new TreeMap<>();

        void add(BigDecimal ratio, @Nullable Period period) {
            changes.merge(period == null ? LocalDate.MIN : period.first(), ratio, BigDecimal::add);
            if (period != null) {
                changes.merge(period.last().plusDays(1), ratio.negate(), BigDecimal::add);
            }
        }

        BigDecimal most() {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal most = BigDecimal.ZERO;
            for (BigDecimal change : changes.values()) {
                sum = sum.add(change);
                most = most.max(sum);
            }
            return most;
        }
    }

    @Override
    public void see(CostRecord record) {
        if (!record.isInForce() || record.isCommitted()) {
            return;
        }
        CostRecord stated = record instanceof LifeChange change ? change.row() : record;
        if (last != null && !last.isSameNumber(stated)) {
            finish(last);
        }
        last = stated;
        if (items.size() < MOST || items.containsKey(record.item())) {
            items.computeIfAbsent(record.item(), any -> new Ratios())
                    .add(record.attributes().allocationOrWhole(), record.period());
        }
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
        items.values().stream()
                .map(Ratios::most)
                .filter(most -> most.compareTo(BigDecimal.ONE) > 0)
                .max(Comparator.naturalOrder())
                .ifPresent(most -> problems.add(Problem.of(
                                ProblemKind.ALLOCATION_EXCEEDS_WHOLE, record.source(), Column.ALLOCATION, record.id())
                        .with("sum", most.stripTrailingZeros().toPlainString())));
        items.clear();
    }
}

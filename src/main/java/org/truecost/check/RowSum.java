package org.truecost.check;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Column;

/** What rows of a sheet add up to, column by column: the columns a total row is likely to total. */
record RowSum(Map<Column, BigDecimal> figures, Set<Currency> currencies) {

    static final RowSum NONE = new RowSum(Map.of(), Set.of());

    static RowSum of(CostRecord record) {
        Map<Column, BigDecimal> totals = record.totals();
        Estimate amount = record.statedAmount();
        return new RowSum(
                totals, amount != null && totals.containsKey(Column.AMOUNT) ? Set.of(amount.currency()) : Set.of());
    }

    static RowSum of(HeadlineClaim claim) {
        Money stated = claim.stated();
        return NONE.with(Column.GPU_HOURS, claim.gpuHours()).with(stated == null ? null : Estimate.exactly(stated));
    }

    RowSum plus(RowSum other) {
        Map<Column, BigDecimal> sums = new EnumMap<>(Column.class);
        sums.putAll(figures);
        other.figures.forEach((column, figure) -> sums.merge(column, figure, BigDecimal::add));
        Set<Currency> both = new HashSet<>(currencies);
        both.addAll(other.currencies);
        return new RowSum(sums, both);
    }

    boolean isNone() {
        return figures.isEmpty();
    }

    /** The sum of a column; null where it has none, or where money of several currencies has none. */
    @Nullable
    BigDecimal sum(Column column) {
        boolean money = column == Column.AMOUNT || column == Column.RESIDUAL_VALUE;
        return money && currencies.size() != 1 ? null : figures.get(column);
    }

    /** The currency of a column's sum; null of a number of things and of several currencies. */
    @Nullable
    Currency currency(Column column) {
        boolean money = column == Column.AMOUNT || column == Column.RESIDUAL_VALUE;
        return money && currencies.size() == 1 ? currencies.iterator().next() : null;
    }

    boolean makes(Column column, BigDecimal stated) {
        BigDecimal sum = sum(column);
        return sum != null && sum.compareTo(stated) == 0;
    }

    private RowSum with(Column column, @Nullable BigDecimal figure) {
        return figure == null ? this : plus(new RowSum(Map.of(column, figure), Set.of()));
    }

    private RowSum with(@Nullable Estimate amount) {
        return amount == null
                ? this
                : plus(new RowSum(Map.of(Column.AMOUNT, amount.base().amount()), Set.of(amount.currency())));
    }
}

package org.truecost.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A ledger of facts that fit into memory. */
final class LedgerInMemory implements Ledger {

    private static final Comparator<CostRecord> ORDER = Comparator.comparing(
                    (CostRecord cost) -> cost.source().sheet().kind())
            .thenComparing(CostRecord::id)
            .thenComparing(cost -> cost.source().sheet().workbook())
            .thenComparing(cost -> cost.source().sheet().name())
            .thenComparingInt(cost -> cost.source().row());

    private final List<? extends Fact> facts;
    private final List<CostRecord> costs;

    LedgerInMemory(List<? extends Fact> facts) {
        this.facts = List.copyOf(facts);
        this.costs = only(CostRecord.class).stream().sorted(ORDER).toList();
    }

    @Override
    public void forEachCost(Consumer<? super CostRecord> action) {
        costs.forEach(action);
    }

    @Override
    public List<HeadlineClaim> claims() {
        return only(HeadlineClaim.class);
    }

    @Override
    public List<ExchangeRate> rates() {
        return only(ExchangeRate.class);
    }

    @Override
    public List<StatedTotal> statedTotals() {
        return only(StatedTotal.class);
    }

    private <T> List<T> only(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

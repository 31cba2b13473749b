package org.truecost.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.truecost.problem.SheetKind;

/** A ledger of facts that fit into memory. */
final class LedgerInMemory implements Ledger {

    private static final Comparator<CostRecord> BY_PLACE = Comparator.comparing(
                    (CostRecord cost) -> cost.source().sheet().workbook())
            .thenComparing(cost -> cost.source().sheet().name())
            .thenComparingInt(cost -> cost.source().row());

    private static final Comparator<CostRecord> ORDER = Comparator.comparing(
                    (CostRecord cost) -> cost.source().sheet().kind())
            .thenComparing(CostRecord::id)
            .thenComparing(BY_PLACE);

    private final List<? extends Fact> facts;
    private final List<CostRecord> costs;

    LedgerInMemory(List<? extends Fact> facts) {
        this.facts = List.copyOf(facts);
        this.costs = credited(
                changed(billed(only(CostRecord.class)).stream().sorted(ORDER).toList()));
    }

    /** A line's number, which is one of its kind of sheet only. */
    private record LineNumber(SheetKind sheet, String id) {}

    /** The same lines, the estimates among them known as such; of several bills for one the first. */
    private static List<CostRecord> billed(List<CostRecord> lines) {
        Map<LineNumber, String> bills = new HashMap<>();
        lines.stream().sorted(BY_PLACE).forEach(bill -> {
            String estimate = bill.attributes().estimate();
            if (estimate != null) {
                bills.putIfAbsent(new LineNumber(bill.source().sheet().kind(), estimate), bill.id());
            }
        });
        return lines.stream().map(line -> billed(line, bills)).toList();
    }

    /** The same lines in their order, the assets among them with the changes of their lives. */
    private static List<CostRecord> changed(List<CostRecord> lines) {
        LifeChanges changes = new LifeChanges();
        lines.forEach(changes::add);
        changes.end();
        return lines.stream().map(changes::on).toList();
    }

    /** The same lines, the purchases among them with their credits. */
    private static List<CostRecord> credited(List<CostRecord> lines) {
        Credits credits = new Credits();
        lines.forEach(credits::add);
        return lines.stream().map(credits::on).toList();
    }

    private static CostRecord billed(CostRecord line, Map<LineNumber, String> bills) {
        String bill = bills.get(new LineNumber(line.source().sheet().kind(), line.id()));
        return bill == null ? line : line.with(line.attributes().billedBy(bill));
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

package org.truecost.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/**
 * The facts in force for a month's report. However many the cost records are, they are seen one by one. An estimate that a bill on the
 * same kind of sheet names is seen with that bill's number: it is replaced (cost-model.md, rule 45). A purchase is seen with
 * the credits that name it (cost-model.md, rule 29), and a later row of an asset as the change of life that it is (cost-model.md, rule 34).
 */
public interface Ledger {

    /**
     * Shows every cost record once: by sheet kind, then by {@link CostRecord#id()}, then by workbook, sheet and row. May be
     * called again.
     */
    void forEachCost(Consumer<? super CostRecord> action);

    /** Shows the server assets among them once, in the same order. May be called again. */
    default void forEachAsset(Consumer<? super ServerCapex> action) {
        forEachCost(record -> {
            if (record instanceof ServerCapex asset) {
                action.accept(asset);
            }
        });
    }

    /** Shows the lines of the payroll among them once, in the same order. May be called again. */
    default void forEachPayroll(Consumer<? super Payroll> action) {
        forEachCost(record -> {
            if (record instanceof Payroll payroll) {
                action.accept(payroll);
            }
        });
    }

    /** Shows the cost records that others replace once, in the same order. May be called again. */
    default void forEachSuperseded(Consumer<? super CostRecord> action) {
        forEachCost(record -> {
            if (!record.isInForce()) {
                action.accept(record);
            }
        });
    }

    /** All headline claims, in the order of workbook, sheet and row. */
    List<HeadlineClaim> claims();

    /** All exchange rates. */
    List<ExchangeRate> rates();

    /** All totals the sheets state of themselves. */
    List<StatedTotal> statedTotals();

    /** The same ledger as the report of a month knows it: open ends are counted to the end of that month (cost-model.md, rule 39). */
    default Ledger through(YearMonth month) {
        return new LedgerThrough(this, month);
    }

    /** A ledger held in memory, in the order that {@link #forEachCost} promises. */
    static Ledger of(List<? extends Fact> facts) {
        return new LedgerInMemory(facts);
    }
}

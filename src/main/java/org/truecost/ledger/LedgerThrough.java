package org.truecost.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/** A ledger as the report of a month knows it. */
record LedgerThrough(Ledger ledger, YearMonth month) implements Ledger {

    @Override
    public void forEachCost(Consumer<? super CostRecord> action) {
        ledger.forEachCost(record -> action.accept(record.through(month)));
    }

    @Override
    public void forEachAsset(Consumer<? super ServerCapex> action) {
        ledger.forEachAsset(asset -> action.accept(asset.through(month)));
    }

    @Override
    public void forEachPayroll(Consumer<? super Payroll> action) {
        ledger.forEachPayroll(payroll -> action.accept(payroll.through(month)));
    }

    @Override
    public void forEachSuperseded(Consumer<? super CostRecord> action) {
        ledger.forEachSuperseded(record -> action.accept(record.through(month)));
    }

    @Override
    public List<HeadlineClaim> claims() {
        return ledger.claims();
    }

    @Override
    public List<ExchangeRate> rates() {
        return ledger.rates();
    }

    @Override
    public List<StatedTotal> statedTotals() {
        return ledger.statedTotals();
    }
}

package org.truecost.cost;

import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Payroll;
import org.truecost.recognition.Charge;

/** How many lines are added up, and how many of them leave something to an assumption. */
final class CountedLines {

    private long all;
    private long withoutAllocation;
    private long paidAsAccrued;
    private long withCharges;
    private long withChangedLife;

    void add(CostRecord record, Charge charge) {
        all++;
        withoutAllocation += record.attributes().allocation() == null ? 1 : 0;
        paidAsAccrued += charge.payment() == null ? 1 : 0;
        withCharges += record instanceof Payroll pay && !pay.charges().isEmpty() ? 1 : 0;
        withChangedLife += record.attributes().lifeChanges().isEmpty() ? 0 : 1;
    }

    long all() {
        return all;
    }

    /** Those that give no allocation ratio. */
    long withoutAllocation() {
        return withoutAllocation;
    }

    /** Those without a payment date. */
    long paidAsAccrued() {
        return paidAsAccrued;
    }

    /** Those of pay that state an employer's charge. */
    long withCharges() {
        return withCharges;
    }

    /** Assets whose life has changed. */
    long withChangedLife() {
        return withChangedLife;
    }
}

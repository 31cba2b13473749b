package org.truecost.movement;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Payroll;
import org.truecost.recognition.Accrual;
import org.truecost.recognition.Recognised;

/**
 * A row as it counts towards its line.
 *
 * @param cost as recognised for the month of its report
 */
record CountedRow(CostRecord record, Recognised cost, Accrual accrual) {

    Drivers drivers(YearMonth month) {
        return Drivers.of(cost.month().base(), accrual, quantityOf(record), month);
    }

    boolean serves(YearMonth month) {
        return accrual.recognition().weightIn(month) > 0;
    }

    BigDecimal heads() {
        return record instanceof Payroll payroll ? payroll.paidPeople() : BigDecimal.ZERO;
    }

    /** How many units a row states: GPUs or people; an asset and an expense are one. */
    static BigDecimal quantityOf(CostRecord record) {
        BigDecimal quantity = record.quantity();
        return quantity == null ? BigDecimal.ONE : quantity;
    }
}

package org.truecost.movement;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.truecost.cost.CostLine;
import org.truecost.ledger.Payroll;
import org.truecost.recognition.Accrual;
import org.truecost.recognition.Recognised;

/**
 * A row as it counts towards its line.
 *
 * @param cost as recognised for the month of its report
 */
record CountedRow(CostLine line, Recognised cost, Accrual accrual) {

    Drivers drivers(YearMonth month) {
        return Drivers.of(cost.month().base(), accrual, units(), month);
    }

    boolean serves(YearMonth month) {
        return accrual.recognition().weightIn(month) > 0;
    }

    BigDecimal heads() {
        return line.record() instanceof Payroll payroll ? payroll.paidPeople() : BigDecimal.ZERO;
    }

    /** How many units a row is of: GPUs or people; an asset and an expense are one. */
    BigDecimal units() {
        return line.course() == null ? BigDecimal.ZERO : line.course().units();
    }
}

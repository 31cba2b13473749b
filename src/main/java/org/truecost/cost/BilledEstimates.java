package org.truecost.cost;

import java.util.Currency;
import org.truecost.cost.CostComparison.SetAside;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.ledger.Attributes;
import org.truecost.money.Estimate;

/**
 * Estimates whose bills are there, and the bills that count instead (cost-model.md, rule 45).
 *
 * @param estimates lines shown and not added, and their life amounts
 * @param bills lines that are added
 */
public record BilledEstimates(SetAside estimates, SetAside bills) {

    /** No estimate is billed. */
    public static BilledEstimates none(Currency currency) {
        SetAside nothing = new SetAside(0, Estimate.zero(currency));
        return new BilledEstimates(nothing, nothing);
    }

    /** With a line where it is one of them. */
    BilledEstimates plus(CostLine line) {
        Attributes attributes = line.record().attributes();
        if (line.treatment() == Treatment.SUPERSEDED && attributes.billedBy() != null) {
            return new BilledEstimates(estimates.plus(line.recognised()), bills);
        }
        return line.treatment() == Treatment.COUNTED && attributes.estimate() != null
                ? new BilledEstimates(estimates, bills.plus(line.recognised()))
                : this;
    }
}

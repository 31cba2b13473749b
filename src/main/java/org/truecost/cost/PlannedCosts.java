package org.truecost.cost;

import java.util.Currency;
import org.truecost.cost.CostComparison.SetAside;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.money.Estimate;

/**
 * What comes after the reporting month and is in no scope (cost-model.md, rule 26): lines and their life amounts, pay apart, of which
 * nothing is known.
 *
 * @param later bought, or to be bought, and in service only after the month
 * @param committed ordered and not delivered
 */
public record PlannedCosts(SetAside later, SetAside committed) {

    /** Nothing. */
    public static PlannedCosts none(Currency currency) {
        SetAside nothing = new SetAside(0, Estimate.zero(currency));
        return new PlannedCosts(nothing, nothing);
    }

    /** With a line more. */
    PlannedCosts plus(CostLine line) {
        if (line.recognised() == null) {
            return this;
        }
        return line.treatment() == Treatment.COMMITTED
                ? new PlannedCosts(later, committed.plus(line.recognised()))
                : new PlannedCosts(later.plus(line.recognised()), committed);
    }
}

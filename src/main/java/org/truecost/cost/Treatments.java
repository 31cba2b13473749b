package org.truecost.cost;

import java.time.YearMonth;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.ledger.CostRecord;

/**
 * Decides how lines are counted in the report of a month.
 *
 * @param withheld the pay that is in no figure
 */
record Treatments(YearMonth month, WithheldPay withheld) {

    /** How a record is counted: first whether it is of later months alone, then whether it may be known, then what it adds. */
    Treatment of(CostRecord record) {
        boolean adds = record.isInForce() && record.includedIn() == null && record.statedAmount() != null;
        if (adds && record.isCommitted()) {
            return Treatment.COMMITTED;
        }
        if ((adds || record.isConfidential()) && record.isPlanned(month)) {
            return Treatment.PLANNED;
        }
        if (withheld.withholds(record)) {
            return Treatment.WITHHELD;
        }
        if (!record.isInForce()) {
            return Treatment.SUPERSEDED;
        }
        if (record.statedAmount() == null) {
            return Treatment.UNCOSTED;
        }
        return adds ? Treatment.COUNTED : Treatment.CONTAINED;
    }

    /** Whether a line's amounts may be known: of pay only those that are in figures, or would be. */
    boolean areShown(CostRecord record) {
        Treatment treatment = of(record);
        return treatment != Treatment.WITHHELD && !(record.isConfidential() && treatment.isLater());
    }
}

package org.truecost.cost;

import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;

/**
 * A cost record as the model counts it.
 *
 * @param recognised its amounts in the presentation currency after allocation, whether they are added or only shown;
 *     null where the record has no amount or it is withheld
 */
public record CostLine(
        CostRecord record,
        CostCategory category,
        Treatment treatment,
        @Nullable Recognised recognised) {

    /** Whether a line is added to the totals. */
    public enum Treatment {
        /** Added. */
        COUNTED,
        /** Part of an asset's amount: shown, not added (cost-model.md, rule 4). */
        CONTAINED,
        /** Replaced by another figure: shown, never added (cost-model.md, rule 10). */
        SUPERSEDED,
        /** A quantity without a price: shown, nothing to add. */
        UNCOSTED,
        /** In service only after the reporting month: shown, not added (cost-model.md, rule 26); pay without its amounts. */
        PLANNED,
        /** Ordered and not delivered: shown, not added (cost-model.md, rule 26); pay without its amounts. */
        COMMITTED,
        /** The pay of too few people: named, in no figure, its amounts not even here. */
        WITHHELD;

        /** Whether it is of later months alone. */
        public boolean isLater() {
            return this == PLANNED || this == COMMITTED;
        }
    }
}

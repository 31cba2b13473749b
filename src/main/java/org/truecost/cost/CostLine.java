package org.truecost.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Course;
import org.truecost.recognition.Recognised;

/**
 * A cost record as the model counts it, of a purchase with credits a part of it.
 *
 * @param record what states it: of a part that a credit makes, the credit
 * @param recognised its amounts in the presentation currency after allocation, whether they are added or only shown;
 *     null where the record has no amount or it is withheld
 * @param course what it is calculated from; null where {@code recognised} is
 */
public record CostLine(
        CostRecord record,
        CostCategory category,
        Treatment treatment,
        @Nullable Recognised recognised,
        @Nullable Course course) {

    /** The purchase that a part of a purchase is of; of any other line its record. */
    public CostRecord owner() {
        return course == null ? record : course.owner();
    }

    /** GPUs or people; null where it counts neither. */
    public @Nullable BigDecimal count() {
        if (course != null && course.span() != null) {
            return course.gpus();
        }
        return record.quantity() == null ? record.gpus() : record.quantity();
    }

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

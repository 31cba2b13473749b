package org.truecost.movement;

import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Recurrence;
import org.truecost.recognition.Charge;
import org.truecost.recognition.CostCategory;

/**
 * What makes rows one line of a comparison (decision 0012, M4).
 *
 * @param recurrence what an expense with a description has in common with itself under another number, and what sets
 *     the lines of one bill apart; null where its number alone identifies it
 */
record LineKey(CostCategory category, String id, @Nullable Recurrence recurrence) {

    static LineKey of(CostRecord record) {
        return new LineKey(Charge.category(record), record.id(), record.recurrence());
    }

    /** What a credit changes of its purchase is of the purchase's line; what leaves the fleet is a line by its credit. */
    static LineKey of(CostLine line) {
        CostRecord record = line.category() == CostCategory.DISPOSALS ? line.record() : line.owner();
        return new LineKey(line.category(), record.id(), record.recurrence());
    }

    boolean recurs() {
        return recurrence != null;
    }

    /** The same expense under whatever number. */
    LineKey underAnyNumber() {
        return new LineKey(category, "", recurrence);
    }

    /** What lines that may become one have in common. */
    String identity() {
        return recurrence == null ? id : recurrence.toString();
    }
}

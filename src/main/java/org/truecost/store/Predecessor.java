package org.truecost.store;

import org.jspecify.annotations.Nullable;
import org.truecost.ledger.SeriesKind;

/**
 * An earlier workbook of a series that a later one replaces.
 *
 * @param laterId the workbook that counts
 * @param earlierId the one that no longer does
 * @param earlierName what that one's file was called
 * @param repeated whether every line of it is repeated, if not by the workbook that counts then by one in between
 * @param declared what the series is declared to be, as far as it decided that it is replaced; null where nothing did but the lines
 */
public record Predecessor(
        long laterId,
        long earlierId,
        String earlierName,
        boolean repeated,
        @Nullable SeriesKind declared) {

    /** Whether lines are missing that may still hold, for all that is known. */
    public boolean isUnsettled() {
        return !repeated && declared == null;
    }
}

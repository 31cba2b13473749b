package org.truecost.store;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was taken from the drop folder.
 *
 * @param token of the claim it was taken by
 * @param month in force from this month on
 * @param verdict what became of it
 * @param replaces the content it replaced, or null
 */
public record Arrived(
        String token,
        Instant at,
        String name,
        String sha256,
        YearMonth month,
        Verdict verdict,
        @Nullable String replaces) {

    /** What became of a dropped workbook. */
    public enum Verdict {
        /** All its rows count. */
        ACCEPTED,
        /** Some of its rows count; the rest was rejected. */
        PARTLY,
        /** Nothing in it can be counted. */
        REJECTED,
        /** The same bytes are in force already. */
        REPEATED
    }
}

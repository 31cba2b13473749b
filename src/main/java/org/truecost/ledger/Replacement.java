package org.truecost.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.ProblemChanges;

/**
 * A workbook that came again under its name with other content and replaced its earlier version.
 *
 * @param workbook the name of both
 */
public record Replacement(String workbook, Version earlier, Version later, ProblemChanges problems, Rows rows) {

    private static final int SHORT = 8;

    /**
     * A version of a workbook.
     *
     * @param sha256 of its content, hexadecimal
     * @param arrived the day it was first found; null where that was not noted
     * @param readBy the mappings it was read by, each with the beginning of its digest; empty where none was needed
     */
    public record Version(String sha256, @Nullable LocalDate arrived, String readBy) {

        /** A version that needed no mapping. */
        public Version(String sha256, @Nullable LocalDate arrived) {
            this(sha256, arrived, "");
        }

        /** The digest's beginning, the day and the mappings, {@code 9bc14e22 (2025-02-01) · opex.yml 1f0c77aa}. */
        @Override
        public String toString() {
            String digest = sha256.substring(0, Math.min(SHORT, sha256.length()));
            String version = arrived == null ? digest : digest + " (" + arrived + ")";
            return readBy.isEmpty() ? version : version + " · " + readBy;
        }
    }

    /**
     * How the facts of the later version differ; a fact is the same where it has the same number.
     *
     * @param came only in the later version
     * @param went only in the earlier one
     * @param changed in both, and not alike
     */
    public record Rows(int came, int went, int changed) {}
}

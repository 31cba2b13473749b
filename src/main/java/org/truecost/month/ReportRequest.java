package org.truecost.month;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks for; null where the properties decide.
 *
 * @param claimId the headline claim to compare with; null where the workbooks state only one
 * @param revise whether a month already reported on gets a new revision
 */
public record ReportRequest(
        YearMonth month,
        @Nullable Path input,
        @Nullable Path output,
        @Nullable Currency currency,
        @Nullable String claimId,
        boolean revise) {}

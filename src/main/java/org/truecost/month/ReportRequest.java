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
        boolean revise) {

    /** Terms for many months. */
    public static ReportRequest terms(@Nullable Path input, @Nullable Path output, @Nullable Currency currency) {
        return new ReportRequest(YearMonth.of(1, 1), input, output, currency, null, true);
    }

    /** The same terms for another month; where it is reported on already, for its next revision. */
    public ReportRequest forMonth(YearMonth other) {
        return new ReportRequest(other, input, output, currency, claimId, true);
    }
}

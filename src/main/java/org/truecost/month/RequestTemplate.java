package org.truecost.month;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What requests of several months have in common; null where the properties decide. */
public record RequestTemplate(
        @Nullable Path input,
        @Nullable Path output,
        @Nullable Currency currency) {

    /** The request of a month; where that is reported on already, of its next revision. */
    public ReportRequest of(YearMonth month) {
        return new ReportRequest(month, input, output, currency, null, true);
    }
}

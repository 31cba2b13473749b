package org.truecost.store;

import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A month's report and the terms it is made on.
 *
 * @param revision from 1
 * @param currency presentation currency
 * @param pivot the currency cross rates go through
 * @param claimId the headline claim chosen, or null where there is only one
 * @param done whether its documents were written
 * @param previousId the report of the month before that it is compared with, or null
 * @param supersedesId the revision it replaces, or null
 */
public record Report(
        long id,
        YearMonth month,
        int revision,
        Currency currency,
        Currency pivot,
        @Nullable String claimId,
        boolean done,
        @Nullable Long previousId,
        @Nullable Long supersedesId) {}

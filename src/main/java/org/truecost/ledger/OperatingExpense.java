package org.truecost.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.problem.Source;

/**
 * An operating expense.
 *
 * @param amount for the whole period
 * @param assetId the asset it is spent on, for information
 * @param paymentDate when it is paid as a whole; null: paid month by month as it accrues
 * @param includedIn the asset whose amount already contains this expense
 */
public record OperatingExpense(
        String id,
        OpexCategory category,
        @Nullable String description,
        @Nullable String assetId,
        Estimate amount,
        Period period,
        @Nullable LocalDate paymentDate,
        @Nullable String includedIn,
        Attributes attributes,
        Source source)
        implements CostRecord {}

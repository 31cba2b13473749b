package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Source;

/**
 * A server asset.
 *
 * @param gpuCount GPUs in the asset, for the fleet's GPU-hours; null where the asset has none stated
 * @param amount the purchase as a whole
 * @param usefulLifeMonths above zero
 * @param residual expected worth at the end of the useful life, between zero and the low amount
 */
public record ServerCapex(
        String id,
        String description,
        @Nullable String vendor,
        @Nullable LocalDate purchaseDate,
        LocalDate inService,
        @Nullable BigDecimal gpuCount,
        Estimate amount,
        int usefulLifeMonths,
        Money residual,
        Attributes attributes,
        Source source)
        implements CostRecord {

    /** An asset is contained in nothing. */
    @Override
    public @Nullable String includedIn() {
        return null;
    }

    /** The purchase date, or the first day of use where none is given: the day of its exchange rate and of its payment. */
    public LocalDate paidOn() {
        return purchaseDate == null ? inService : purchaseDate;
    }
}

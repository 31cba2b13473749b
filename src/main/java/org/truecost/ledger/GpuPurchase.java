package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Source;

/**
 * GPUs bought.
 *
 * @param quantity GPUs, above zero
 * @param amount the whole purchase; null where neither amount nor price is stated: counted, not costed
 * @param inService first day of use; the purchase date where only that is given; null only where the line adds no cost
 * @param usefulLifeMonths null only where the line adds no cost
 * @param residual expected worth at the end of the useful life, not above the low amount; null where there is no amount
 */
public record GpuPurchase(
        String id,
        @Nullable LocalDate purchaseDate,
        @Nullable String vendor,
        String model,
        @Nullable String architecture,
        BigDecimal quantity,
        @Nullable Estimate amount,
        @Nullable LocalDate inService,
        @Nullable Integer usefulLifeMonths,
        @Nullable Money residual,
        @Nullable String includedIn,
        Attributes attributes,
        Source source)
        implements CostRecord {

    /** The purchase date, or the first day of use where none is given: the day of its exchange rate and of its payment. */
    public @Nullable LocalDate paidOn() {
        return purchaseDate == null ? inService : purchaseDate;
    }
}

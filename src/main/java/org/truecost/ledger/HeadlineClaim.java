package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;
import org.truecost.problem.Source;

/**
 * A line of a headline claim: the whole as printed (no stage), or one stage of its own arithmetic (hours × rate).
 *
 * @param id lines with the same number are one claim
 * @param stage the part of the work this line is of; null on the line for the whole
 * @param amount as printed; null where the line gives hours and rate only
 * @param gpuHours GPU-hours, above zero
 * @param ratePerHour the price of a GPU-hour that the claim uses
 * @param scope what the claim covers, in words
 * @param excludes what it leaves out, in words
 */
public record HeadlineClaim(
        String id,
        String claim,
        @Nullable String stage,
        @Nullable Money amount,
        @Nullable String gpuModel,
        @Nullable BigDecimal gpuHours,
        @Nullable Money ratePerHour,
        @Nullable LocalDate date,
        @Nullable String scope,
        @Nullable String excludes,
        Attributes attributes,
        Source source)
        implements Fact {

    /** The amount as printed; where there is none, hours × rate; null where the line gives neither. */
    public @Nullable Money stated() {
        return amount == null ? product() : amount;
    }

    /** Hours × rate; where the line lacks one of them, the amount as printed. */
    public @Nullable Money calculated() {
        Money product = product();
        return product == null ? amount : product;
    }

    private @Nullable Money product() {
        return gpuHours == null || ratePerHour == null ? null : ratePerHour.multipliedBy(gpuHours);
    }
}

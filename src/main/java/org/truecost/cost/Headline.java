package org.truecost.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.money.Money;

/**
 * The claim that the briefing compares with the true cost, in the presentation currency.
 *
 * @param whole the line that states the amount as printed
 * @param stages the lines of the claim's own arithmetic, hours × rate; possibly none
 * @param stageAmounts the amount of each stage, in the order of the stages; empty for a stage that states none
 * @param printed the amount as printed
 * @param foreign the part of it that is stated in a currency other than the presentation currency
 * @param arithmetic the product of the claim's own hours and rates, or the printed amount where it gives none
 * @param gpuHours the GPU-hours it states, or null where it states none
 */
public record Headline(
        HeadlineClaim whole,
        List<HeadlineClaim> stages,
        List<Optional<Money>> stageAmounts,
        Money printed,
        Money foreign,
        Money arithmetic,
        @Nullable BigDecimal gpuHours) {

    public Headline {
        stages = List.copyOf(stages);
        stageAmounts = List.copyOf(stageAmounts);
    }
}

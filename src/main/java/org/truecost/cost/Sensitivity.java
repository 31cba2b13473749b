package org.truecost.cost;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.recognition.Recognised;

/**
 * How the result changes when one assumption changes and everything else stays as the workbooks state it. Assumptions that
 * nothing depends on (no amount in a foreign currency, no fleet) have no cases.
 *
 * @param stated the result as stated
 * @param cases by assumption, in the order of their values
 */
public record Sensitivity(Case stated, List<Case> cases) {

    /** The assumption that is changed. */
    public enum Assumption {
        /**
         * Every asset serves this many months from its first day: restated from there, no change of estimate (cost-model.md,
         * rule 22). Its amount is then recognised over those months, and its GPU-hours are those of those months; operations and
         * people go with the life, see {@link FollowedLife}.
         */
        USEFUL_LIFE,
        /**
         * Only this part of the fleet's GPU-hours is used, and the used hours bear the cost of the idle ones (cost-model.md, rule
         * 5). The amounts recognised do not change; an hour costs more.
         */
        UTILISATION,
        /**
         * Of machines and operations that give no allocation ratio, this part belongs to the subject (cost-model.md, rule 5);
         * people stay.
         */
        ALLOCATION,
        /**
         * Every currency but the presentation currency is worth this many times what the rates say (cost-model.md, rule 7); a
         * headline in one, too.
         */
        EXCHANGE
    }

    /**
     * One value of an assumption and the result with it, in the presentation currency.
     *
     * @param assumption null for the result as stated
     * @param value months of useful life; of the others a factor, 1 for as stated
     * @param costPerHour depreciation and operations per GPU-hour; null where the fleet has none
     * @param projection what the rest of the case's life would cost at the run rates, in none of its figures; null where the life
     *     is stated as a whole, where nothing is known to recur, and where the assumption changes what a month costs
     * @param timesHeadline lifetime cost, base ÷ printed headline, at the working scale; 0 for a headline of zero, null where there
     *     is none
     */
    public record Case(
            @Nullable Assumption assumption,
            BigDecimal value,
            Recognised cost,
            @Nullable Estimate costPerHour,
            @Nullable Estimate projection,
            @Nullable BigDecimal timesHeadline) {}

    public Sensitivity {
        cases = List.copyOf(cases);
    }
}

package org.truecost.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/** Builds the ladder of scopes (cost-model.md, rule 11). */
final class Ladder {

    private Ladder() {}

    /**
     * The scopes that are known: a part of the cost that was not given has no scope (cost-model.md, rule 14), and without a headline
     * the scopes are those of the true cost alone (cost-model.md, rule 18).
     *
     * @param sameHours null where the claim or the fleet gives no GPU-hours
     */
    static List<Rung> of(
            Optional<Headline> headline,
            @Nullable Estimate sameHours,
            Recognised machines,
            Recognised all,
            Set<CostGroup> given) {
        List<Rung> ladder = new ArrayList<>();
        headline.ifPresent(claim -> ladder.add(rung(Scope.S0, Estimate.exactly(claim.printed()), headline)));
        if (sameHours != null) {
            ladder.add(rung(Scope.S1, sameHours, headline));
        }
        if (given.contains(CostGroup.DEPRECIATION) || given.contains(CostGroup.OPERATIONS)) {
            ladder.add(rung(Scope.S2, machines.toDate(), headline));
        }
        if (given.contains(CostGroup.PEOPLE)) {
            ladder.add(rung(Scope.S3, all.toDate(), headline));
        }
        ladder.add(rung(Scope.S4, all.life(), headline));
        return List.copyOf(ladder);
    }

    /** How many times the printed headline an amount is; 0 where the headline is zero, of which nothing is a multiple. */
    static BigDecimal times(Estimate amount, Money printed) {
        return printed.signum() == 0
                ? BigDecimal.ZERO
                : amount.base().amount().divide(printed.amount(), Money.WORKING_SCALE, RoundingMode.HALF_EVEN);
    }

    private static Rung rung(Scope scope, Estimate amount, Optional<Headline> headline) {
        return new Rung(
                scope,
                amount,
                headline.map(claim -> times(amount, claim.printed())).orElse(null));
    }
}

package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;

/**
 * What is left of an asset on the day its life changes, before the credits of that day (cost-model.md, rules 27, 34).
 *
 * @param parts together the carrying amount, before allocation
 * @param gpus that are left; null where the asset counts none
 */
public record CarryingAmount(
        LifeChange change, List<Part> parts, @Nullable BigDecimal gpus) {

    /**
     * A part in one currency.
     *
     * @param rateDay the day whose rate converts it
     */
    public record Part(Estimate amount, LocalDate rateDay) {}

    public CarryingAmount {
        parts = List.copyOf(parts);
    }

    /** Of each change of an asset's life, by their days. */
    public static List<CarryingAmount> of(ServerCapex asset) {
        return Bought.of(asset)
                .map(bought -> List.copyOf(Shares.of(bought).carryingAmounts()))
                .orElseThrow();
    }
}

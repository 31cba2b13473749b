package org.truecost.cost;

import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Claims;
import org.truecost.ledger.Ledger;
import org.truecost.recognition.AssetDays;

/** Comparisons of ledgers whose pay is all shown. */
public final class Comparisons {

    private Comparisons() {}

    /** The comparison of a checked ledger; the claim may stay unnamed where there is only one. */
    public static CostComparison of(
            Ledger ledger, YearMonth month, Currency presentation, Currency pivot, @Nullable String claimId) {
        CostModel model = new CostModel(
                month, presentation, CostModel.rates(ledger, pivot), WithheldPay.NONE, AssetDays.of(ledger));
        ledger.through(month).forEachCost(model::add);
        return model.compare(model.headline(Claims.chosen(ledger.claims(), claimId)));
    }
}

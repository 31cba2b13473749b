package org.truecost.check;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Ledger;
import org.truecost.money.ExchangeRates;
import org.truecost.problem.Column;
import org.truecost.problem.Location;

/**
 * A total a sheet states of itself, one of its columns, beside what the rows it totals make.
 *
 * @param place the cell of the stated figure
 * @param currency of a column of money whose rows have one currency; null: a number of things, or amounts of several currencies
 * @param ours what the rows make, of the rows since the total before or of all rows above, whichever the total is of; null where
 *     they cannot be added up (amounts of several currencies)
 */
public record Reconciliation(
        Location place,
        Column column,
        @Nullable Currency currency,
        BigDecimal stated,
        @Nullable BigDecimal ours) {

    /** Every stated total of a ledger, in the order of workbook, sheet and row. */
    public static List<Reconciliation> of(Ledger ledger, LedgerChecks.Context context) {
        if (ledger.statedTotals().isEmpty()) {
            return List.of();
        }
        ExchangeRates rates = ExchangeRates.of(
                context.pivot(), ledger.rates().stream().map(ExchangeRate::rate).toList());
        StatedTotals totals = new StatedTotals(ledger, rates, context);
        ledger.forEachCost(totals::see);
        return totals.reconciliations();
    }

    /** What the stated figure is above ours; null where ours cannot be told. */
    public @Nullable BigDecimal difference() {
        return ours == null ? null : stated.subtract(ours);
    }
}

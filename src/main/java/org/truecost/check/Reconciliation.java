package org.truecost.check;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
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

    /** What the stated figure is above ours; null where ours cannot be told. */
    public @Nullable BigDecimal difference() {
        return ours == null ? null : stated.subtract(ours);
    }
}

package org.truecost.check;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Column;
import org.truecost.problem.Location;

/**
 * One column of a total that a sheet states, with the sum of its rows.
 *
 * @param place the cell of the stated figure
 * @param currency of a column of money whose rows have one currency; null: a number of things, or amounts of several currencies
 * @param ours the sum of the rows since the total before or of all rows above, whichever the total covers; null where
 *     they cannot be added up (amounts of several currencies)
 */
public record Reconciliation(
        Location place,
        Column column,
        @Nullable Currency currency,
        BigDecimal stated,
        @Nullable BigDecimal ours) {

    /** The stated figure less ours; null where ours is unknown. */
    public @Nullable BigDecimal difference() {
        return ours == null ? null : stated.subtract(ours);
    }
}

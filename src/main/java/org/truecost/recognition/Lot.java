package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Credit;
import org.truecost.money.Estimate;

/**
 * GPUs of one purchase that serve equally long: those that go back together, or those that stay.
 *
 * @param units how many; of an asset without a count, one
 * @param by the credit for which they go back; null where they stay
 */
record Lot(BigDecimal units, @Nullable Credit by) {

    /** The last day they serve; null where nothing ends their service early. */
    @Nullable
    LocalDate stop() {
        return by == null ? null : by.date();
    }

    /**
     * The lots of a purchase, those that stay first.
     *
     * @param units in all
     * @param credits of days in service, by their days
     * @throws IllegalStateException if more go back than there are; the checks of the ledger find it first
     */
    static List<Lot> of(BigDecimal units, List<Credit> credits) {
        List<Lot> lots = new ArrayList<>();
        BigDecimal left = units;
        for (Credit credit : credits) {
            if (credit.isReturn()) {
                lots.add(new Lot(credit.returned(), credit));
                left = left.subtract(credit.returned());
            }
        }
        if (left.signum() < 0) {
            throw new IllegalStateException("more GPUs go back than there are");
        }
        if (left.signum() > 0 || lots.isEmpty()) {
            lots.addFirst(new Lot(left, null));
        }
        return lots;
    }

    /** The parts of an amount by lots; together they are exactly the amount. */
    static List<Estimate> parts(Estimate whole, List<Lot> lots) {
        BigDecimal units = lots.stream().map(Lot::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Estimate> parts = new ArrayList<>();
        Estimate left = whole;
        for (Lot lot : lots.subList(1, lots.size())) {
            Estimate part = whole.multipliedBy(lot.units(), units);
            parts.add(part);
            left = left.minus(part);
        }
        parts.addFirst(left);
        return parts;
    }
}

package org.truecost.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;

/**
 * One of the employer's charges on pay (cost-model.md, rule 21): health insurance, pensions and others differ in rate and cap.
 *
 * @param rate as a part of pay, 0.3 for 30 %
 * @param cap the highest monthly base of one person; null: none
 * @param bonusCap the highest base a year of one person's bonuses, which are the months paid beyond twelve, or the amount of a
 *     period; null: they are part of the monthly base
 */
public record EmployerCharge(
        BigDecimal rate, @Nullable Money cap, @Nullable Money bonusCap) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /** What a year of one person's pay is charged. */
    public Money ofYear(Money monthlyPay, BigDecimal monthsPaid) {
        return base(monthlyPay, monthsPaid).multipliedBy(rate);
    }

    /**
     * What the amount of a period is charged: pay up to the cap of its months, or up to the cap of bonuses, where that is stated.
     *
     * @param people whom it is paid to
     * @param months of the period, as a fraction: their weight and that of one month
     */
    public Money ofPeriod(Money amount, BigDecimal people, BigDecimal months, BigDecimal oneMonth) {
        Money limit = bonusCap != null ? bonusCap.multipliedBy(people) : null;
        if (limit == null && cap != null) {
            limit = cap.multipliedBy(people.multiply(months), oneMonth);
        }
        return capped(amount, limit).multipliedBy(rate);
    }

    /** Without a cap of the bonuses each month's base is a twelfth of the year's pay; calculated here on a year and twelve caps. */
    private Money base(Money monthlyPay, BigDecimal monthsPaid) {
        if (bonusCap == null) {
            return capped(monthlyPay.multipliedBy(monthsPaid), cap == null ? null : cap.multipliedBy(YEAR));
        }
        BigDecimal bonuses = monthsPaid.subtract(YEAR).max(BigDecimal.ZERO);
        return capped(monthlyPay, cap)
                .multipliedBy(monthsPaid.min(YEAR))
                .plus(capped(monthlyPay.multipliedBy(bonuses), bonusCap));
    }

    private static Money capped(Money base, @Nullable Money cap) {
        return cap == null || base.compareTo(cap) <= 0 ? base : cap;
    }

    /** Says nothing of the pay, wherever it may be printed. */
    @Override
    public String toString() {
        return "EmployerCharge";
    }
}

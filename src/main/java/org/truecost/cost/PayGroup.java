package org.truecost.cost;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Payroll;

/**
 * People whose pay has the same weight in every figure: they serve over the same period and are paid in one currency. For such
 * people no figure, and nothing calculated from several figures, separates one person's pay from another's. For people of
 * different groups it may: by subtracting the month before a person joined, or one currency's part at another rate.
 *
 * @param isReplaced whether their lines are replaced by others, and therefore in a separate sum
 * @param first the first day; for a period within one month that month's, because all such periods are in that month only
 * @param last the last day, or likewise the month's; null of an open end, which is in the projections of the later months too
 */
public record PayGroup(
        boolean isReplaced,
        Currency currency,
        LocalDate first,
        @Nullable LocalDate last) {

    /** The group that a line of the payroll is in. */
    public static PayGroup of(Payroll payroll) {
        if (payroll.term().isOpen()) {
            return new PayGroup(
                    !payroll.isInForce(),
                    payroll.pay().currency(),
                    payroll.term().first(),
                    null);
        }
        LocalDate first = payroll.period().first();
        LocalDate last = payroll.period().last();
        boolean oneMonth = payroll.period().firstMonth().equals(payroll.period().lastMonth());
        return new PayGroup(
                !payroll.isInForce(),
                payroll.pay().currency(),
                oneMonth ? first.withDayOfMonth(1) : first,
                oneMonth ? last.withDayOfMonth(last.lengthOfMonth()) : last);
    }
}

package org.truecost.cost;

import java.time.LocalDate;
import java.util.Currency;
import org.truecost.ledger.Payroll;

/**
 * People whose pay is weighted alike in every figure there is: they serve over the same period and are paid in one currency. Of such
 * people no figure, and nothing reckoned from several figures, tells the pay of one from that of another. Of people who are not, it
 * may: a month with somebody less the month before, or one currency's part at another rate.
 *
 * @param isReplaced whether their lines are replaced by others, and so in a sum of their own
 * @param first the first day; of a period within one month the month's, because all such periods stand in that month alone
 * @param last the last day, or likewise the month's
 */
public record PayGroup(boolean isReplaced, Currency currency, LocalDate first, LocalDate last) {

    /** The group that a line of the payroll is in. */
    public static PayGroup of(Payroll payroll) {
        LocalDate first = payroll.period().first();
        LocalDate last = payroll.period().last();
        boolean oneMonth = payroll.period().firstMonth().equals(payroll.period().lastMonth());
        return new PayGroup(
                !payroll.isInForce(),
                payroll.monthlyPay().currency(),
                oneMonth ? first.withDayOfMonth(1) : first,
                oneMonth ? last.withDayOfMonth(last.lengthOfMonth()) : last);
    }
}

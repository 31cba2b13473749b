package org.truecost.cost;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;

/**
 * One month on both bases, never mixed (cost-model.md, rule 3).
 *
 * @param accrual what the month is charged, by group; every group is present
 * @param cash what is paid in the month, base amounts
 */
public record MonthCost(YearMonth month, Map<CostGroup, Estimate> accrual, Money cash) {

    /** The month's accrual total. */
    public Estimate total() {
        return accrual.values().stream().reduce(Estimate::plus).orElseThrow();
    }

    /** Whether it is charged anything; a month before the first day of use may see a payment alone. */
    public boolean isCharged() {
        return accrual.values().stream()
                .flatMap(group -> Stream.of(group.low(), group.base(), group.high()))
                .anyMatch(amount -> amount.signum() != 0);
    }
}

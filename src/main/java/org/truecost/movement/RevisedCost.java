package org.truecost.movement;

import java.util.List;
import org.truecost.cost.CostComparison;
import org.truecost.movement.Movements.Reported;

/**
 * What a month's report says next to the revision that it replaces, both in one presentation currency (decision 0013).
 *
 * @param before what that revision says, calculated from its own workbooks and rates
 * @param now what this one says
 * @param people how many people's pay the difference reveals, one for each group whose pay has the same weight in every figure
 */
public record RevisedCost(CostComparison before, CostComparison now, List<PeopleMoved> people) {

    public RevisedCost {
        people = List.copyOf(people);
        if (!before.currency().equals(now.currency()) || !before.month().equals(now.month())) {
            throw new IllegalArgumentException("revisions of one month in one currency are compared, not "
                    + before.month() + " " + before.currency() + " with " + now.month() + " " + now.currency());
        }
    }

    /**
     * Compares two revisions. Each ledger is read as often as its payroll lines require, see {@link RevisedPay}.
     *
     * @param earlier what the revision before is made from
     * @param later what this one is made from
     */
    public static RevisedCost of(CostComparison before, CostComparison now, Reported earlier, Reported later) {
        return new RevisedCost(before, now, RevisedPay.between(earlier, later, RevisedPay.MOST_HELD));
    }
}

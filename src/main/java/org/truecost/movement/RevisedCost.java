package org.truecost.movement;

import java.util.List;
import org.truecost.cost.CostComparison;
import org.truecost.movement.Movements.Reported;

/**
 * What a month's report says beside the revision of it that it takes the place of, both in one presentation currency (decision
 * 0013).
 *
 * @param before what that revision says, reckoned from its own workbooks and rates
 * @param now what this one says
 * @param people of how many people the difference of pay tells, one for each group whose pay is weighted alike in every figure
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
     * Sets two revisions side by side. Each ledger is read as often as its payroll lines take, see {@link RevisedPay}.
     *
     * @param earlier what the revision before is over
     * @param later what this one is over
     */
    public static RevisedCost of(CostComparison before, CostComparison now, Reported earlier, Reported later) {
        return new RevisedCost(before, now, RevisedPay.between(earlier, later, RevisedPay.MOST_HELD));
    }
}

package org.truecost.cost;

import java.util.Set;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridges.Steps;
import org.truecost.money.Bound;
import org.truecost.recognition.CostGroup;

/**
 * The steps of bridges that begin at nothing and add the parts of the cost (cost-model.md, rule 18): each to date, then each of the
 * later months. A part that was not given has its first step alone, which says so; a fleet that was not given has none.
 */
record PartSteps(MonthSums months, Set<CostGroup> given) implements Bridges.Way {

    @Override
    public void go(Steps steps, Bound bound) {
        for (CostGroup group : CostGroup.values()) {
            if (group != CostGroup.DEPRECIATION || given.contains(group)) {
                steps.by(Reason.toDate(group), months.toDate(group, bound));
            }
        }
        for (CostGroup group : CostGroup.values()) {
            if (given.contains(group)) {
                steps.by(Reason.rest(group), months.later(group, bound));
            }
        }
    }
}

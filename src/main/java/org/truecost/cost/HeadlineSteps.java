package org.truecost.cost;

import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridges.Steps;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;

/**
 * The steps of bridges that begin at a headline (cost-model.md, rule 12).
 *
 * @param sameHours what the headline's hours cost the owner; null where that is unknown, and there is no step of the rate
 */
record HeadlineSteps(
        MonthSums months, Headline headline, @Nullable Estimate sameHours) implements Bridges.Way {

    @Override
    public void go(Steps steps, Bound bound) {
        steps.to(Reason.HEADLINE, headline.printed());
        steps.to(Reason.ARITHMETIC, headline.arithmetic());
        if (sameHours != null) {
            steps.to(Reason.RATE, sameHours.at(bound));
        }
        Money people = months.toDate(CostGroup.PEOPLE, bound);
        Money all = months.toDate(bound);
        steps.to(Reason.SCOPE, all.minus(people));
        steps.by(Reason.PEOPLE, people);
        steps.by(Reason.PERIOD, months.all(bound).minus(all));
    }
}

package org.truecost.cost;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/** A bridge in the making: each step knows where the one before it arrived (cost-model.md, rule 12). */
final class Bridges {

    private final List<Step> steps = new ArrayList<>();

    private Bridges(Money headline) {
        steps.add(new Step(Reason.HEADLINE, headline, headline));
    }

    /**
     * A bridge each bound. The steps come from the months, the end from the lines' life totals: what the two disagree by stands
     * as unreconciled. Where the same hours cannot be told ({@code sameHours} null) there is no rate step.
     */
    static Map<Bound, Bridge> of(
            YearMonth month, Headline headline, @Nullable Estimate sameHours, List<MonthCost> months, Estimate life) {
        Map<Bound, Bridge> bridges = new EnumMap<>(Bound.class);
        for (Bound bound : Bound.values()) {
            bridges.put(bound, of(bound, month, headline, sameHours, months, life.at(bound)));
        }
        return bridges;
    }

    private static Bridge of(
            Bound bound,
            YearMonth month,
            Headline headline,
            @Nullable Estimate sameHours,
            List<MonthCost> months,
            Money life) {
        Currency currency = life.currency();
        Money machines = Money.zero(currency);
        Money people = Money.zero(currency);
        Money remaining = Money.zero(currency);
        for (MonthCost cost : months) {
            if (cost.month().isAfter(month)) {
                remaining = remaining.plus(cost.total().at(bound));
            } else {
                Money ofPeople = cost.accrual()
                        .getOrDefault(CostGroup.PEOPLE, Estimate.zero(currency))
                        .at(bound);
                people = people.plus(ofPeople);
                machines = machines.plus(cost.total().at(bound).minus(ofPeople));
            }
        }
        Bridges steps = new Bridges(headline.printed());
        steps.to(Reason.ARITHMETIC, headline.arithmetic());
        if (sameHours != null) {
            steps.to(Reason.RATE, sameHours.at(bound));
        }
        steps.to(Reason.SCOPE, machines);
        steps.by(Reason.PEOPLE, people);
        steps.by(Reason.PERIOD, remaining);
        steps.to(Reason.UNRECONCILED, life);
        return new Bridge(bound, steps.steps);
    }

    /** A step that arrives at the given amount. */
    private void to(Reason reason, Money arrival) {
        steps.add(new Step(reason, arrival.minus(running()), arrival));
    }

    /** A step that adds the given amount. */
    private void by(Reason reason, Money change) {
        steps.add(new Step(reason, change, running().plus(change)));
    }

    private Money running() {
        return steps.getLast().running();
    }
}

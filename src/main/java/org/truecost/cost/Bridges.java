package org.truecost.cost;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;

/** A bridge in the making: each step knows where the one before it arrived (cost-model.md, rule 12). */
final class Bridges {

    private final List<Step> steps = new ArrayList<>();

    private Bridges(Money headline) {
        steps.add(new Step(Reason.HEADLINE, headline, headline));
    }

    /**
     * A bridge for each bound. The steps come from the months, the end from the lines' life totals; any difference between the
     * two is the step "unreconciled". Where the cost of the same hours is unknown ({@code sameHours} null) there is no rate step.
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
        Bridges steps = new Bridges(headline.printed());
        steps.to(Reason.ARITHMETIC, headline.arithmetic());
        if (sameHours != null) {
            steps.to(Reason.RATE, sameHours.at(bound));
        }
        List<MonthCost> toDate =
                months.stream().filter(cost -> !cost.month().isAfter(month)).toList();
        Money people = sum(toDate, life, cost -> people(cost).at(bound));
        Money all = sum(toDate, life, cost -> cost.total().at(bound));
        steps.to(Reason.SCOPE, all.minus(people));
        steps.by(Reason.PEOPLE, people);
        steps.by(
                Reason.PERIOD, sum(months, life, cost -> cost.total().at(bound)).minus(all));
        steps.to(Reason.UNRECONCILED, life);
        return new Bridge(bound, steps.steps);
    }

    private static Estimate people(MonthCost cost) {
        return cost.accrual()
                .getOrDefault(CostGroup.PEOPLE, Estimate.zero(cost.total().currency()));
    }

    /** The sum over months, in the currency of {@code life}. */
    private static Money sum(List<MonthCost> months, Money life, Function<MonthCost, Money> amount) {
        return months.stream().map(amount).reduce(Money.zero(life.currency()), Money::plus);
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

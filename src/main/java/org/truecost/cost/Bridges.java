package org.truecost.cost;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;

/**
 * Builds the bridges, one for each bound (cost-model.md, rule 12). The steps come from the months, the end from the lines' life
 * totals; any difference between the two is the step "unreconciled".
 */
final class Bridges {

    private final YearMonth month;
    private final List<MonthCost> months;
    private final Estimate life;

    /**
     * Bridges to a lifetime cost.
     *
     * @param month the reporting month
     * @param months every month of the cost
     * @param life where the bridges end
     */
    Bridges(YearMonth month, List<MonthCost> months, Estimate life) {
        this.month = month;
        this.months = months;
        this.life = life;
    }

    /** Bridges from the headline, where there is one. */
    Map<Bound, Bridge> of(Optional<Headline> headline, @Nullable Estimate sameHours, Set<CostGroup> given) {
        return headline.map(claim -> from(claim, sameHours)).orElseGet(() -> ofParts(given));
    }

    /** Bridges that begin at a headline; where the cost of its hours is unknown ({@code sameHours} null) they have no rate step. */
    Map<Bound, Bridge> from(Headline headline, @Nullable Estimate sameHours) {
        return each(bound -> from(bound, headline, sameHours));
    }

    /**
     * Bridges that begin at nothing and add the parts of the cost (cost-model.md, rule 18): each to date, then each of the later
     * months. A part that was not given has its first step alone, which says so; a fleet that was not given has none.
     */
    private Map<Bound, Bridge> ofParts(Set<CostGroup> given) {
        return each(bound -> ofParts(bound, given));
    }

    private static Map<Bound, Bridge> each(Function<Bound, Bridge> of) {
        Map<Bound, Bridge> bridges = new EnumMap<>(Bound.class);
        for (Bound bound : Bound.values()) {
            bridges.put(bound, of.apply(bound));
        }
        return bridges;
    }

    private Bridge from(Bound bound, Headline headline, @Nullable Estimate sameHours) {
        Steps steps = new Steps(life.at(bound));
        steps.to(Reason.HEADLINE, headline.printed());
        steps.to(Reason.ARITHMETIC, headline.arithmetic());
        if (sameHours != null) {
            steps.to(Reason.RATE, sameHours.at(bound));
        }
        Money people = sum(toDate(), bound, cost -> part(cost, CostGroup.PEOPLE));
        Money all = sum(toDate(), bound, MonthCost::total);
        steps.to(Reason.SCOPE, all.minus(people));
        steps.by(Reason.PEOPLE, people);
        steps.by(Reason.PERIOD, sum(months, bound, MonthCost::total).minus(all));
        return steps.bridge(bound);
    }

    private Bridge ofParts(Bound bound, Set<CostGroup> given) {
        Steps steps = new Steps(life.at(bound));
        for (CostGroup group : CostGroup.values()) {
            if (group != CostGroup.DEPRECIATION || given.contains(group)) {
                steps.by(Reason.toDate(group), sum(toDate(), bound, cost -> part(cost, group)));
            }
        }
        for (CostGroup group : CostGroup.values()) {
            if (given.contains(group)) {
                steps.by(Reason.rest(group), sum(later(), bound, cost -> part(cost, group)));
            }
        }
        return steps.bridge(bound);
    }

    private List<MonthCost> toDate() {
        return months.stream().filter(cost -> !cost.month().isAfter(month)).toList();
    }

    private List<MonthCost> later() {
        return months.stream().filter(cost -> cost.month().isAfter(month)).toList();
    }

    private static Estimate part(MonthCost cost, CostGroup group) {
        return cost.accrual().getOrDefault(group, Estimate.zero(cost.total().currency()));
    }

    private Money sum(List<MonthCost> some, Bound bound, Function<MonthCost, Estimate> amount) {
        return some.stream().map(amount).map(of -> of.at(bound)).reduce(Money.zero(life.currency()), Money::plus);
    }

    /** The steps of one bridge in the making: each knows where the one before it arrived. */
    private static final class Steps {

        private final Money end;
        private final List<Step> steps = new ArrayList<>();
        private Money running;

        Steps(Money end) {
            this.end = end;
            this.running = Money.zero(end.currency());
        }

        /** A step that arrives at the given amount. */
        void to(Reason reason, Money arrival) {
            by(reason, arrival.minus(running));
        }

        /** A step that adds the given amount. */
        void by(Reason reason, Money change) {
            running = running.plus(change);
            steps.add(new Step(reason, change, running));
        }

        /** The bridge, with what its steps leave open. */
        Bridge bridge(Bound bound) {
            to(Reason.UNRECONCILED, end);
            return new Bridge(bound, steps);
        }
    }
}

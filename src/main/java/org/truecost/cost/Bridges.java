package org.truecost.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;

/**
 * Builds the bridges to a lifetime cost, one for each bound (cost-model.md, rule 12). The steps come from the months, the end from the
 * lines' life totals; any difference between the two is the step "unreconciled".
 */
final class Bridges {

    /** A way from nothing to the lifetime cost: {@link HeadlineSteps} or {@link PartSteps}. */
    sealed interface Way permits HeadlineSteps, PartSteps {

        /** Goes all of it, for one bound. */
        void go(Steps steps, Bound bound);

        /** From the headline, where there is one. */
        static Way of(
                MonthSums months, Optional<Headline> headline, @Nullable Estimate sameHours, Set<CostGroup> given) {
            return headline.<Way>map(claim -> new HeadlineSteps(months, claim, sameHours))
                    .orElseGet(() -> new PartSteps(months, given));
        }
    }

    private Bridges() {}

    /**
     * Bridges that go one way.
     *
     * @param life where they end
     */
    static Map<Bound, Bridge> of(Way way, Estimate life) {
        Map<Bound, Bridge> bridges = new EnumMap<>(Bound.class);
        for (Bound bound : Bound.values()) {
            Steps steps = new Steps(life.at(bound));
            way.go(steps, bound);
            bridges.put(bound, steps.bridge(bound));
        }
        return bridges;
    }

    /** The steps of one bridge in the making: each knows where the one before it arrived. */
    static final class Steps {

        private final Money end;
        private final List<Step> steps = new ArrayList<>();
        private Money running;

        private Steps(Money end) {
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
        private Bridge bridge(Bound bound) {
            to(Reason.UNRECONCILED, end);
            return new Bridge(bound, steps);
        }
    }
}

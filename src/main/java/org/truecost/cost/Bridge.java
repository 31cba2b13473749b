package org.truecost.cost;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;

/**
 * From the headline to the lifetime cost, step by step (cost-model.md, rule 12). The first step is the headline itself; the
 * last is what the steps leave unreconciled, which must display as zero. Without a headline (cost-model.md, rule 18) the steps are
 * the parts of the cost: what each comes to so far, then what each still comes to.
 */
public record Bridge(Bound bound, List<Step> steps) {

    /** Why the cost changes. */
    public enum Reason {
        HEADLINE,
        /** The headline's own arithmetic against what it prints. */
        ARITHMETIC,
        /** From the rented hour to the owned hour. */
        RATE,
        /** The rest of the fleet and its operation, to date. */
        SCOPE,
        /** Without a headline: the depreciation, to date. */
        DEPRECIATION,
        /** Without a headline: operations, to date. */
        OPERATIONS,
        /** The people, to date. */
        PEOPLE,
        /** The remaining life, people included. */
        PERIOD,
        /** Without a headline: the depreciation of the later months. */
        REST_DEPRECIATION,
        /** Without a headline: operations of the later months. */
        REST_OPERATIONS,
        /** Without a headline: the people of the later months. */
        REST_PEOPLE,
        UNRECONCILED;

        /** The part of the cost that a step is of alone; null where it is of several, or of none. */
        public @Nullable CostGroup part() {
            return switch (this) {
                case DEPRECIATION, REST_DEPRECIATION -> CostGroup.DEPRECIATION;
                case OPERATIONS, REST_OPERATIONS -> CostGroup.OPERATIONS;
                case PEOPLE, REST_PEOPLE -> CostGroup.PEOPLE;
                case HEADLINE, ARITHMETIC, RATE, SCOPE, PERIOD, UNRECONCILED -> null;
            };
        }

        /** The step of what a part comes to so far. */
        static Reason toDate(CostGroup part) {
            return switch (part) {
                case DEPRECIATION -> DEPRECIATION;
                case OPERATIONS -> OPERATIONS;
                case PEOPLE -> PEOPLE;
            };
        }

        /** The step of what a part still comes to. */
        static Reason rest(CostGroup part) {
            return switch (part) {
                case DEPRECIATION -> REST_DEPRECIATION;
                case OPERATIONS -> REST_OPERATIONS;
                case PEOPLE -> REST_PEOPLE;
            };
        }
    }

    /**
     * One step.
     *
     * @param change what the step adds; of a headline, the headline
     * @param running the total after it
     */
    public record Step(Reason reason, Money change, Money running) {}

    public Bridge {
        steps = List.copyOf(steps);
    }

    /** The step of a reason; null where the bridge has none. */
    public @Nullable Step step(Reason reason) {
        return steps.stream()
                .filter(step -> step.reason() == reason)
                .findFirst()
                .orElse(null);
    }

    /** The lifetime cost the bridge ends at. */
    public Money end() {
        return steps.getLast().running();
    }
}

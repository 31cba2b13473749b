package org.truecost.cost;

import java.util.List;
import org.truecost.money.Bound;
import org.truecost.money.Money;

/**
 * From the headline to the lifetime cost, step by step (cost-model.md, rule 12). The first step is the headline itself; the
 * last is what the steps leave unreconciled, which must display as zero.
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
        /** The people, to date. */
        PEOPLE,
        /** The remaining life, people included. */
        PERIOD,
        UNRECONCILED
    }

    /**
     * One step.
     *
     * @param change what the step adds; of the first, the headline
     * @param running the total after it
     */
    public record Step(Reason reason, Money change, Money running) {}

    public Bridge {
        steps = List.copyOf(steps);
    }

    /** The lifetime cost the bridge ends at. */
    public Money end() {
        return steps.getLast().running();
    }
}

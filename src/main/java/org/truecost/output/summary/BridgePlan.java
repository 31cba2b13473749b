package org.truecost.output.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.truecost.cost.Bridge;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;

/**
 * What the sheet shows of a bridge: its steps, and the columns of two waterfalls. Their ends differ by a factor of hundreds, so each
 * has a linear axis of its own from zero, and the second begins with the column the first ends with.
 */
record BridgePlan(List<Reason> steps, List<Bar> near, List<Bar> far) {

    private static final String TO_DATE = "sheet.bridge.toDate";
    private static final String LIFETIME = "sheet.bridge.lifetime";

    /** A column of a waterfall. */
    sealed interface Bar {

        /** The step it is of. */
        Reason reason();

        /**
         * From the axis to the running total after a step.
         *
         * @param label the key of its name
         */
        record FromAxis(Reason reason, String label) implements Bar {}

        /** Between the running totals before and after a step. */
        record Floating(Reason reason) implements Bar {}
    }

    static BridgePlan of(Bridge bridge, boolean hasHeadline) {
        return hasHeadline ? fromHeadline(bridge) : ofParts(bridge);
    }

    /** One waterfall ends and the other begins at the same hours owned or, where they are unknown, at the claim's own amount. */
    private static BridgePlan fromHeadline(Bridge bridge) {
        Bar between = new Bar.FromAxis(
                Reason.RATE, bridge.step(Reason.RATE) == null ? "sheet.bridge.claim" : "sheet.bridge.sameHours");
        return new BridgePlan(
                List.of(
                        Reason.HEADLINE,
                        Reason.ARITHMETIC,
                        Reason.RATE,
                        Reason.SCOPE,
                        Reason.PEOPLE,
                        Reason.PERIOD,
                        Reason.UNRECONCILED),
                List.of(
                        new Bar.FromAxis(Reason.HEADLINE, "sheet.bridge.short.HEADLINE"),
                        new Bar.Floating(Reason.ARITHMETIC),
                        new Bar.Floating(Reason.RATE),
                        between),
                List.of(
                        between,
                        new Bar.Floating(Reason.SCOPE),
                        new Bar.Floating(Reason.PEOPLE),
                        new Bar.Floating(Reason.PERIOD),
                        new Bar.FromAxis(Reason.PERIOD, LIFETIME)));
    }

    /** The parts of the cost (cost-model.md, rule 18): what it has cost so far, and the rest. */
    private static BridgePlan ofParts(Bridge bridge) {
        List<Reason> steps = bridge.steps().stream().map(Step::reason).toList();
        Bar between = new Bar.FromAxis(Reason.PEOPLE, TO_DATE);
        List<Bar> near = new ArrayList<>();
        floating(steps, Reason.DEPRECIATION, Reason.OPERATIONS, Reason.PEOPLE).forEach(near::add);
        near.add(between);
        List<Bar> far = new ArrayList<>();
        far.add(between);
        floating(steps, Reason.REST_DEPRECIATION, Reason.REST_OPERATIONS, Reason.REST_PEOPLE)
                .forEach(far::add);
        far.add(new Bar.FromAxis(steps.get(steps.indexOf(Reason.UNRECONCILED) - 1), LIFETIME));
        return new BridgePlan(steps, near, far);
    }

    private static Stream<Bar> floating(List<Reason> steps, Reason... reasons) {
        return Stream.of(reasons).filter(steps::contains).map(Bar.Floating::new);
    }

    boolean isFirst(Reason reason) {
        return reason == steps.getFirst();
    }

    /** The step before another one. */
    Reason before(Reason reason) {
        return steps.get(steps.indexOf(reason) - 1);
    }
}

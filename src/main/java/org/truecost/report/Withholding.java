package org.truecost.report;

import java.util.Optional;
import java.util.Set;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Label;

/** How figures are named and shown that lack the pay of too few people, or a part that was not given: never as if it cost nothing. */
final class Withholding {

    private Withholding() {}

    /** A scope by its name, with what is missing in it. */
    static Value scope(CostComparison comparison, Scope scope) {
        return scope(comparison, scope, comparison.given());
    }

    /** A scope by its name where more parts than its own are spoken of. */
    static Value scope(CostComparison comparison, Scope scope, Set<CostGroup> given) {
        boolean hasPeople = scope == Scope.S3 || scope == Scope.S4;
        Label name = PartNames.scope(scope, given);
        return hasPeople ? named(comparison, name.key()) : name;
    }

    /** A figure that people are part of, by its label, with what is missing in it. */
    static Value named(CostComparison comparison, String label) {
        return comparison.withheld().isMissed()
                ? new Value.Without(label, comparison.withheld().people())
                : new Label(label);
    }

    /** An amount of one part of the cost alone; where the part was not given or may not be shown, that. */
    static Value part(CostComparison comparison, CostGroup group, Money amount) {
        return withheld(comparison, group).<Value>map(words -> words).orElseGet(() -> new Amount(amount));
    }

    /** Why no figure of a part is shown: it was not given, or all its pay is withheld. */
    static Optional<Label> withheld(CostComparison comparison, CostGroup group) {
        if (!comparison.gives(group)) {
            return Optional.of(new Label("part.notGiven"));
        }
        return group == CostGroup.PEOPLE && comparison.withholdsAllPay()
                ? Optional.of(new Label("pay.withheld"))
                : Optional.empty();
    }
}

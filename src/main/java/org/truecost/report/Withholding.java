package org.truecost.report;

import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.money.Money;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Label;

/** How figures are named and shown that lack the pay of too few people: never as if nobody were paid. */
final class Withholding {

    private Withholding() {}

    /** A scope by its name, with what is missing in it. */
    static Value scope(CostComparison comparison, Scope scope) {
        boolean hasPeople = scope == Scope.S3 || scope == Scope.S4;
        return hasPeople ? named(comparison, "scope." + scope) : new Label("scope." + scope);
    }

    /** A figure that people are part of, by its label, with what is missing in it. */
    static Value named(CostComparison comparison, String label) {
        return comparison.withheld().isMissed()
                ? new Value.Without(label, comparison.withheld().people())
                : new Label(label);
    }

    /** An amount of people alone; where none of their pay may be shown, that. */
    static Value people(CostComparison comparison, Money amount) {
        return comparison.withholdsAllPay() ? new Label("pay.withheld") : new Amount(amount);
    }
}

package org.truecost.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.truecost.cost.CostComparison;
import org.truecost.cost.ExpectedCost;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Composed;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Month;

/** Says what is expected and not there (cost-model.md, rule 44). */
final class ExpectedFigures {

    private ExpectedFigures() {}

    /** {@code expected}, with the amounts of the last months, and {@code expectedNames} without; nothing where nothing is missing. */
    static Map<String, Value> of(CostComparison comparison) {
        Map<String, Value> figures = new LinkedHashMap<>();
        joined(comparison, "expected.joined", one -> sentence(comparison, one))
                .ifPresent(words -> figures.put("expected", words));
        joined(comparison, "expected.names", ExpectedFigures::name)
                .ifPresent(words -> figures.put("expectedNames", words));
        return figures;
    }

    /** "Power: nothing for January 2025; December 2024 410,000". */
    private static Value sentence(CostComparison comparison, ExpectedCost one) {
        return new Composed(
                "expected.one",
                Map.of(
                        "category",
                        name(one),
                        "month",
                        new Month(comparison.month()),
                        "last",
                        new Month(one.last()),
                        "amount",
                        new Amount(one.amount())));
    }

    private static Value name(ExpectedCost one) {
        return new Label("category." + one.category());
    }

    private static Optional<Value> joined(CostComparison comparison, String key, Function<ExpectedCost, Value> said) {
        return comparison.expected().stream()
                .map(said)
                .reduce((before, one) -> new Composed(key, Map.of("before", before, "one", one)));
    }
}

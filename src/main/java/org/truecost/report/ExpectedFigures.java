package org.truecost.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.truecost.cost.CostComparison;
import org.truecost.expectation.ExpectedCost;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Composed;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Month;
import org.truecost.report.Value.Text;

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

    /** "Power: nothing for January 2025; December 2024 410,000"; without the amount where there is none to name. */
    private static Value sentence(CostComparison comparison, ExpectedCost one) {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("category", name(one));
        parts.put("month", new Month(comparison.month()));
        parts.put("last", new Month(one.last()));
        if (one.amount() != null) {
            parts.put("amount", new Amount(one.amount()));
        }
        String key = one.subject() instanceof ExpectedCost.OfFamily ? "expected.family" : "expected.one";
        return new Composed(one.amount() == null ? key + ".noAmount" : key, parts);
    }

    private static Value name(ExpectedCost one) {
        return switch (one.subject()) {
            case ExpectedCost.OfCategory of -> new Label("category." + of.category());
            case ExpectedCost.OfVendor vendor -> new Text(vendor.name());
            case ExpectedCost.OfFamily family -> new Text(family.workbook());
        };
    }

    private static Optional<Value> joined(CostComparison comparison, String key, Function<ExpectedCost, Value> said) {
        return comparison.expected().stream()
                .map(said)
                .reduce((before, one) -> new Composed(key, Map.of("before", before, "one", one)));
    }
}

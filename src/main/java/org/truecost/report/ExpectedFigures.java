package org.truecost.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.truecost.cost.CostComparison;
import org.truecost.expectation.ExpectedCost;
import org.truecost.money.Money;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Composed;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Month;
import org.truecost.report.Value.Series;
import org.truecost.report.Value.Text;

/**
 * Says what is expected and not there (cost-model.md, rule 44): every category, and of vendors and of workbooks the first {@value #MOST}
 * or, where there are more, one fewer and how many the others are. The list of problems has each.
 */
final class ExpectedFigures {

    private static final int MOST = 4;

    /** What there may be many of, by the words for those not named. */
    private static final SequencedMap<String, Class<? extends ExpectedCost.Subject>> MANY = new LinkedHashMap<>();

    static {
        MANY.put("expected.vendors", ExpectedCost.OfVendor.class);
        MANY.put("expected.families", ExpectedCost.OfFamily.class);
    }

    private final CostComparison comparison;

    private ExpectedFigures(CostComparison comparison) {
        this.comparison = comparison;
    }

    /** {@code expected}, with the amounts of the last months, and {@code expectedNames} without; nothing where nothing is missing. */
    static Map<String, Value> of(CostComparison comparison) {
        if (comparison.expected().isEmpty()) {
            return Map.of();
        }
        ExpectedFigures said = new ExpectedFigures(comparison);
        Map<String, Value> figures = new LinkedHashMap<>();
        figures.put("expected", said.series("expected.joined", said::sentence, said::others));
        figures.put(
                "expectedNames",
                said.series("expected.names", ExpectedFigures::name, (key, others) -> count(key + ".names", others)));
        return figures;
    }

    private Value series(
            String key, Function<ExpectedCost, Value> one, BiFunction<String, List<ExpectedCost>, Value> others) {
        List<Value> values = new ArrayList<>();
        of(ExpectedCost.OfCategory.class).stream().map(one).forEach(values::add);
        MANY.forEach((words, kind) -> {
            List<ExpectedCost> all = of(kind);
            int named = all.size() > MOST ? MOST - 1 : all.size();
            all.subList(0, named).stream().map(one).forEach(values::add);
            if (named < all.size()) {
                values.add(others.apply(words, all.subList(named, all.size())));
            }
        });
        return new Series(key, values);
    }

    private List<ExpectedCost> of(Class<? extends ExpectedCost.Subject> kind) {
        return comparison.expected().stream()
                .filter(one -> kind.isInstance(one.subject()))
                .toList();
    }

    /** "Power: nothing for January 2025; December 2024 410,000"; without the amount where there is none to name. */
    private Value sentence(ExpectedCost one) {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("category", name(one));
        parts.put("month", new Month(comparison.month()));
        parts.put("last", new Month(one.last()));
        String key = one.subject() instanceof ExpectedCost.OfFamily ? "expected.family" : "expected.one";
        return withAmount(key, parts, Optional.ofNullable(one.amount()));
    }

    /** "12 more vendors: nothing for January 2025; 7,200 in their last months"; without the amount where one of them has none. */
    private Value others(String key, List<ExpectedCost> others) {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("count", Count.of(others.size()));
        parts.put("month", new Month(comparison.month()));
        boolean known = others.stream().allMatch(one -> one.amount() != null);
        return withAmount(
                key,
                parts,
                known
                        ? others.stream()
                                .map(one -> Objects.requireNonNull(one.amount()))
                                .reduce(Money::plus)
                        : Optional.empty());
    }

    private static Value withAmount(String key, Map<String, Value> parts, Optional<Money> amount) {
        amount.ifPresent(money -> parts.put("amount", new Amount(money)));
        return new Composed(amount.isPresent() ? key : key + ".noAmount", parts);
    }

    private static Value count(String key, List<ExpectedCost> others) {
        return new Composed(key, Map.of("count", Count.of(others.size())));
    }

    private static Value name(ExpectedCost one) {
        return switch (one.subject()) {
            case ExpectedCost.OfCategory of -> new Label("category." + of.category());
            case ExpectedCost.OfVendor vendor -> new Text(vendor.name());
            case ExpectedCost.OfFamily family -> new Text(family.workbook());
        };
    }
}

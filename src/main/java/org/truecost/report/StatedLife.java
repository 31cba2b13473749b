package org.truecost.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truecost.cost.CostComparison;
import org.truecost.cost.FleetLife;
import org.truecost.cost.LifeCoverage;
import org.truecost.cost.LifeCoverage.ShortPart;
import org.truecost.cost.RunRate;
import org.truecost.cost.Scope;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Composed;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Month;

/**
 * Says where a whole-life figure is not whole because operations or people end before the fleet does, and what the rest would cost: a
 * projection that is in no figure (cost-model.md, rule 16).
 */
final class StatedLife {

    private StatedLife() {}

    /** {@code lifeStated}, and {@code projection} where anything recurs; nothing where the life is whole. */
    static Map<String, Value> figures(CostComparison comparison) {
        Map<String, Value> figures = new LinkedHashMap<>();
        sentence(comparison).ifPresent(words -> figures.put("lifeStated", words));
        projection(comparison).ifPresent(rest -> figures.put("projection", rest));
        return figures;
    }

    /** "Operations stated to January 2025; none for 35 of 60 months of the fleet's life". */
    static Optional<Value> sentence(CostComparison comparison) {
        List<ShortPart> parts = comparison.coverage().shortParts();
        return together(parts)
                ? Optional.of(sentence(joined(parts), parts.getFirst()))
                : parts.stream()
                        .map(part -> sentence("." + part.group(), part))
                        .reduce((before, part) -> composed("lifeStated.joined", "before", before, "part", part));
    }

    /** The name of a scope that the fleet's life is in, with where its parts end. */
    static Value named(CostComparison comparison, Scope scope, Value name) {
        List<ShortPart> parts = comparison.coverage().shortParts().stream()
                .filter(part -> scope == Scope.S4 || (scope == Scope.S1 && part.group() == CostGroup.OPERATIONS))
                .toList();
        Optional<Value> ends = together(parts)
                ? Optional.of(shortly("lifeShort" + joined(parts), parts.getFirst()))
                : parts.stream()
                        .map(part -> shortly("lifeShort." + part.group(), part))
                        .reduce((before, part) -> composed("lifeShort.joined", "before", before, "part", part));
        return ends.map(to -> composed("lifeShort.figure", "figure", name, "ends", to))
                .orElse(name);
    }

    /** How sure a figure is, and before it where the life is not whole. */
    static Value sure(CostComparison comparison, Value sure) {
        return sentence(comparison)
                .map(stated -> composed("lifeStated.sure", "stated", stated, "sure", sure))
                .orElse(sure);
    }

    /** To where each category is stated that recurs, what it costs a month, and what the rest of the life would cost at that. */
    static void rows(CostComparison comparison, TableDraft draft) {
        LifeCoverage coverage = comparison.coverage();
        if (coverage.isWhole()) {
            return;
        }
        coverage.shortParts()
                .forEach(part -> draft.row(
                        new Label((part.isOpen() ? "assumption.countedTo." : "assumption.statedTo.") + part.group()),
                        new Month(part.statedTo())));
        for (RunRate rate : carriedOn(coverage)) {
            draft.row(
                    composed(
                            rate.isOpen() ? "assumption.openPay" : "assumption.runRate",
                            "category",
                            new Label("category." + rate.category()),
                            "months",
                            new Value.Months(
                                    rate.months().getFirst(), rate.months().getLast())),
                    new Amount(rate.aMonth().base()));
        }
        projection(comparison)
                .ifPresent(rest -> draft.row(Withholding.named(comparison, "assumption.projection"), rest));
    }

    private static List<RunRate> carriedOn(LifeCoverage coverage) {
        FleetLife fleet = Values.present(coverage.fleet());
        return coverage.runRates().stream()
                .filter(rate -> rate.monthsTo(fleet.last()) > 0)
                .toList();
    }

    private static Optional<Value> projection(CostComparison comparison) {
        return comparison.coverage().projection().map(Recognised::life).map(rest -> new Amount(rest.base()));
    }

    private static Value sentence(String parts, ShortPart part) {
        return new Composed(
                (part.isOpen() ? "lifeStated.open" : part.allEnds() ? "lifeStated.all" : "lifeStated.some") + parts,
                Map.of(
                        "month",
                        new Month(part.statedTo()),
                        "without",
                        Count.of(part.monthsWithout()),
                        "life",
                        Count.of(part.monthsOfLife())));
    }

    private static Value shortly(String key, ShortPart part) {
        return new Composed(key, Map.of("month", new Month(part.statedTo())));
    }

    private static Value composed(String key, String first, Value one, String second, Value other) {
        return new Composed(key, Map.of(first, one, second, other));
    }

    /** Whether two parts end alike, so that one sentence is about both. */
    private static boolean together(List<ShortPart> parts) {
        return parts.size() > 1
                && parts.getFirst().statedTo().equals(parts.getLast().statedTo())
                && parts.getFirst().allEnds() == parts.getLast().allEnds()
                && parts.stream().noneMatch(ShortPart::isOpen);
    }

    private static String joined(List<ShortPart> parts) {
        return PartNames.joined(parts.stream().map(ShortPart::group).collect(Collectors.toSet()));
    }
}

package org.truecost.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.cost.CostComparison;

/** Composes the briefing from a comparison and the facts of the run. */
public final class Briefings {

    private Briefings() {}

    /** The briefing of a month, the same for every output and language. */
    public static Briefing of(CostComparison comparison, RunFacts facts) {
        Optional<ShownMovements> movements = facts.before() instanceof MonthBefore.Compared compared
                ? Optional.of(ShownMovements.of(compared, facts.privacy()))
                : Optional.empty();
        Optional<ShownRevision> revised = revised(facts);
        ReconciledTotals totals = new ReconciledTotals(comparison, facts);
        return new Briefing(
                comparison.month(),
                facts.revision(),
                comparison.currency(),
                facts.rounding(),
                FigureNames.of(comparison, facts, totals, movements, revised),
                tables(comparison, facts, totals, movements, revised),
                comparison,
                facts.problems(),
                facts.privacy(),
                movements,
                revised);
    }

    private static Optional<ShownRevision> revised(RunFacts facts) {
        return facts.superseded()
                .flatMap(superseded -> superseded.figures() instanceof Superseded.Compared compared
                        ? Optional.of(ShownRevision.of(superseded.revision(), compared.cost(), facts.privacy()))
                        : Optional.empty());
    }

    private static Map<String, Table> tables(
            CostComparison comparison,
            RunFacts facts,
            ReconciledTotals totals,
            Optional<ShownMovements> movements,
            Optional<ShownRevision> revised) {
        return Stream.of(
                        ofCosts(comparison, facts),
                        ofChanges(comparison, facts, movements, revised),
                        ofEvidence(comparison, facts),
                        List.of(
                                Assumptions.of(comparison, facts),
                                SensitivityTable.of(comparison.sensitivity()),
                                SensitivityTable.bounds(comparison.sensitivity()),
                                totals.all(),
                                totals.unreconciled()))
                .flatMap(List::stream)
                .collect(Collectors.toMap(Table::name, Function.identity()));
    }

    private static List<Table> ofCosts(CostComparison comparison, RunFacts facts) {
        ComparisonTables compared = new ComparisonTables(comparison, facts);
        CostTables costs = new CostTables(comparison, new Footing(facts.rounding()), facts.fiscalYear());
        return List.of(
                compared.sideBySide(),
                compared.ladder(),
                compared.bridge(),
                costs.groups(),
                costs.categories(),
                costs.months(),
                costs.years());
    }

    private static List<Table> ofChanges(
            CostComparison comparison,
            RunFacts facts,
            Optional<ShownMovements> movements,
            Optional<ShownRevision> revised) {
        MovementTables moved = new MovementTables(
                comparison, movements.orElse(null), new Footing(facts.rounding()), facts.fiscalYear());
        RevisionTables revision = new RevisionTables(facts, revised);
        return List.of(
                moved.reasons(),
                moved.categories(),
                moved.lines(),
                revision.figures(),
                revision.inputs(),
                revision.allInputs());
    }

    private static List<Table> ofEvidence(CostComparison comparison, RunFacts facts) {
        EvidenceTables evidence = new EvidenceTables(comparison, facts);
        return List.of(
                evidence.sources(),
                evidence.workbooks(),
                evidence.replacements(),
                evidence.problems(),
                evidence.problemKinds(),
                evidence.rejected(),
                evidence.rates());
    }
}

package org.truecost.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Source;

/**
 * A figure that another one replaces leaves the totals for that one's sake (cost-model.md, rule 10): from number to number there must be
 * a line in force at the end, or a slip of the pen would take a cost away unseen. Of costs and of claims; of the first
 * {@value #MOST} costs that are replaced, and what leads to one beyond them counts as found.
 */
final class UnknownReplacements implements LedgerChecks.Check {

    private static final int MOST = 10_000;

    private final List<Replaced> costs = new ArrayList<>();
    private final List<HeadlineClaim> claims;
    private final Set<String> replaced;
    private final Set<String> replacing;
    private final Set<String> inForce = new HashSet<>();

    /** A figure and the number of the one that replaces it. */
    private record Replaced(Source source, String id, String by) {

        /** Of a figure that is replaced; of another one, nothing. */
        static Stream<Replaced> of(Source source, String id, Attributes attributes) {
            String by = attributes.supersededBy();
            return by == null ? Stream.empty() : Stream.of(new Replaced(source, id, by));
        }
    }

    UnknownReplacements(Ledger ledger) {
        this.claims = ledger.claims();
        ledger.forEachSuperseded(record -> {
            if (costs.size() < MOST) {
                Replaced.of(record.source(), record.id(), record.attributes()).forEach(costs::add);
            }
        });
        this.replaced = costs.stream().map(Replaced::id).collect(Collectors.toSet());
        this.replacing = costs.stream().map(Replaced::by).collect(Collectors.toSet());
    }

    @Override
    public void see(CostRecord record) {
        boolean isEnd = record.isInForce() || !replaced.contains(record.id());
        if (isEnd && replacing.contains(record.id())) {
            inForce.add(record.id());
        }
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(problems(costs, inForce), problems(replacedClaims(), claimsInForce()))
                .toList();
    }

    private List<Replaced> replacedClaims() {
        return claims.stream()
                .flatMap(claim -> Replaced.of(claim.source(), claim.id(), claim.attributes()))
                .toList();
    }

    private Set<String> claimsInForce() {
        return claims.stream()
                .filter(claim -> !claim.attributes().isSuperseded())
                .map(HeadlineClaim::id)
                .collect(Collectors.toSet());
    }

    private static Stream<Problem> problems(List<Replaced> figures, Set<String> inForce) {
        Map<String, String> replacements = new HashMap<>();
        figures.forEach(figure -> replacements.put(figure.id, figure.by));
        return figures.stream()
                .filter(figure -> !endsInForce(figure.by, replacements, inForce))
                .map(figure ->
                        Problem.of(ProblemKind.UNKNOWN_REPLACEMENT, figure.source, Column.SUPERSEDED_BY, figure.by));
    }

    private static boolean endsInForce(String first, Map<String, String> replacements, Set<String> inForce) {
        Set<String> passed = new HashSet<>();
        for (@Nullable String at = first; at != null && passed.add(at); at = replacements.get(at)) {
            if (inForce.contains(at)) {
                return true;
            }
        }
        return false;
    }
}

package org.truecost.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/**
 * A replaced figure is left out of the totals because another counts instead (cost-model.md, rules 10, 25): from number to number, all on
 * one kind of sheet, there must be a line in force at the end, and it must state an amount where the figure does; or a typing error
 * would take a cost away unseen. A bill replaces its estimate likewise (cost-model.md, rule 45). Of costs and of claims; of the first
 * {@value #MOST} costs that are replaced, and what leads to one beyond them counts as found.
 */
final class UnknownReplacements implements LedgerChecks.Check {

    private static final int MOST = 10_000;

    private final List<Replaced> costs = new ArrayList<>();
    private final List<HeadlineClaim> claims;
    private final Set<LineNumber> replaced;
    private final Set<LineNumber> replacing;
    private final Set<LineNumber> inForce = new HashSet<>();
    private final Set<LineNumber> priced = new HashSet<>();

    /** Where the bills are that replace estimates. */
    private final Map<LineNumber, Source> bills = new HashMap<>();

    /** A line's number, which is one of its kind of sheet only. */
    private record LineNumber(SheetKind sheet, String id) {
        static LineNumber of(CostRecord record) {
            return new LineNumber(record.source().sheet().kind(), record.id());
        }
    }

    /**
     * A figure and the number of the one that replaces it.
     *
     * @param costs whether it states an amount
     * @param billed whether the other is its bill, and it does not say so itself
     */
    private record Replaced(Source source, LineNumber number, LineNumber by, boolean costs, boolean billed) {

        /** Of a figure that is replaced; of another one, nothing. */
        static Stream<Replaced> of(Source source, String id, Attributes attributes, boolean costs) {
            boolean billed = attributes.supersededBy() == null;
            String by = billed ? attributes.billedBy() : attributes.supersededBy();
            SheetKind sheet = source.sheet().kind();
            return by == null
                    ? Stream.empty()
                    : Stream.of(
                            new Replaced(source, new LineNumber(sheet, id), new LineNumber(sheet, by), costs, billed));
        }
    }

    UnknownReplacements(Ledger ledger) {
        this.claims = ledger.claims();
        ledger.forEachSuperseded(record -> {
            if (costs.size() < MOST) {
                Replaced.of(record.source(), record.id(), record.attributes(), record.statedAmount() != null)
                        .forEach(costs::add);
            }
        });
        this.replaced = costs.stream().map(Replaced::number).collect(Collectors.toSet());
        this.replacing = costs.stream().map(Replaced::by).collect(Collectors.toSet());
    }

    @Override
    public void see(CostRecord record) {
        if (replacing.isEmpty()) {
            return;
        }
        LineNumber number = LineNumber.of(record);
        if (record.attributes().estimate() != null && replacing.contains(number)) {
            bills.putIfAbsent(number, record.source());
        }
        boolean isEnd = record.isInForce() || !replaced.contains(number);
        if (isEnd && replacing.contains(number)) {
            inForce.add(number);
            if (record.statedAmount() != null) {
                priced.add(number);
            }
        }
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(
                        problems(costs, inForce, priced),
                        problems(replacedClaims(), claims(claim -> true), claims(claim -> claim.stated() != null)))
                .toList();
    }

    private List<Replaced> replacedClaims() {
        return claims.stream()
                .flatMap(claim -> Replaced.of(claim.source(), claim.id(), claim.attributes(), claim.stated() != null))
                .toList();
    }

    /** The claims in force that are as asked. */
    private Set<LineNumber> claims(Predicate<HeadlineClaim> asked) {
        return claims.stream()
                .filter(claim -> !claim.attributes().isSuperseded())
                .filter(asked)
                .map(claim -> new LineNumber(claim.source().sheet().kind(), claim.id()))
                .collect(Collectors.toSet());
    }

    private Stream<Problem> problems(List<Replaced> figures, Set<LineNumber> inForce, Set<LineNumber> priced) {
        Map<LineNumber, LineNumber> replacements = new HashMap<>();
        figures.forEach(figure -> replacements.put(figure.number, figure.by));
        return figures.stream().flatMap(figure -> {
            Optional<LineNumber> end = end(figure.by, replacements, inForce);
            if (end.isEmpty()) {
                return Stream.of(problem(ProblemKind.UNKNOWN_REPLACEMENT, figure));
            }
            return figure.costs && !priced.contains(end.get())
                    ? Stream.of(problem(ProblemKind.UNPRICED_REPLACEMENT, figure))
                    : Stream.empty();
        });
    }

    /** Of an estimate, at the bill that names it. */
    private Problem problem(ProblemKind kind, Replaced figure) {
        Source bill = bills.get(figure.by);
        if (figure.billed && bill != null) {
            return Problem.of(ProblemKind.BILL_NOT_COUNTED, bill, Column.ESTIMATE, figure.number.id);
        }
        return Problem.of(kind, figure.source, Column.SUPERSEDED_BY, figure.by.id);
    }

    /** The line in force that a chain of replacements ends at. */
    private static Optional<LineNumber> end(
            LineNumber first, Map<LineNumber, LineNumber> replacements, Set<LineNumber> inForce) {
        Set<LineNumber> passed = new HashSet<>();
        for (@Nullable LineNumber at = first; at != null && passed.add(at); at = replacements.get(at)) {
            if (inForce.contains(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}

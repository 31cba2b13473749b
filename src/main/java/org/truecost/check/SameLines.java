package org.truecost.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Source;

/**
 * The same line occurs once. Under one number a repetition is always found, next to the other in the ledger's order; under
 * another number only in another workbook, where vendor or description, days and figures are all equal, among the lines
 * remembered. Parts of a shared line are not a repetition as long as their ratios add up to at most 1.
 */
final class SameLines implements LedgerChecks.Check {

    /** Lines kept in mind to find them again under another number. */
    private static final int REMEMBERED = 10_000;

    /** Lines of one number kept in mind. */
    private static final int OF_ONE_NUMBER = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final List<CostRecord> ofThisNumber = new ArrayList<>();
    private final Map<List<@Nullable Object>, CostRecord> others = new HashMap<>();

    SameLines(List<HeadlineClaim> claims) {
        Map<List<@Nullable Object>, Source> stages = new HashMap<>();
        claims.stream()
                .filter(claim -> claim.stage() != null && !claim.attributes().isSuperseded())
                .forEach(claim -> {
                    Source first = stages.putIfAbsent(
                            Arrays.asList(claim.id(), claim.stage(), claim.gpuHours(), claim.stated()), claim.source());
                    if (first != null && !first.equals(claim.source())) {
                        problems.add(problem(claim.source(), Column.CLAIM_ID, claim.id(), first));
                    }
                });
    }

    @Override
    public void see(CostRecord record) {
        if (!record.isInForce()) {
            return;
        }
        if (!ofThisNumber.isEmpty() && !ofThisNumber.getFirst().isSameNumber(record)) {
            ofThisNumber.clear();
        }
        Optional<CostRecord> first = ofThisNumber.stream()
                .filter(other -> isRepeated(other, record) && other.traits().equals(record.traits()))
                .findFirst();
        first.or(() -> underAnotherNumber(record))
                .map(other -> problem(record.source(), record.idColumn(), record.id(), other.source()))
                .ifPresent(problems::add);
        if (ofThisNumber.size() < OF_ONE_NUMBER) {
            ofThisNumber.add(record);
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private Optional<CostRecord> underAnotherNumber(CostRecord record) {
        if (!record.isDistinctive()) {
            return Optional.empty();
        }
        if (others.size() >= REMEMBERED) {
            others.clear();
        }
        CostRecord first = others.putIfAbsent(record.traits(), record);
        return Optional.ofNullable(first)
                .filter(other -> isRepeated(other, record))
                .filter(other -> !other.source()
                        .sheet()
                        .workbook()
                        .equals(record.source().sheet().workbook()));
    }

    private static boolean isRepeated(CostRecord one, CostRecord other) {
        BigDecimal both =
                one.attributes().allocationOrWhole().add(other.attributes().allocationOrWhole());
        return both.compareTo(BigDecimal.ONE) > 0 && !one.source().equals(other.source());
    }

    private static Problem problem(Source source, Column number, String id, Source first) {
        return Problem.of(ProblemKind.SAME_LINE_TWICE, source, number, id)
                .with("place", first.at(number).toString());
    }
}

package org.truecost.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * The stages of a claim are parts of it: their hours and amounts add up to at most the line for the whole. A whole of zero or of
 * "at least" is no bound; one that is hedged otherwise is compared at its own digits. Reported at the stage that exceeds the
 * whole.
 */
record ClaimStages(List<HeadlineClaim> claims) implements LedgerChecks.Check {

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        claims.stream()
                .filter(claim -> !claim.attributes().isSuperseded())
                .collect(groupingBy(HeadlineClaim::id, LinkedHashMap::new, toList()))
                .values()
                .forEach(lines -> lines.stream()
                        .filter(line -> line.stage() == null)
                        .findFirst()
                        .filter(whole -> whole.attributes().qualifier() != Qualifier.AT_LEAST)
                        .ifPresent(whole -> compare(whole, lines, problems)));
        return problems;
    }

    private static void compare(HeadlineClaim whole, List<HeadlineClaim> lines, List<Problem> problems) {
        compare(whole, lines, Column.GPU_HOURS, HeadlineClaim::gpuHours).forEach(problems::add);
        Money stated = whole.stated();
        if (stated != null) {
            compare(whole, lines, Column.AMOUNT, line -> amount(line, stated)).forEach(problems::add);
        }
    }

    private static Stream<Problem> compare(
            HeadlineClaim whole,
            List<HeadlineClaim> lines,
            Column column,
            Function<HeadlineClaim, @Nullable BigDecimal> figure) {
        BigDecimal bound = figure.apply(whole);
        BigDecimal sum = BigDecimal.ZERO;
        for (HeadlineClaim line : lines) {
            BigDecimal part = line.stage() == null ? null : figure.apply(line);
            sum = part == null ? sum : sum.add(part);
            if (bound != null && bound.signum() > 0 && exceeds(sum, bound, whole)) {
                return Stream.of(problem(line, column, sum, bound, whole));
            }
        }
        return Stream.of();
    }

    private static boolean exceeds(BigDecimal sum, BigDecimal bound, HeadlineClaim whole) {
        boolean exact = whole.attributes().qualifier() == Qualifier.EXACT;
        return (exact ? sum : ClaimArithmetic.rounded(sum, bound)).compareTo(bound) > 0;
    }

    private static @Nullable BigDecimal amount(HeadlineClaim line, Money like) {
        Money amount = line.stated();
        return amount == null || !amount.currency().equals(like.currency()) ? null : amount.amount();
    }

    private static Problem problem(
            HeadlineClaim line, Column column, BigDecimal sum, BigDecimal bound, HeadlineClaim whole) {
        return Problem.of(ProblemKind.STAGES_EXCEED_CLAIM, line.source(), column, line.stage())
                .with("claim", whole.id())
                .with("sum", AmountText.text(sum))
                .with("whole", AmountText.text(bound))
                .with("place", whole.source().at(column).toString());
    }
}

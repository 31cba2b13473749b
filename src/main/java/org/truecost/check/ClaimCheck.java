package org.truecost.check;

import java.util.List;
import java.util.stream.Collectors;
import org.truecost.ledger.Claims;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.problem.Column;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A claim to compare with is exactly one, states an amount above 0, and states it once. Where there is none at all and none was asked
 * for, there is nothing to check: a report needs no headline (cost-model.md, rule 18).
 */
record ClaimCheck(List<HeadlineClaim> claims, LedgerChecks.Context context) implements LedgerChecks.Check {

    @Override
    public List<Problem> problems() {
        if (claims.isEmpty() && context.claimId() == null) {
            return List.of();
        }
        List<HeadlineClaim> chosen = Claims.chosen(claims, context.claimId());
        if (chosen.isEmpty() && context.claimId() != null && !claims.isEmpty()) {
            return List.of(Problem.of(ProblemKind.UNKNOWN_CLAIM, Location.ledger())
                    .with("claim", context.claimId())
                    .with("claims", ids(claims)));
        }
        if (!statesCost(chosen)) {
            return List.of(Problem.of(ProblemKind.NO_CLAIM, Location.ledger()));
        }
        if (chosen.stream().map(HeadlineClaim::id).distinct().count() > 1) {
            return List.of(
                    Problem.of(ProblemKind.SEVERAL_CLAIMS, Location.ledger()).with("claims", ids(chosen)));
        }
        return chosen.stream()
                .filter(line -> line.stage() == null)
                .skip(1)
                .map(line -> Problem.of(ProblemKind.CLAIM_REPEATED, line.source(), Column.CLAIM_ID, line.id()))
                .toList();
    }

    /** Zero is not a cost: nothing is a multiple of it. Where a line states the whole, the stages do not replace it. */
    private static boolean statesCost(List<HeadlineClaim> lines) {
        List<HeadlineClaim> whole = lines.stream()
                .filter(line -> line.stage() == null && line.stated() != null)
                .toList();
        return (whole.isEmpty() ? lines : whole)
                .stream().map(HeadlineClaim::stated).anyMatch(stated -> stated != null && stated.signum() > 0);
    }

    private static String ids(List<HeadlineClaim> claims) {
        return claims.stream().map(HeadlineClaim::id).distinct().sorted().collect(Collectors.joining(", "));
    }
}

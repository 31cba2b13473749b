package org.truecost.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** There is exactly one claim to compare with, it states an amount, and states it once. */
record ClaimCheck(List<HeadlineClaim> claims, LedgerChecks.Context context) implements LedgerChecks.Check {

    @Override
    public List<Problem> problems() {
        List<HeadlineClaim> chosen = Claims.chosen(claims, context.claimId());
        if (chosen.isEmpty() && context.claimId() != null && !claims.isEmpty()) {
            return List.of(Problem.of(ProblemKind.UNKNOWN_CLAIM, Location.ledger())
                    .with("claim", context.claimId())
                    .with("claims", ids(claims)));
        }
        if (chosen.stream().allMatch(line -> line.stated() == null)) {
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

    private static String ids(List<HeadlineClaim> claims) {
        return claims.stream().map(HeadlineClaim::id).distinct().sorted().collect(Collectors.joining(", "));
    }
}

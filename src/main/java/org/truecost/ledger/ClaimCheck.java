package org.truecost.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** There is exactly one claim to compare with, it states an amount, and states it once. */
record ClaimCheck(List<HeadlineClaim> claims, LedgerChecks.Context context) implements LedgerChecks.Check {

    @Override
    public List<Problem> problems() {
        List<HeadlineClaim> chosen = Claims.chosen(claims, context.claimId());
        if (chosen.stream().allMatch(line -> line.stated() == null)) {
            return List.of(Problem.of(ProblemKind.NO_CLAIM, Location.ledger()));
        }
        List<String> ids = chosen.stream().map(HeadlineClaim::id).distinct().toList();
        if (ids.size() > 1) {
            String all = ids.stream().sorted().collect(Collectors.joining(", "));
            return List.of(
                    Problem.of(ProblemKind.SEVERAL_CLAIMS, Location.ledger()).with("claims", all));
        }
        return chosen.stream()
                .filter(line -> line.stage() == null)
                .skip(1)
                .map(line -> Problem.of(ProblemKind.CLAIM_REPEATED, line.source(), Column.CLAIM_ID, line.id()))
                .toList();
    }
}

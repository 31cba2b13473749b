package org.truecost.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Qualifier;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A claim's line for the whole that gives an amount in addition to hours and rate: their product must equal it within its
 * qualifier and its digits. "At most" may be more than the product, "at least" less; "about" and "estimated" agree once rounded
 * to the last digit that is not zero. Stages are checked more strictly, where they are read.
 */
record ClaimArithmetic(List<HeadlineClaim> claims) implements LedgerChecks.Check {

    @Override
    public List<Problem> problems() {
        return claims.stream()
                .filter(claim -> !claim.attributes().isSuperseded() && claim.stage() == null)
                .flatMap(claim -> problem(claim).stream())
                .toList();
    }

    private static Optional<Problem> problem(HeadlineClaim claim) {
        if (claim.amount() == null || claim.gpuHours() == null || claim.ratePerHour() == null) {
            return Optional.empty();
        }
        BigDecimal product = claim.ratePerHour().multipliedBy(claim.gpuHours()).amount();
        return agrees(product, claim.amount().amount(), claim.attributes().qualifier())
                ? Optional.empty()
                : Optional.of(Problem.of(
                                ProblemKind.CLAIM_PRODUCT_DIFFERS,
                                claim.source(),
                                Column.AMOUNT,
                                AmountText.text(claim.amount()))
                        .with("hours", AmountText.text(claim.gpuHours()))
                        .with("rate", AmountText.text(claim.ratePerHour().amount()))
                        .with("product", AmountText.text(claim.ratePerHour().multipliedBy(claim.gpuHours()))));
    }

    private static boolean agrees(BigDecimal product, BigDecimal stated, Qualifier qualifier) {
        return switch (qualifier) {
            case AT_MOST -> product.compareTo(stated) <= 0;
            case AT_LEAST -> product.compareTo(stated) >= 0;
            case EXACT, COMMITTED -> product.compareTo(stated) == 0;
            case ABOUT, ESTIMATED, ASSUMED -> rounded(product, stated).compareTo(stated) == 0;
        };
    }

    /** A figure rounded to the last digit of another that is not zero. */
    static BigDecimal rounded(BigDecimal figure, BigDecimal like) {
        return figure.setScale(like.stripTrailingZeros().scale(), RoundingMode.HALF_UP);
    }
}

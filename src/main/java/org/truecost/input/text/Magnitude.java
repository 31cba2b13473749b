package org.truecost.input.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;

/**
 * A slip of a unit: an amount that is right but for a thousand, a 万, a million or a 億.
 *
 * @param zeros how many zeros the amount has too many or lacks
 * @param tooLarge whether it has them too many
 */
public record Magnitude(int zeros, boolean tooLarge) {

    private static final int THOUSAND = 3;
    private static final int MAN = 4;
    private static final int MILLION = 6;
    private static final int OKU = 8;

    /** The slip between an amount and what it should be, to half of the currency's smallest unit; none where there is another reason. */
    public static Optional<Magnitude> slip(Money amount, Money right) {
        return Stream.of(THOUSAND, MAN, MILLION, OKU)
                .flatMap(zeros -> Stream.of(new Magnitude(zeros, true), new Magnitude(zeros, false)))
                .filter(slip -> slip.explains(amount, right))
                .findFirst();
    }

    private boolean explains(Money amount, Money right) {
        if (amount.amount().signum() == 0 || right.amount().signum() == 0) {
            return false;
        }
        BigDecimal corrected = tooLarge
                ? amount.amount().movePointLeft(zeros)
                : amount.amount().movePointRight(zeros);
        BigDecimal halfUnit = new BigDecimal("0.5").movePointLeft(amount.decimals());
        BigDecimal tolerance = tooLarge ? halfUnit : halfUnit.movePointRight(zeros);
        BigDecimal difference = corrected.subtract(right.amount()).abs();
        return difference.compareTo(tolerance) <= 0
                && difference.compareTo(right.amount().abs()) < 0;
    }

    /** A problem with the words for it. */
    public Problem in(Problem problem) {
        return problem.with("times", AmountText.text(BigDecimal.ONE.movePointRight(zeros)))
                .with(
                        "direction",
                        tooLarge ? Message.of("problems.direction.large") : Message.of("problems.direction.small"));
    }
}

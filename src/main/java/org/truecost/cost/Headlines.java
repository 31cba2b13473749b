package org.truecost.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.money.Money;
import org.truecost.recognition.Accrual;
import org.truecost.recognition.Conversions;

/**
 * Reads one claim's lines as a headline. A claim is converted at the rate of its own date, or of the reporting month's end where
 * it has none or a later one (cost-model.md, rule 20).
 */
final class Headlines {

    private final Conversions conversions;

    Headlines(Conversions conversions) {
        this.conversions = conversions;
    }

    /** The headline of the lines of one claim; empty where there are none (cost-model.md, rule 18). */
    Optional<Headline> of(List<HeadlineClaim> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(headline(lines));
    }

    /** The checks of the ledger guarantee that the lines state an amount. */
    private Headline headline(List<HeadlineClaim> lines) {
        List<HeadlineClaim> stages =
                lines.stream().filter(line -> line.stage() != null).toList();
        Optional<HeadlineClaim> whole =
                lines.stream().filter(line -> line.stage() == null).findFirst();
        Optional<Money> ofStages = sum(stages, line -> value(line.calculated(), line), Money::plus);
        Optional<HeadlineClaim> stated = whole.filter(line -> line.stated() != null);
        Money headline = stated.flatMap(line -> value(line.stated(), line))
                .or(() -> ofStages)
                .orElseThrow(() -> new IllegalStateException("the claim states no amount"));
        BigDecimal hours = sum(stages, line -> Optional.ofNullable(line.gpuHours()), BigDecimal::add)
                .or(() -> whole.map(HeadlineClaim::gpuHours))
                .orElse(null);
        return new Headline(
                whole.orElseGet(() -> joined(stages.getFirst(), headline, hours)),
                stages,
                stages.stream().map(line -> value(line.calculated(), line)).toList(),
                headline,
                stated.map(line -> foreign(line.stated(), line)).orElseGet(() -> foreign(stages)),
                ofStages.or(() -> whole.flatMap(line -> value(line.calculated(), line)))
                        .orElse(headline),
                hours);
    }

    /** What of the stages moves with the exchange rates. */
    private Money foreign(List<HeadlineClaim> stages) {
        return stages.stream()
                .map(line -> foreign(line.calculated(), line))
                .reduce(Money.zero(conversions.presentation()), Money::plus);
    }

    /** What of a line moves with the exchange rates: all of it, or nothing where it is in the presentation currency. */
    private Money foreign(@Nullable Money amount, HeadlineClaim line) {
        return Optional.ofNullable(amount)
                .filter(money -> conversions.isForeign(money.currency()))
                .flatMap(money -> value(money, line))
                .orElseGet(() -> Money.zero(conversions.presentation()));
    }

    private Optional<Money> value(@Nullable Money amount, HeadlineClaim line) {
        LocalDate day = line.date() == null ? conversions.monthEnd() : line.date();
        return Optional.ofNullable(amount)
                .map(money -> conversions.at(money.currency(), day).of(money, Accrual.DIGITS));
    }

    private static <T> Optional<T> sum(
            List<HeadlineClaim> lines, Function<HeadlineClaim, Optional<T>> value, BinaryOperator<T> plus) {
        return lines.stream().map(value).flatMap(Optional::stream).reduce(plus);
    }

    /** A claim that gives only its stages has their sum as its whole, and the words of its first stage. */
    private static HeadlineClaim joined(HeadlineClaim first, Money sum, @Nullable BigDecimal hours) {
        return new HeadlineClaim(
                first.id(),
                first.claim(),
                null,
                sum,
                first.gpuModel(),
                hours,
                null,
                first.date(),
                first.scope(),
                first.excludes(),
                first.attributes(),
                first.source());
    }
}

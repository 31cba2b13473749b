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

/**
 * Reads one claim's lines as a headline. A claim is converted at the rate of its own date, or of the reporting month's end where
 * it has none or a later one (cost-model.md, rule 20).
 */
final class Headlines {

    private final Conversions conversions;

    Headlines(Conversions conversions) {
        this.conversions = conversions;
    }

    /** The headline of the lines of one claim; the checks of the ledger guarantee that there is one. */
    Headline of(List<HeadlineClaim> lines) {
        List<HeadlineClaim> stages =
                lines.stream().filter(line -> line.stage() != null).toList();
        Optional<HeadlineClaim> whole =
                lines.stream().filter(line -> line.stage() == null).findFirst();
        Optional<Money> ofStages = sum(stages, line -> value(line.reckoned(), line), Money::plus);
        Optional<Money> printed =
                whole.flatMap(line -> value(line.stated(), line)).or(() -> ofStages);
        Money headline = printed.orElseThrow(() -> new IllegalStateException("the claim states no amount"));
        Money arithmetic = ofStages.or(() -> whole.flatMap(line -> value(line.reckoned(), line)))
                .orElse(headline);
        BigDecimal stageHours = sum(stages, line -> Optional.ofNullable(line.gpuHours()), BigDecimal::add)
                .orElse(null);
        BigDecimal hours =
                stageHours == null ? whole.map(HeadlineClaim::gpuHours).orElse(null) : stageHours;
        return new Headline(
                whole.orElseGet(() -> joined(stages.getFirst(), headline, hours)), stages, headline, arithmetic, hours);
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

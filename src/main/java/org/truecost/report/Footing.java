package org.truecost.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truecost.money.Money;

/**
 * Whether a printed column adds up to its printed total. Sums are rounded once, after adding; where the printed parts then
 * miss the printed sum by a cent, the difference is shown (cost-model.md, rule 8).
 */
final class Footing {

    private final RoundingMode rounding;

    Footing(RoundingMode rounding) {
        this.rounding = rounding;
    }

    /** What must be added to the printed parts to make the printed total. */
    Money difference(List<Money> parts, Money total) {
        BigDecimal printed = parts.stream().map(this::printed).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(printed(total).subtract(printed), total.currency());
    }

    /** The differences column by column, if there is one in any. */
    Optional<List<Value>> differences(List<List<Money>> rows, List<Money> totals) {
        List<Money> differences = new ArrayList<>();
        for (int column = 0; column < totals.size(); column++) {
            int index = column;
            differences.add(difference(rows.stream().map(row -> row.get(index)).toList(), totals.get(index)));
        }
        return differences.stream().allMatch(money -> money.signum() == 0)
                ? Optional.empty()
                : Optional.of(differences.stream().<Value>map(Value.Amount::new).toList());
    }

    private BigDecimal printed(Money money) {
        return money.rounded(rounding);
    }
}

package org.truecost.output.chart;

import java.util.Currency;
import java.util.function.Predicate;
import org.truecost.cost.MonthCost;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/** Amounts one upon the other: what adds goes up from zero, a credit goes down from it. */
final class Stack {

    /** Where an amount begins and ends. */
    record Part(Money from, Money to) {}

    private Money above;
    private Money below;

    Stack(Currency currency) {
        above = Money.zero(currency);
        below = Money.zero(currency);
    }

    Part add(Money amount) {
        if (amount.signum() < 0) {
            Money from = below;
            below = below.plus(amount);
            return new Part(from, below);
        }
        Money from = above;
        above = above.plus(amount);
        return new Part(from, above);
    }

    /** How far a month's stack goes up. */
    static Money above(MonthCost month) {
        return sum(month, amount -> amount.signum() > 0);
    }

    /** How far it goes down: zero or less. */
    static Money below(MonthCost month) {
        return sum(month, amount -> amount.signum() < 0);
    }

    private static Money sum(MonthCost month, Predicate<Money> some) {
        Money none = Money.zero(month.cash().currency());
        return month.accrual().values().stream()
                .map(Estimate::base)
                .filter(some)
                .reduce(none, Money::plus);
    }
}

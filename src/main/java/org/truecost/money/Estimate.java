package org.truecost.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.UnaryOperator;

/**
 * An amount with its bounds, low ≤ base ≤ high, in one currency. The bounds add up line by line; they are bounds, not
 * percentiles (cost-model.md, rule 9).
 */
public record Estimate(Money low, Money base, Money high) {

    /** Refuses bounds that are out of order, and does not say which: amounts may be of pay. */
    public Estimate {
        if (low.compareTo(base) > 0 || base.compareTo(high) > 0) {
            throw new IllegalArgumentException("not low ≤ base ≤ high, in " + base.currency());
        }
    }

    /** An amount that is its own bounds. */
    public static Estimate exactly(Money amount) {
        return new Estimate(amount, amount, amount);
    }

    /** Nothing, in the given currency. */
    public static Estimate zero(Currency currency) {
        return exactly(Money.zero(currency));
    }

    /** The sum, bound by bound. */
    public Estimate plus(Estimate other) {
        return new Estimate(low.plus(other.low), base.plus(other.base), high.plus(other.high));
    }

    /**
     * This less a part of the same lines, bound by bound; {@code other} must be such a part, so that the
     * bounds keep their order.
     */
    public Estimate minus(Estimate other) {
        return new Estimate(low.minus(other.low), base.minus(other.base), high.minus(other.high));
    }

    /** Each bound times a factor that is not negative. */
    public Estimate multipliedBy(BigDecimal factor) {
        return map(money -> money.multipliedBy(factor));
    }

    /** Each bound times a fraction that is not negative. */
    public Estimate multipliedBy(BigDecimal numerator, BigDecimal denominator) {
        return map(money -> money.multipliedBy(numerator, denominator));
    }

    /** Each bound changed alike by a function that keeps their order. */
    public Estimate map(UnaryOperator<Money> change) {
        Money newBase = change.apply(base);
        return new Estimate(
                low.equals(base) ? newBase : change.apply(low),
                newBase,
                high.equals(base) ? newBase : change.apply(high));
    }

    /** One of the three amounts. */
    public Money at(Bound bound) {
        return switch (bound) {
            case LOW -> low;
            case BASE -> base;
            case HIGH -> high;
        };
    }

    /** Whether low, base and high are the same amount. */
    public boolean isExact() {
        return low.equals(high);
    }

    /** The currency of the amount and of both bounds. */
    public Currency currency() {
        return base.currency();
    }
}

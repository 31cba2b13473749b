package org.truecost.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * How amounts of one currency become amounts of another: times {@code numerator}, divided by {@code denominator}. A chain of
 * rates stays one fraction, so that however long the chain, one division rounds.
 *
 * @param rates the stated rates it is made of; none where the currencies are the same
 */
public record Conversion(Currencies currencies, BigDecimal numerator, BigDecimal denominator, List<Rate> rates) {

    public Conversion {
        rates = List.copyOf(rates);
    }

    /** Amounts stay as they are. */
    static Conversion none(Currencies same) {
        return new Conversion(same, BigDecimal.ONE, BigDecimal.ONE, List.of());
    }

    /** By a rate as it is quoted. */
    static Conversion by(Rate rate) {
        return new Conversion(new Currencies(rate.from(), rate.to()), rate.value(), BigDecimal.ONE, List.of(rate));
    }

    /** By a rate quoted the other way round. */
    static Conversion byInverse(Rate rate) {
        return new Conversion(new Currencies(rate.to(), rate.from()), BigDecimal.ONE, rate.value(), List.of(rate));
    }

    /** This, then the next. */
    Conversion then(Conversion next) {
        return new Conversion(
                new Currencies(currencies.from(), next.currencies.to()),
                numerator.multiply(next.numerator),
                denominator.multiply(next.denominator),
                Stream.concat(rates.stream(), next.rates.stream()).toList());
    }

    /** An amount in the other currency, one division at the working scale; refuses an amount of a third currency. */
    public Money of(Money money) {
        check(money);
        Money product = denominator.compareTo(BigDecimal.ONE) == 0
                ? money.multipliedBy(numerator)
                : money.multipliedBy(numerator, denominator);
        return new Money(product.amount(), currencies.to());
    }

    /**
     * The same to a number of significant digits, however small it is, for an amount that others are divided by: a working scale
     * counts decimals, which give a dollar claim in yen and a yen claim in dollars different numbers of digits.
     */
    public Money of(Money money, MathContext digits) {
        check(money);
        return new Money(money.amount().multiply(numerator).divide(denominator, digits), currencies.to());
    }

    private void check(Money money) {
        if (!money.currency().equals(currencies.from())) {
            throw new IllegalArgumentException(money.currency() + " is not " + currencies.from());
        }
    }

    /** Each bound in the other currency. */
    public Estimate of(Estimate estimate) {
        return estimate.map(this::of);
    }
}

package org.truecost.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency. Sums and products are exact; only a division rounds, half-even at
 * {@value #WORKING_SCALE} decimals, far below anything displayed. Money is rounded once, by {@link #rounded}, where it is
 * displayed (cost-model.md, rule 8).
 *
 * @param amount any sign; trailing zeros are dropped, so equal amounts are equal records
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Decimals a division keeps. */
    public static final int WORKING_SCALE = 20;

    /** Decimals in which the residue of earlier divisions is cleared before the one rounding for display. */
    private static final int RESIDUE_SCALE = 12;

    public Money {
        requireNonNull(currency);
        amount = PlainDecimal.of(amount);
    }

    /** An amount from its decimal text, such as {@code Money.of("1234.50", "USD")}. */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The exact sum; refuses another currency. */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** The exact difference; refuses another currency. */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** The exact product. */
    public Money multipliedBy(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** {@code amount × numerator ÷ denominator}: an exact product, then one division at the working scale. */
    public Money multipliedBy(BigDecimal numerator, BigDecimal denominator) {
        return new Money(
                amount.multiply(numerator).divide(denominator, WORKING_SCALE, RoundingMode.HALF_EVEN), currency);
    }

    /** The amount with its sign turned. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * The amount as displayed: the currency's own decimals (JPY none), rounded once. The residue that earlier divisions
     * left beyond {@value #RESIDUE_SCALE} decimals is cleared first, so that two thirds and a third of a cent make one.
     */
    public BigDecimal rounded(RoundingMode mode) {
        return amount.setScale(RESIDUE_SCALE, RoundingMode.HALF_EVEN).setScale(decimals(), mode);
    }

    /** Whether it is nothing, but for the residue that divisions leave beyond {@value #RESIDUE_SCALE} decimals. */
    public boolean isNothing() {
        return amount.setScale(RESIDUE_SCALE, RoundingMode.HALF_EVEN).signum() == 0;
    }

    /** The decimals this currency is displayed with. */
    public int decimals() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** Minus one, zero or one. */
    public int signum() {
        return amount.signum();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** The exact amount and its currency, {@code 1234.5 USD}; for messages, not for display. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}

package org.truecost.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Money where a sign, a decimal or a currency decides. */
class MoneyEdgesTest {

    private static final Money DOLLAR = Money.of("1", "USD");
    private static final Money YEN = Money.of("1", "JPY");

    @Test
    void keepsAmountsOutOfWhatItThrows() {
        Money more = DOLLAR.plus(DOLLAR);
        assertThatThrownBy(() -> new Estimate(more, DOLLAR, more)).hasMessage("not low ≤ base ≤ high, in USD");
    }

    @Test
    void refusesToSubtractAndToCompareAnotherCurrency() {
        assertThatThrownBy(() -> DOLLAR.minus(YEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DOLLAR.compareTo(YEN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(DOLLAR.minus(Money.of("3", "USD"))).isEqualTo(Money.of("-2", "USD"));
        assertThat(DOLLAR).isLessThan(Money.of("1.01", "USD")).isGreaterThan(Money.of("-5", "USD"));
    }

    @Test
    void knowsItsSignAndWhetherItIsNothing() {
        assertThat(DOLLAR.signum()).isOne();
        assertThat(DOLLAR.negated().signum()).isEqualTo(-1);
        assertThat(DOLLAR.minus(DOLLAR).signum()).isZero();
        assertThat(Money.of("0.0000000000004", "USD").isNothing()).isTrue();
        assertThat(Money.of("0.0000000000006", "USD").isNothing()).isFalse();
        assertThat(Money.of("-0.0000000000006", "USD").isNothing()).isFalse();
    }

    @Test
    void hasTheDecimalsOfItsCurrencyAndNoneWhereThatHasNone() {
        assertThat(DOLLAR.decimals()).isEqualTo(2);
        assertThat(YEN.decimals()).isZero();
        assertThat(Money.of("1", "BHD").decimals()).isEqualTo(3);
        assertThat(Money.of("1", "XAU").decimals())
                .as("gold has no decimals of its own")
                .isZero();
        assertThat(Money.of("2.5", "XAU").rounded(RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void roundsADivisionToTheEvenNeighbourAtTheWorkingScale() {
        assertThat(DOLLAR.multipliedBy(BigDecimal.ONE, new BigDecimal("3")).amount())
                .isEqualTo(new BigDecimal("0.33333333333333333333"));
        assertThat(Money.of("0.00000000000000000005", "USD")
                        .multipliedBy(BigDecimal.ONE, BigDecimal.TWO)
                        .amount())
                .isEqualTo(new BigDecimal("0.00000000000000000002"));
    }
}

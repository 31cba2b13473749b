package org.truecost.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.quote;
import static org.truecost.Facts.range;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.truecost.money.Rate.Kind;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(new Money(new BigDecimal("1E+3"), USD)).isEqualTo(Money.of("1000.00", "USD"));
        assertThat(Money.of("1E+3", "USD")).hasToString("1000 USD");
        assertThat(Money.of("0.00", "USD")).isEqualTo(Money.zero(USD)).hasToString("0 USD");
    }

    @Test
    void refusesToAddAnotherCurrency() {
        Money dollar = Money.of("1", "USD");
        assertThatThrownBy(() -> dollar.plus(Money.of("1", "JPY"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollar.compareTo(Money.of("1", "JPY"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turnsItsSign() {
        assertThat(Money.of("-1.5", "USD").negated()).isEqualTo(Money.of("1.5", "USD"));
        assertThat(Money.of("-1.5", "USD").signum()).isEqualTo(-1);
        assertThat(Money.of("2", "USD").signum()).isEqualTo(1);
    }

    @Test
    void roundsOnceAndClearsTheResidueOfDivisionsFirst() {
        Money third = Money.of("0.01", "USD").multipliedBy(BigDecimal.ONE, new BigDecimal("3"));
        Money half = third.plus(third).plus(third).multipliedBy(new BigDecimal("0.5"));
        assertThat(half.rounded(RoundingMode.HALF_UP)).isEqualByComparingTo("0.01");
        assertThat(Money.of("10.5", "JPY").rounded(RoundingMode.HALF_EVEN)).isEqualByComparingTo("10");
    }

    @Test
    void anEstimateIsExactWhereItsBoundsAreOne() {
        assertThat(exactly("5", "USD").isExact()).isTrue();
        assertThat(range("4", "5", "5", "USD").isExact()).isFalse();
        assertThatThrownBy(() -> range("5", "4", "6", "USD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> range("3", "4", "3", "USD")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateIsAboveZeroBetweenTwoCurrencies() {
        assertThatThrownBy(() -> quote("USD", "JPY", "0", "2024-01-01", Kind.SPOT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quote("USD", "USD", "1", "2024-01-01", Kind.SPOT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.truecost.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.truecost.money.Money;

class AmountTextTest {

    @Test
    void haveTheDecimalsOfTheirCurrency() {
        assertThat(AmountText.text(Money.of("1234.5", "USD"))).isEqualTo("1,234.50 USD");
        assertThat(AmountText.text(Money.of("1234.5", "JPY"))).isEqualTo("1,235 JPY");
    }

    @Test
    void haveTheDecimalsTheyNeed() {
        assertThat(AmountText.text(new BigDecimal("1234.123450"))).isEqualTo("1,234.12345");
        assertThat(AmountText.text(new BigDecimal("1.2E3"))).isEqualTo("1,200");
    }
}

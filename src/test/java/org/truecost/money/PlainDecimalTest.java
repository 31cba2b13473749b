package org.truecost.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each number has one plain form, and it is the same number. */
class PlainDecimalTest {

    @ParameterizedTest
    @CsvSource({
        "48.000, 48",
        "4.8E+1, 48",
        "0.00, 0",
        "1.50, 1.5",
        "-0.10, -0.1",
        "1E+3, 1000",
        "7, 7",
        "0.7, 0.7",
        "120, 120"
    })
    void isTheNumberAsPeopleWriteIt(BigDecimal number, String plain) {
        assertThat(PlainDecimal.of(number)).hasToString(plain);
    }

    @Property
    void isTheSameNumberInOneForm(@ForAll BigInteger digits, @ForAll @IntRange(min = -20, max = 40) int scale) {
        BigDecimal number = new BigDecimal(digits, scale);
        BigDecimal plain = PlainDecimal.of(number);

        assertThat(plain).isEqualByComparingTo(number);
        assertThat(plain.scale()).isNotNegative();
        assertThat(plain.scale() == 0 || plain.stripTrailingZeros().scale() == plain.scale())
                .isTrue();
        assertThat(PlainDecimal.of(number.setScale(Math.max(scale, 0) + 7))).isEqualTo(plain);
    }
}

package org.truecost.input.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as files write them, against the platform's own reading of their digits. */
class ExactNumberTest {

    private static final long SEED = 31_415;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.00, 0",
        "007, 7",
        "5., 5",
        ".5, 0.5",
        "-.50, -0.5",
        "1200, 1200",
        "12.3400, 12.34",
        "-12, -12",
        "1e3, 1000",
        "+7, 7",
        "0.60000000000000009, 0.6",
        "123456789012345, 123456789012345",
        "99999999999999.9, 99999999999999.9",
        "1234567890123456, 1234567890123460"
    })
    void isWhatTheDigitsSay(String digits, BigDecimal number) {
        assertThat(ExactNumber.of(digits)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1-2", "--1", "1,5", "١٢", " 1", "0x10", "1e999999999"})
    void whatStatesNoneIsNone(String digits) {
        assertThat(ExactNumber.of(digits)).isNull();
    }

    @Test
    void shortAndLongDigitsAreReadAlike() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            String digits = digits(random);
            BigDecimal number = new BigDecimal(digits)
                    .round(new MathContext(15, RoundingMode.HALF_UP))
                    .stripTrailingZeros();

            assertThat(ExactNumber.of(digits))
                    .as("seed %d, round %d: %s", SEED, round, digits)
                    .isEqualTo(number.scale() < 0 ? number.setScale(0) : number);
            assertThat(ExactNumber.length(number))
                    .as("seed %d, round %d: %s", SEED, round, digits)
                    .isEqualTo(number.toPlainString().length());
        }
    }

    private static String digits(Random random) {
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
        int before = 1 + random.nextInt(9);
        int after = random.nextInt(10);
        for (int at = 0; at < before; at++) {
            digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
        }
        for (int at = 0; at < after; at++) {
            digits.append(at == 0 ? "." : "").append(random.nextInt(2) == 0 ? 0 : random.nextInt(10));
        }
        return digits.toString();
    }
}

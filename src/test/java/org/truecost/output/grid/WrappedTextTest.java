package org.truecost.output.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The height of rows whose texts go on over several lines. */
class WrappedTextTest {

    private static final int FORTY_DIGITS = 40 * 256;

    @Test
    void aShortTextTakesOneLine() {
        assertThat(WrappedText.height("a word", 10, FORTY_DIGITS)).isEqualTo((short) (17 * 20));
    }

    @Test
    void ideographsTakeTwice() {
        assertThat(WrappedText.height("字".repeat(60), 10, FORTY_DIGITS))
                .isEqualTo(WrappedText.height("n".repeat(120), 10, FORTY_DIGITS))
                .isGreaterThan(WrappedText.height("n".repeat(60), 10, FORTY_DIGITS));
    }

    @Test
    void neverExceedsWhatARowMayBe() {
        assertThat(WrappedText.height("n".repeat(30_000), 10, FORTY_DIGITS)).isEqualTo((short) (409 * 20));
    }
}

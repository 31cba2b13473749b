package org.truecost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal, a list and an answer are given of a text from outside. */
class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                '\r', '\n', 0x1b, 0x7f, 0x85, 0x9b, 0x9d, 0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202e, 0x2066, 0x2069
            })
    void breaksNoLineMovesNoCursorAndTurnsNoText(int character) {
        assertThat(SafeText.of("pay" + Character.toString(character) + "[31m.xlsx"))
                .isEqualTo("pay [31m.xlsx");
    }

    @Test
    void leavesWhatPeopleWrite() {
        assertThat(SafeText.of("人件費 ①️ é – “x”.xlsx")).isEqualTo("人件費 ①️ é – “x”.xlsx");
    }
}

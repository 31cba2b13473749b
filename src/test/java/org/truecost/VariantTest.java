package org.truecost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariantTest {

    private record Pair(@Nullable String left, int right) {
        Pair {
            if (right < 0) {
                throw new IllegalArgumentException("below zero");
            }
        }
    }

    private static final Pair PAIR = new Pair("a", 1);

    @Test
    void differsInTheNamedComponentsAlone() {
        assertThat(Variant.of(PAIR).get()).isEqualTo(PAIR);
        assertThat(Variant.of(PAIR).with(Pair::right, 2).get()).isEqualTo(new Pair("a", 2));
        assertThat(Variant.of(PAIR).with(Pair::left, null).with(Pair::right, 3).get())
                .isEqualTo(new Pair(null, 3));
    }

    @Test
    void isCheckedByTheRecordsConstructor() {
        Variant<Pair> negative = Variant.of(PAIR).with(Pair::right, -1);
        assertThatThrownBy(negative::get).hasRootCauseMessage("below zero");
    }

    @Test
    void refusesWhatNamesNoComponent() {
        Variant<Pair> variant = Variant.of(PAIR);
        assertThatThrownBy(() -> variant.with(pair -> pair.right() + 1, 2)).hasMessageContaining("has no component");
    }
}

package org.truecost.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which parts a total leaves out, the simplest explanation first. */
class OmittedPartsTest {

    private static List<List<Integer>> of(int left, int lacking, int... parts) {
        return OmittedParts.of(
                Arrays.stream(parts).mapToObj(BigDecimal::valueOf).toList(), BigDecimal.valueOf(lacking), left);
    }

    @Test
    void onePartOrEveryPartThatItMayBe() {
        assertThat(of(1, 5, 3, 5, 7)).containsExactly(List.of(1));
        assertThat(of(1, 5, 5, 3, 5)).containsExactly(List.of(0), List.of(2));
        assertThat(of(1, -4, 10, -4)).containsExactly(List.of(1));
        assertThat(of(1, 4, 1, 2)).isEmpty();
    }

    @Test
    void nothingIsLackingOrTooFewAreLeft() {
        assertThat(of(1, 0, 3, 0, 7)).isEmpty();
        assertThat(of(1, 5, 5)).isEmpty();
        assertThat(of(1, 5, 5, 1)).containsExactly(List.of(0));
        assertThat(of(2, 5, 5, 1)).isEmpty();
        assertThat(of(2, 5, 5, 1, 1)).containsExactly(List.of(0));
    }

    @Test
    void aRunOfPartsAtEitherEndButNotAllButOne() {
        assertThat(of(1, 30, 1, 2, 10, 20)).containsExactly(List.of(2, 3));
        assertThat(of(1, 30, 10, 20, 1, 2)).containsExactly(List.of(0, 1));
        assertThat(of(1, 60, 1, 2, 10, 20, 30)).containsExactly(List.of(2, 3, 4));
        assertThat(of(1, 100, 10, 20, 30, 40, 1, 2)).containsExactly(List.of(0, 1, 2, 3));
        assertThat(of(1, 100, 1, 2, 10, 20, 30, 40)).containsExactly(List.of(2, 3, 4, 5));
        assertThat(of(1, 150, 1, 10, 20, 30, 40, 50)).as("all but one").isEmpty();
        assertThat(of(1, 30, 1, 10, 20)).as("one of three would be left").isEmpty();
        assertThat(of(1, 30, 10, 20, 1, 11, 19))
                .as("the end before the beginning")
                .containsExactly(List.of(3, 4));
    }

    @Test
    void twoPartsThenThreeOfEnoughOthers() {
        assertThat(of(1, 40, 10, 2, 30, 5)).containsExactly(List.of(0, 2));
        assertThat(of(1, 40, 10, 2, 30)).as("of three, one would be left").isEmpty();
        assertThat(of(1, 40, 10, 2, 30, 33, 5, 7)).containsExactly(List.of(0, 2), List.of(3, 5));
        assertThat(of(1, 111, 10, 2, 100, 5, 1)).containsExactly(List.of(0, 2, 4));
        assertThat(of(1, 111, 10, 100, 2, 1)).as("of four, one would be left").isEmpty();
        assertThat(of(1, 111, 2, 10, 3, 100, 5, 1)).containsExactly(List.of(1, 3, 5));
    }

    @Test
    void namesNoPartOfNothing() {
        assertThat(of(1, 40, 10, 0, 30, 0, 5)).containsExactly(List.of(0, 2));
        assertThat(of(1, 10, 0, 4, 0, 6, 0, 3)).containsExactly(List.of(1, 3));
        assertThat(of(1, 111, 0, 10, 0, 100, 5, 1, 0)).containsExactly(List.of(1, 3, 5));
    }

    /** Powers of two have one sum each. */
    @Test
    void triesCombinationsOfSixtyPartsAndNoMore() {
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            parts.add(BigDecimal.TWO.pow(i));
        }
        BigDecimal two = parts.get(3).add(parts.get(40));
        assertThat(OmittedParts.of(parts, two, 1)).containsExactly(List.of(3, 40));
        assertThat(OmittedParts.of(parts, two.add(parts.get(7)), 1)).containsExactly(List.of(3, 7, 40));
        parts.add(BigDecimal.TWO.pow(60));
        assertThat(OmittedParts.of(parts, two, 1)).isEmpty();
        assertThat(OmittedParts.of(parts, two.add(parts.get(7)), 1)).isEmpty();
        assertThat(OmittedParts.of(parts, parts.get(5), 1)).containsExactly(List.of(5));
        assertThat(OmittedParts.of(parts, parts.get(60).add(parts.get(59)), 1)).containsExactly(List.of(59, 60));
    }
}

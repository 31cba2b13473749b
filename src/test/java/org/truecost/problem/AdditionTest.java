package org.truecost.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;
import org.truecost.problem.Addition.Part;

class AdditionTest {

    private static Part part(int column, int row, String figure) {
        return new Part(column, row, new BigDecimal(figure));
    }

    @Test
    void namesRangesPartsAndWhatTheyMake() {
        Message sum =
                Addition.of(List.of(part(1, 3, "157"), part(2, 3, "387"), part(4, 3, "-3.5")), new BigDecimal("540.5"));
        assertThat(sum.in(Languages.ENGLISH)).isEqualTo("157 + 387 + (-3.5) = 540.5 (B3:C3, E3)");
        assertThat(sum.in(Languages.JAPANESE)).isEqualTo("157 + 387 + (-3.5) = 540.5（B3:C3, E3）");
    }

    @Test
    void shortensManyParts() {
        List<Part> many =
                IntStream.range(2, 22).mapToObj(row -> part(2, row, "10")).toList();
        assertThat(Addition.of(many, new BigDecimal("200")).in(Languages.ENGLISH))
                .isEqualTo("10 + 10 + 10 + 10 + 10 + … + 10 = 200 (C2:C21)");
        List<Part> scattered =
                IntStream.range(1, 8).mapToObj(row -> part(2, row * 2, "1")).toList();
        assertThat(Addition.of(scattered, new BigDecimal("7")).in(Languages.ENGLISH))
                .endsWith(" = 7 (C2, C4, C6, C8 …)");
    }

    @Test
    void saysNoMoreThanTheSumOfPartsThatAreNotKnown() {
        assertThat(Addition.of(List.of(), new BigDecimal("1E+3")).in(Languages.ENGLISH))
                .isEqualTo("1,000");
        assertThat(Addition.of(List.of(part(0, 1, "5")), new BigDecimal("5")).in(Languages.ENGLISH))
                .isEqualTo("5 (A1)");
    }

    @Test
    void withholdsEveryFigureOfPay() {
        assertThat(Addition.withheld(List.of(part(0, 1, "5"), part(0, 2, "6"))).in(Languages.ENGLISH))
                .isEqualTo("••• (A1:A2)");
    }
}

package org.truecost.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;

/** RowList in words: runs joined, and no more of them than are read. */
class RowListTest {

    private static final int RUNS = 8;

    @Test
    void joinsRuns() {
        Message runs = RowList.listed(List.of(2, 3, 4, 7, 9, 10));
        assertThat(runs.in(Languages.ENGLISH)).isEqualTo("2–4, 7, 9–10");
        assertThat(runs.in(Languages.JAPANESE)).isEqualTo("2–4、7、9–10");
        assertThat(RowList.listed(List.of(5)).in(Languages.ENGLISH)).isEqualTo("5");
        assertThat(RowList.leftOut(List.of(5)).in(Languages.ENGLISH)).isEqualTo(" It is the sum without row 5.");
        assertThat(RowList.leftOut(List.of(5, 6)).in(Languages.ENGLISH)).isEqualTo(" It is the sum without rows 5–6.");
        assertThat(RowList.rejected(List.of()).in(Languages.ENGLISH)).isEmpty();
        assertThat(RowList.rejected(List.of(5, 7)).in(Languages.ENGLISH))
                .isEqualTo(" Rejected, so not in the sum of the rows: rows 5, 7.");
    }

    @Test
    void saysThatThereAreMoreThanItLists() {
        List<Integer> odd =
                IntStream.range(0, RUNS + 1).mapToObj(i -> 2 * i + 1).toList();
        assertThat(RowList.listed(odd.subList(0, RUNS)).in(Languages.ENGLISH))
                .endsWith(odd.get(RUNS - 1).toString());
        assertThat(RowList.listed(odd).in(Languages.ENGLISH))
                .endsWith(odd.get(RUNS - 1) + " …")
                .doesNotContain(odd.getLast().toString());
    }
}

package org.truecost.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truecost.expectation.AbsentFamily;

/** Workbooks that came month by month, and not for this one (cost-model.md, rule 44). */
class FileFamiliesTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

    private static List<AbsentFamily> absent(String... names) {
        return FileFamilies.absent(List.of(names), JANUARY);
    }

    @Test
    void threeMonthsInARowMakeAnExpectation() {
        assertThat(absent("opex 2024-10.xlsx", "opex_202411.xlsx", "Opex 2024年12月分.csv"))
                .containsExactly(new AbsentFamily(DECEMBER, Set.of("Opex 2024年12月分.csv")));
        assertThat(absent("opex 2024-11.xlsx", "opex 2024-12.xlsx")).isEmpty();
        assertThat(absent("opex 2024-09.xlsx", "opex 2024-10.xlsx", "opex 2024-12.xlsx"))
                .isEmpty();
    }

    @Test
    void endsWithAWorkbookOfTheMonth() {
        assertThat(absent("opex 2024-10.xlsx", "opex 2024-11.xlsx", "opex 2024-12.xlsx", "opex 2025-01.xlsx"))
                .isEmpty();
        assertThat(absent("opex 2024-10.xlsx", "opex 2024-11.xlsx", "opex 2024-12.xlsx", "opex 2025-02.xlsx"))
                .as("a later month does not make up for it")
                .hasSize(1);
        assertThat(absent("opex 2024-10.xlsx", "opex 2024-11.xlsx", "opex 2024-12.xlsx", "opex.xlsx"))
                .as("one that names no month may be it")
                .isEmpty();
        assertThat(FileFamilies.absent(
                        List.of("opex 2024-10.xlsx", "opex 2024-11.xlsx", "opex 2024-12.xlsx"), DECEMBER))
                .isEmpty();
    }

    @Test
    void eachFamilyIsByItself() {
        assertThat(absent(
                        "opex 2024-10.xlsx",
                        "opex 2024-11.xlsx",
                        "opex 2024-12.xlsx",
                        "power 2024-12.xlsx",
                        "power 2025-01.xlsx",
                        "sample.xlsx"))
                .extracting(AbsentFamily::workbooks)
                .containsExactly(Set.of("opex 2024-12.xlsx"));
    }
}

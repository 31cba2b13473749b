package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.period;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** The months of one series: which are missing, which come again, which figures are for years. */
class MonthsTest {

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);

    private int row = 1;

    private OperatingExpense of(String first, String last, Attributes attributes) {
        row++;
        return expense("E" + row, null, null, OpexCategory.POWER, "USD", first, last, attributes, row);
    }

    private static OperatingExpense expense(
            String id,
            @Nullable String description,
            @Nullable String asset,
            OpexCategory category,
            String currency,
            String first,
            String last,
            Attributes attributes,
            int row) {
        return Variant.of(Facts.opex(id, exactly("100", currency), period(first, last)))
                .with(OperatingExpense::category, category)
                .with(OperatingExpense::description, description)
                .with(OperatingExpense::assetId, asset)
                .with(OperatingExpense::attributes, attributes)
                .with(
                        OperatingExpense::source,
                        new Source(new Sheet("a.xlsx", "s", SheetKind.OPERATING_EXPENSES, Map.of()), row))
                .get();
    }

    private OperatingExpense month(int number) {
        YearMonth month = JANUARY.plusMonths(number - 1L);
        return of(month.atDay(1).toString(), month.atEndOfMonth().toString(), Attributes.NONE);
    }

    private static List<ProblemKind> kinds(OperatingExpense... expenses) {
        Months months = new Months();
        Arrays.stream(expenses).forEach(months::add);
        return months.problems(true).stream().map(Problem::kind).toList();
    }

    @Test
    void threeMonthsAreASeriesAndTwoAreNot() {
        assertThat(kinds(month(1), month(3))).isEmpty();
        assertThat(kinds(month(1), month(2), month(4))).containsExactly(ProblemKind.MONTHS_MISSING);
        assertThat(kinds(month(1), month(1), month(2))).as("two months").isEmpty();
        assertThat(kinds(month(1), month(1), month(2), month(3))).containsExactly(ProblemKind.MONTH_TWICE);
    }

    @Test
    void saysEachGapAtTheRowAfterItWithItsMonths() {
        Months months = new Months();
        for (int number : new int[] {1, 2, 3, 5, 6, 9, 10, 11}) {
            months.add(month(number));
        }
        List<Problem> problems = months.problems(false);
        assertThat(problems).extracting(problem -> problem.location().cell()).containsExactly("A5", "A7");
        assertThat(problems.getFirst().message(Languages.ENGLISH))
                .contains("2024-04")
                .doesNotContain("2024-05");
        assertThat(problems.getLast().message(Languages.ENGLISH)).contains("2024-07, 2024-08");
    }

    @Test
    void halfAsManyGapsAsMonthsAreStillGapsAndMoreAreARhythm() {
        assertThat(kinds(month(1), month(2), month(3), month(6))).containsExactly(ProblemKind.MONTHS_MISSING);
        assertThat(kinds(month(1), month(2), month(3), month(7))).isEmpty();
    }

    @Test
    void aMonthThatALongerRowCoversIsNotMissing() {
        assertThat(kinds(month(1), month(2), month(4), of("2024-03-01", "2024-04-10", Attributes.NONE)))
                .isEmpty();
        assertThat(kinds(month(1), month(2), month(4), of("2024-02-10", "2024-03-20", Attributes.NONE)))
                .isEmpty();
        assertThat(kinds(month(1), month(2), month(4), of("2024-04-10", "2024-05-20", Attributes.NONE)))
                .containsExactly(ProblemKind.MONTHS_MISSING);
        assertThat(kinds(month(1), month(2), month(4), of("2024-01-10", "2024-02-20", Attributes.NONE)))
                .containsExactly(ProblemKind.MONTHS_MISSING);
        assertThat(kinds(month(1), month(2), month(4), of("2024-03-01", "2024-03-20", Attributes.NONE)))
                .as("a part of the month is no month")
                .containsExactly(ProblemKind.MONTHS_MISSING);
    }

    @Test
    void aThirdAsManyRepetitionsAsMonthsAreRepetitionsAndMoreAreTwoSeries() {
        assertThat(kinds(month(1), month(2), month(3), month(3))).containsExactly(ProblemKind.MONTH_TWICE);
        assertThat(kinds(month(1), month(2), month(3), month(3), month(2))).isEmpty();
        Months ofOneNumber = new Months();
        List.of(month(1), month(2), month(3), month(3)).forEach(ofOneNumber::add);
        assertThat(ofOneNumber.rows()).isEqualTo(4);
        assertThat(ofOneNumber.problems(false)).as("the ratios tell it").isEmpty();
    }

    @Test
    void partsOfAMonthThatMakeNoMoreThanItAreNoRepetition() {
        OperatingExpense half = of("2024-03-01", "2024-03-31", allocated("0.5"));
        assertThat(kinds(month(1), month(2), half, of("2024-03-01", "2024-03-31", allocated("0.5"))))
                .isEmpty();
        assertThat(kinds(month(1), month(2), half, of("2024-03-01", "2024-03-31", allocated("0.51"))))
                .containsExactly(ProblemKind.MONTH_TWICE);
    }

    @Test
    void saysWhereTheMonthOccursFirst() {
        Months months = new Months();
        List.of(month(1), month(2), month(3), month(3)).forEach(months::add);
        Problem problem = months.problems(true).getFirst();
        assertThat(problem.location().cell()).isEqualTo("A5");
        assertThat(problem.found()).isEqualTo("2024-03-01");
        assertThat(problem.message(Languages.ENGLISH)).contains("2024-03", "a.xlsx › s › A4");
    }

    @Test
    void aYearOrMoreAmongMonthsIsMixed() {
        assertThat(kinds(month(1), month(2), of("2024-01-01", "2024-12-31", Attributes.NONE)))
                .containsExactly(ProblemKind.PERIODS_MIXED);
        assertThat(kinds(month(1), month(2), of("2024-01-01", "2024-11-30", Attributes.NONE)))
                .isEmpty();
        assertThat(kinds(month(1), month(2), of("2024-02-01", "2025-01-31", Attributes.NONE)))
                .containsExactly(ProblemKind.PERIODS_MIXED);
        assertThat(kinds(month(1), month(2), of("2023-02-01", "2024-01-31", Attributes.NONE)))
                .containsExactly(ProblemKind.PERIODS_MIXED);
        assertThat(kinds(month(1), month(2), of("2024-03-01", "2025-02-28", Attributes.NONE)))
                .isEmpty();
        assertThat(kinds(month(1), month(2), of("2023-01-01", "2023-12-31", Attributes.NONE)))
                .isEmpty();
        assertThat(kinds(month(1), of("2024-01-01", "2024-12-31", Attributes.NONE)))
                .as("one month is no series")
                .isEmpty();
    }

    @Test
    void saysTheFirstMonthThatALongRowCovers() {
        Months months = new Months();
        List.of(month(1), month(2), of("2024-02-01", "2025-01-31", Attributes.NONE))
                .forEach(months::add);
        Problem problem = months.problems(true).getFirst();
        assertThat(problem.found()).isEqualTo("2025-01-31");
        assertThat(problem.message(Languages.ENGLISH)).contains("2024-02-01", "a.xlsx › s › A3");
    }

    /** Rows of different numbers are one series only where all they say is the same but for dates. */
    @Test
    void aSeriesIsOfOneCategoryAssetEntityCurrencyAndDescription() {
        assertThat(series("power", "power", "power")).containsExactly(ProblemKind.MONTHS_MISSING);
        assertThat(series("Power 2024-01", "power Feb", "power 2024年4月分")).containsExactly(ProblemKind.MONTHS_MISSING);
        assertThat(series("power", "power", "rent")).isEmpty();
        assertThat(series(null, null, null)).as("nothing tells them to be one").isEmpty();

        MonthlySeries checks = new MonthlySeries();
        checks.see(of("1", null, "A", OpexCategory.POWER, "USD", 1));
        checks.see(of("2", null, "A", OpexCategory.POWER, "USD", 2));
        checks.see(of("4", null, "A", OpexCategory.POWER, "USD", 4));
        checks.see(of("11", null, "A", OpexCategory.POWER, "EUR", 6));
        checks.see(of("12", null, "B", OpexCategory.POWER, "USD", 6));
        checks.see(of("13", null, "A", OpexCategory.NETWORK, "USD", 6));
        assertThat(checks.problems()).extracting(Problem::kind).containsExactly(ProblemKind.MONTHS_MISSING);

        MonthlySeries others = new MonthlySeries();
        others.see(of("1", null, "A", OpexCategory.OTHER, "USD", 1));
        others.see(of("2", null, "A", OpexCategory.OTHER, "USD", 2));
        others.see(of("4", null, "A", OpexCategory.OTHER, "USD", 4));
        assertThat(others.problems())
                .as("other costs of an asset may be anything")
                .isEmpty();
    }

    @Test
    void supersededRowsAreOfNoSeries() {
        MonthlySeries checks = new MonthlySeries();
        for (int number : new int[] {1, 2, 3, 5}) {
            YearMonth month = JANUARY.plusMonths(number - 1L);
            checks.see(expense(
                    "E",
                    null,
                    null,
                    OpexCategory.POWER,
                    "USD",
                    month.atDay(1).toString(),
                    month.atEndOfMonth().toString(),
                    number == 5 ? org.truecost.Facts.supersededBy("X") : Attributes.NONE,
                    number));
        }
        assertThat(checks.problems()).isEmpty();
    }

    private static List<ProblemKind> series(@Nullable String first, @Nullable String second, @Nullable String fourth) {
        MonthlySeries checks = new MonthlySeries();
        checks.see(of("1", first, null, OpexCategory.POWER, "USD", 1));
        checks.see(of("2", second, null, OpexCategory.POWER, "USD", 2));
        checks.see(of("4", fourth, null, OpexCategory.POWER, "USD", 4));
        return checks.problems().stream().map(Problem::kind).toList();
    }

    private static OperatingExpense of(
            String id,
            @Nullable String description,
            @Nullable String asset,
            OpexCategory category,
            String currency,
            int number) {
        YearMonth month = JANUARY.plusMonths(number - 1L);
        return expense(
                id,
                description,
                asset,
                category,
                currency,
                month.atDay(1).toString(),
                month.atEndOfMonth().toString(),
                Attributes.NONE,
                Integer.parseInt(id));
    }
}

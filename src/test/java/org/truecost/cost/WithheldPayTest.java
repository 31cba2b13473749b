package org.truecost.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.quote;
import static org.truecost.Facts.supersededBy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Rate;

class WithheldPayTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Period YEAR = period("2025-01-01", "2025-12-31");

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "4.9, true", "5, false", "150, false"})
    void withholdsThePayOfFewerThanFive(String people, boolean isWithheld) {
        assertThat(withheld(line("A", people, "USD", YEAR))).isEqualTo(isWithheld ? List.of("A") : List.of());
    }

    @Test
    void showsTogetherWhoServesTogether() {
        assertThat(withheld(line("A", "1", "USD", YEAR), line("B", "4", "USD", YEAR)))
                .isEmpty();
    }

    @Test
    void withholdsWhomOneMonthLessAnotherWouldDisclose() {
        assertThat(withheld(line("A", "100", "USD", YEAR), line("B", "1", "USD", period("2025-02-01", "2025-12-31"))))
                .containsExactly("B");
    }

    @Test
    void withholdsWhomAnotherRateWouldDisclose() {
        assertThat(withheld(line("A", "100", "USD", YEAR), line("B", "2", "JPY", YEAR)))
                .containsExactly("B");
    }

    @Test
    void countsWhoIsInOneMonthAloneWithAllOfThatMonth() {
        assertThat(withheld(
                        line("A", "4", "USD", period("2025-01-01", "2025-01-31")),
                        line("B", "3", "USD", period("2025-01-15", "2025-01-31"))))
                .isEmpty();
    }

    @Test
    void countsWhoLeavesWithinAMonthWithAllOfThatMonth() {
        assertThat(withheld(
                        line("A", "6", "USD", period("2025-01-01", "2025-01-20")),
                        line("B", "3", "USD", period("2025-01-01", "2025-01-31"))))
                .isEmpty();
    }

    @Test
    void countsWhoIsThereForADayAsPartOfAPerson() {
        assertThat(withheld(
                        line("A", "4", "USD", period("2025-01-01", "2025-01-31")),
                        line("B", "1", "USD", period("2025-01-31", "2025-01-31"))))
                .containsExactly("A", "B");
    }

    @Test
    void countsAPositionOnSeveralLinesOnce() {
        assertThat(withheld(line("A", "4", "USD", YEAR), line("A", "4", "USD", YEAR)))
                .containsExactly("A", "A");
    }

    @Test
    void withholdsReplacedPayFromTheSumOfTheReplaced() {
        Payroll replaced = payroll("A", "2", exactly("1000", "USD"), "12", YEAR, null, null, supersededBy("B"));
        CostModel model = model(5, replaced, line("B", "40", "USD", YEAR));
        assertThat(model.lines(replaced).getFirst().treatment()).isEqualTo(CostLine.Treatment.WITHHELD);
        assertThat(model.lines(replaced).getFirst().recognised()).isNull();
        assertThat(model.workings(model.lines(replaced).getFirst())).isEmpty();
    }

    @Test
    void withholdsNothingWhereOnePersonMayBeShown() {
        Payroll half = line("A", "0.5", "USD", YEAR);
        assertThat(model(1, half).lines(half).getFirst().treatment()).isEqualTo(CostLine.Treatment.COUNTED);
    }

    private static List<String> withheld(Payroll... lines) {
        CostModel model = model(5, lines);
        return Arrays.stream(lines)
                .filter(line -> model.lines(line).getFirst().treatment() == CostLine.Treatment.WITHHELD)
                .map(Payroll::id)
                .toList();
    }

    private static CostModel model(int fewest, Payroll... lines) {
        return new CostModel(
                JANUARY,
                USD,
                ExchangeRates.of(
                        Currency.getInstance("JPY"), List.of(quote("USD", "JPY", "150", "2024-01-01", Rate.Kind.SPOT))),
                WithheldPay.of(Ledger.of(List.of(lines)), fewest));
    }

    private static Payroll line(String id, String people, String currency, Period period) {
        return payroll(id, people, exactly("1000", currency), "12", period);
    }
}

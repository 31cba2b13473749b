package org.truecost.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.Facts.day;
import static org.truecost.Facts.quote;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.money.Rate.Kind;

class ExchangeRatesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @Test
    void takesTheLatestRateAtOrBeforeTheDay() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "140", "2024-01-01", Kind.SPOT),
                quote("USD", "JPY", "150", "2024-06-01", Kind.CLOSING),
                quote("USD", "JPY", "160", "2024-06-02", Kind.SPOT));
        assertThat(yen(rates, "2024-05-31")).isEqualTo(Money.of("140", "JPY"));
        assertThat(yen(rates, "2024-06-01")).isEqualTo(Money.of("150", "JPY"));
        assertThat(yen(rates, "2030-01-01")).isEqualTo(Money.of("160", "JPY"));
    }

    @Test
    void missingRateIsEmptyAndNeverOne() {
        ExchangeRates rates = rates(quote("USD", "JPY", "140", "2024-01-02", Kind.SPOT));
        assertThat(rates.on(USD, JPY, day("2024-01-01"))).isEmpty();
        assertThat(rates.on(USD, CNY, day("2024-01-02"))).isEmpty();
        assertThat(rates.during(USD, JPY, YearMonth.of(2023, 12), day("2025-01-31")))
                .isEmpty();
    }

    @Test
    void takesTheLatestAverageWhereThereIsNothingElse() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "140", "2024-01-31", Kind.AVERAGE),
                quote("JPY", "USD", "0.008", "2024-12-31", Kind.AVERAGE),
                quote("USD", "JPY", "160", "2025-01-31", Kind.AVERAGE));
        assertThat(yenDuring(rates, YearMonth.of(2024, 5)))
                .as("the month's own is missing")
                .isEqualTo(Money.of("140", "JPY"));
        assertThat(yenDuring(rates, YearMonth.of(2024, 12))).isEqualTo(Money.of("125", "JPY"));
        assertThat(yenDuring(rates, YearMonth.of(2025, 6))).as("not over yet").isEqualTo(Money.of("160", "JPY"));
        assertThat(rates.during(USD, JPY, YearMonth.of(2025, 6), day("2025-01-30"))
                        .orElseThrow()
                        .of(Money.of("1", "USD")))
                .as("January is not over either")
                .isEqualTo(Money.of("125", "JPY"));
        assertThat(rates.during(USD, JPY, YearMonth.of(2023, 12), day("2025-01-31")))
                .isEmpty();
        assertThat(rates.on(USD, JPY, day("2025-01-31")))
                .as("a purchase takes no average")
                .isEmpty();
    }

    @Test
    void takesTheYoungerOfALatestAverageAndALatestDailyRate() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "140", "2024-01-01", Kind.SPOT),
                quote("USD", "JPY", "150", "2024-06-30", Kind.AVERAGE),
                quote("USD", "JPY", "160", "2024-09-30", Kind.CLOSING));
        assertThat(yenDuring(rates, YearMonth.of(2024, 1))).isEqualTo(Money.of("140", "JPY"));
        assertThat(yenDuring(rates, YearMonth.of(2024, 7))).isEqualTo(Money.of("150", "JPY"));
        assertThat(yenDuring(rates, YearMonth.of(2024, 9))).isEqualTo(Money.of("160", "JPY"));
        assertThat(yenDuring(rates, YearMonth.of(2025, 6))).isEqualTo(Money.of("160", "JPY"));
    }

    @Test
    void onOneDayAPeriodTakesTheAverageAndAPurchaseSpotBeforeClosing() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "140", "2024-06-30", Kind.CLOSING),
                quote("USD", "JPY", "141", "2024-06-30", Kind.SPOT),
                quote("JPY", "USD", "0.008", "2024-06-10", Kind.AVERAGE));
        assertThat(yenDuring(rates, YearMonth.of(2024, 8)))
                .as("an average is dated at its month's end, on whichever day it is written")
                .isEqualTo(Money.of("125", "JPY"));
        assertThat(yen(rates, "2024-08-31")).isEqualTo(Money.of("141", "JPY"));
    }

    @Test
    void aPairsOwnRatesCountBeforeTheWayThroughThePivotAndEachLegTakesItsYounger() {
        ExchangeRates rates = rates(
                quote("CNY", "JPY", "20", "2024-01-01", Kind.SPOT),
                quote("CNY", "JPY", "21", "2024-03-31", Kind.AVERAGE),
                quote("USD", "JPY", "150", "2024-02-29", Kind.AVERAGE),
                quote("USD", "JPY", "140", "2024-04-01", Kind.SPOT));
        assertThat(dollarsDuring(rates)).as("21 ÷ 140").isEqualTo(Money.of("0.15", "USD"));
        ExchangeRates quoted = rates(
                quote("CNY", "USD", "0.5", "2023-01-01", Kind.SPOT),
                quote("CNY", "JPY", "21", "2024-03-31", Kind.AVERAGE),
                quote("USD", "JPY", "140", "2024-04-01", Kind.SPOT));
        assertThat(dollarsDuring(quoted)).isEqualTo(Money.of("0.5", "USD"));
    }

    @Test
    void goesThroughThePivotByTheLatestAverages() {
        ExchangeRates rates = rates(
                quote("CNY", "JPY", "21", "2024-11-30", Kind.AVERAGE),
                quote("USD", "JPY", "140", "2024-01-01", Kind.SPOT),
                quote("USD", "JPY", "150", "2024-10-31", Kind.AVERAGE));
        assertThat(rates.during(CNY, USD, JANUARY, day("2025-01-31"))
                        .orElseThrow()
                        .of(Money.of("100", "CNY")))
                .isEqualTo(Money.of("14", "USD"));
    }

    @Test
    void sameCurrencyNeedsNoRate() {
        Money dollars = Money.of("1.23", "USD");
        assertThat(rates().on(USD, USD, day("2024-01-01")).orElseThrow().of(dollars))
                .isEqualTo(dollars);
        assertThat(rates().during(USD, USD, JANUARY, day("2025-01-31"))
                        .orElseThrow()
                        .rates())
                .isEmpty();
    }

    @Test
    void laterInverseQuoteCountsBeforeAnEarlierDirectOne() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "140", "2024-01-01", Kind.SPOT),
                quote("JPY", "USD", "0.008", "2024-02-01", Kind.SPOT));
        assertThat(yen(rates, "2024-01-31")).isEqualTo(Money.of("140", "JPY"));
        assertThat(yen(rates, "2024-02-01")).isEqualTo(Money.of("125", "JPY"));
    }

    @Test
    void onOneDaySpotCountsBeforeClosingAndDirectBeforeInverse() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "141", "2024-01-01", Kind.CLOSING),
                quote("USD", "JPY", "140", "2024-01-01", Kind.SPOT),
                quote("JPY", "USD", "0.008", "2024-01-01", Kind.SPOT));
        assertThat(yen(rates, "2024-01-01")).isEqualTo(Money.of("140", "JPY"));
    }

    @Test
    void crossesThroughThePivotWithOneDivision() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "153", "2024-01-01", Kind.SPOT),
                quote("CNY", "JPY", "21", "2024-01-01", Kind.SPOT));
        Conversion cross = rates.on(CNY, USD, day("2024-01-01")).orElseThrow();
        assertThat(cross.of(Money.of("153", "CNY"))).isEqualTo(Money.of("21", "USD"));
        assertThat(cross.rates()).hasSize(2);
    }

    @Test
    void averageOfTheMonthCountsBeforeAnyDaysRate() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "140", "2025-01-31", Kind.SPOT),
                quote("JPY", "USD", "0.008", "2025-01-31", Kind.AVERAGE));
        assertThat(yenDuring(rates, JANUARY)).isEqualTo(Money.of("125", "JPY"));
        assertThat(yen(rates, "2025-01-31")).isEqualTo(Money.of("140", "JPY"));
    }

    @Test
    void averageQuotedDirectlyCountsAndTheAveragesOfBothLegsBeforeADaysRate() {
        assertThat(yenDuring(
                        rates(
                                quote("USD", "JPY", "140", "2025-01-31", Kind.SPOT),
                                quote("USD", "JPY", "150", "2025-01-31", Kind.AVERAGE)),
                        JANUARY))
                .isEqualTo(Money.of("150", "JPY"));
        ExchangeRates both = rates(
                quote("CNY", "USD", "0.5", "2025-01-01", Kind.SPOT),
                quote("USD", "JPY", "150", "2025-01-31", Kind.AVERAGE),
                quote("CNY", "JPY", "30", "2025-01-31", Kind.AVERAGE));
        assertThat(dollarsDuring(both)).isEqualTo(Money.of("0.2", "USD"));
    }

    @Test
    void aDaysRateOfThePairCountsBeforeTheWayThroughThePivot() {
        ExchangeRates rates = rates(
                quote("CNY", "USD", "0.5", "2025-01-01", Kind.SPOT),
                quote("USD", "JPY", "150", "2025-01-01", Kind.SPOT),
                quote("CNY", "JPY", "30", "2025-01-01", Kind.SPOT));
        assertThat(dollarsDuring(rates)).isEqualTo(Money.of("0.5", "USD"));
    }

    @Test
    void averageOfOneLegGoesWithTheLatestRateOfTheOther() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "100", "2024-12-01", Kind.SPOT),
                quote("USD", "JPY", "150", "2025-01-31", Kind.AVERAGE),
                quote("CNY", "JPY", "30", "2024-12-01", Kind.SPOT));
        Conversion cross = rates.during(CNY, USD, JANUARY, day("2025-01-31")).orElseThrow();
        assertThat(cross.of(Money.of("5", "CNY"))).isEqualTo(Money.of("1", "USD"));
    }

    @Test
    void reportOfJanuaryDoesNotKnowFebruarysRates() {
        ExchangeRates rates = rates(
                quote("USD", "JPY", "140", "2025-01-15", Kind.SPOT),
                quote("USD", "JPY", "170", "2025-02-03", Kind.SPOT),
                quote("USD", "JPY", "180", "2025-02-28", Kind.AVERAGE));
        assertThat(yenDuring(rates, YearMonth.of(2025, 2))).isEqualTo(Money.of("140", "JPY"));
    }

    @Test
    void refusesAnAmountOfAThirdCurrency() {
        Conversion conversion = rates(quote("USD", "JPY", "140", "2025-01-15", Kind.SPOT))
                .on(USD, JPY, day("2025-01-15"))
                .orElseThrow();
        assertThatThrownBy(() -> conversion.of(Money.of("1", "EUR"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExchangeRates rates(Rate... rates) {
        return ExchangeRates.of(JPY, List.of(rates));
    }

    private static Money yen(ExchangeRates rates, String day) {
        return rates.on(USD, JPY, day(day)).orElseThrow().of(Money.of("1", "USD"));
    }

    private static Money dollarsDuring(ExchangeRates rates) {
        return rates.during(CNY, USD, JANUARY, day("2025-01-31")).orElseThrow().of(Money.of("1", "CNY"));
    }

    private static Money yenDuring(ExchangeRates rates, YearMonth month) {
        return rates.during(USD, JPY, month, day("2025-01-31")).orElseThrow().of(Money.of("1", "USD"));
    }
}

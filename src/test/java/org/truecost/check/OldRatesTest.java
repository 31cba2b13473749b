package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;
import static org.truecost.Facts.rate;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;
import org.truecost.cost.CostModel;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;
import org.truecost.problem.Problem;

/** Which rates are old for what they convert, and decide enough to be said (cost-model.md, rule 19); in the report of January 2025. */
class OldRatesTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void aRateOfNinetyTwoDaysIsNotOldAndOneOfNinetyThreeIs() {
        Fact january = opex("E", exactly("15000", "JPY"), period("2025-01-01", "2025-01-31"));
        assertThat(found(january, rate("USD", "JPY", "150", "2024-10-31", Kind.SPOT)))
                .isEmpty();
        assertThat(found(january, rate("USD", "JPY", "150", "2024-10-30", Kind.SPOT)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().in(Languages.ENGLISH))
                        .isEqualTo("The rate from USD to JPY is dated 2024-10-30, up to 93 days before what it converts"
                                + " (limit: 92). It decides more than 1 % of the month, of the cost to date"
                                + " or of the whole life."));
    }

    @Test
    void theAgeOfAnAverageCountsFromTheEndOfItsMonth() {
        Fact january = opex("E", exactly("15000", "JPY"), period("2025-01-01", "2025-01-31"));
        assertThat(found(january, rate("USD", "JPY", "150", "2024-10-01", Kind.AVERAGE)))
                .isEmpty();
        assertThat(found(january, rate("USD", "JPY", "150", "2024-09-30", Kind.AVERAGE)))
                .hasSize(1);
    }

    @Test
    void monthsToComeAgeToTheReportingMonthOnly() {
        Fact later = opex("E", exactly("15000", "JPY"), period("2025-12-01", "2025-12-31"));
        assertThat(found(later, rate("USD", "JPY", "150", "2024-12-31", Kind.CLOSING)))
                .isEmpty();
    }

    @Test
    void aPurchaseAgesToItsDay() {
        Fact bought = capex("A", exactly("15000", "JPY"), "2024-03-01", 12);
        assertThat(found(bought, rate("USD", "JPY", "150", "2024-01-01", Kind.SPOT)))
                .isEmpty();
        assertThat(found(bought, rate("USD", "JPY", "150", "2023-11-01", Kind.SPOT)))
                .hasSize(1);
    }

    @Test
    void whatDecidesAHundredthIsNotSaidAndWhatDecidesMoreIs() {
        Fact rate = rate("USD", "JPY", "100", "2020-01-01", Kind.SPOT);
        Fact dollars = opex("D", exactly("99", "USD"), period("2025-01-01", "2025-01-31"));
        assertThat(found(dollars, opex("E", exactly("100", "JPY"), period("2025-01-01", "2025-01-31")), rate))
                .isEmpty();
        assertThat(found(dollars, opex("E", exactly("101", "JPY"), period("2025-01-01", "2025-01-31")), rate))
                .hasSize(1);
        assertThat(found(dollars, opex("E", exactly("101", "JPY"), period("2025-02-01", "2025-02-28")), rate))
                .as("of the whole life")
                .hasSize(1);
    }

    private static List<Problem> found(Fact... facts) {
        Ledger ledger = Ledger.of(Stream.concat(
                        Stream.of(facts), Stream.of(claim("C", null, Money.of("100", "USD"), null, null, "2025-01-31")))
                .toList());
        CostModel model = new CostModel(JANUARY, USD, CostModel.rates(ledger, JPY));
        ledger.forEachCost(model::add);
        return OldRates.of(ledger.rates(), model.total(), model.rateUses(), 92);
    }
}

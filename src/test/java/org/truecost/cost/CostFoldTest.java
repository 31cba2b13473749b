package org.truecost.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.quote;
import static org.truecost.Facts.supersededBy;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;

/** What the fold does with a record besides adding it up. The reporting month is January 2025, the currency USD. */
class CostFoldTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final ExchangeRates RATES = ExchangeRates.of(
            JPY,
            List.of(
                    quote("USD", "JPY", "100", "2024-01-01", Kind.SPOT),
                    quote("USD", "JPY", "200", "2025-01-20", Kind.SPOT)));

    @Test
    void countsWithheldLinesAndPeopleAndAddsNothingOfThem() {
        Payroll one = payroll("A", "2", exactly("1200", "JPY"), "12", YEAR);
        Payroll again = payroll("A", "3", exactly("1200", "JPY"), "12", YEAR);
        Payroll replaced = payroll("B", "1", exactly("1200", "JPY"), "12", YEAR, null, null, supersededBy("A"));
        CostModel model =
                new CostModel(JANUARY, USD, RATES, WithheldPay.of(Ledger.of(List.of(one, again, replaced)), 5));
        List.of(one, again, replaced).forEach(model::add);
        CostComparison comparison = model.compare(
                model.headline(List.of(claim("C", null, Money.of("1", "USD"), null, null, "2025-01-01"))));

        assertThat(comparison.withheld()).isEqualTo(new CostComparison.Withheld(3, new java.math.BigDecimal("3")));
        assertThat(comparison.withholdsAllPay()).isTrue();
        assertThat(comparison.linesCounted()).isZero();
        assertThat(comparison.months()).isEmpty();
        assertThat(comparison.superseded().lines()).isZero();
        assertThat(model.workings(model.lines(one).getFirst())).isEmpty();
    }

    @Test
    void answersTheWorkingsOfALineThatIsShown() {
        CostModel model = new CostModel(JANUARY, USD, RATES);
        assertThat(model.workings(
                        model.lines(opex("E", exactly("5", "USD"), YEAR)).getFirst()))
                .hasValueSatisfying(workings -> assertThat(workings.amount()).isEqualTo(exactly("5", "USD")));
    }

    @Test
    void convertsWhatIsRecognisedInAMonthAtThatMonthsRate() {
        CostModel model = new CostModel(JANUARY, USD, RATES);
        assertThat(model.inMonth(JPY, YearMonth.of(2024, 12)).orElseThrow().of(Money.of("200", "JPY")))
                .isEqualTo(Money.of("2", "USD"));
        assertThat(model.inMonth(JPY, JANUARY).orElseThrow().of(Money.of("200", "JPY")))
                .isEqualTo(Money.of("1", "USD"));
    }

    @Test
    void convertsAClaimOnItsDayOrElseAtTheMonthsEnd() {
        CostModel model = new CostModel(JANUARY, USD, RATES);
        HeadlineClaim dated = claim("C", null, Money.of("200", "JPY"), null, null, "2025-01-05");
        HeadlineClaim undated = claim("C", null, Money.of("200", "JPY"), null, null, null);
        assertThat(model.ofClaim(JPY, dated).of(Money.of("200", "JPY"))).isEqualTo(Money.of("2", "USD"));
        assertThat(model.ofClaim(JPY, undated).of(Money.of("200", "JPY"))).isEqualTo(Money.of("1", "USD"));
        assertThatThrownBy(() -> model.ofClaim(Currency.getInstance("EUR"), dated))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EUR");
    }

    @Test
    void aReplacedLineIsSetAsideWithItsLife() {
        CostModel model = new CostModel(JANUARY, USD, RATES);
        model.add(opex("E", exactly("5", "USD"), YEAR, null, null, supersededBy("F")));
        model.add(opex("F", exactly("7", "USD"), YEAR, null, "A", Attributes.NONE));
        CostComparison comparison = model.compare(
                model.headline(List.of(claim("C", null, Money.of("1", "USD"), null, null, "2025-01-01"))));
        assertThat(comparison.withholdsAllPay()).isFalse();
        assertThat(comparison.superseded()).isEqualTo(new CostComparison.SetAside(1, exactly("5", "USD")));
        assertThat(comparison.contained()).isEqualTo(new CostComparison.SetAside(1, exactly("7", "USD")));
    }

    /** Exchange matters where a cost or the headline is in another currency. */
    @Test
    void asksWhatAnotherExchangeWouldMakeOnlyWhereThereIsOne() {
        assertThat(exchangeCases("USD", "USD")).isZero();
        assertThat(exchangeCases("JPY", "USD")).isPositive();
        assertThat(exchangeCases("USD", "JPY")).isPositive();
    }

    private static long exchangeCases(String cost, String headline) {
        CostModel model = new CostModel(JANUARY, USD, RATES);
        model.add(opex("E", exactly("5", cost), YEAR));
        CostComparison comparison = model.compare(
                model.headline(List.of(claim("C", null, Money.of("1", headline), null, null, "2025-01-01"))));
        return comparison.sensitivity().cases().stream()
                .filter(one -> one.assumption() == Sensitivity.Assumption.EXCHANGE)
                .count();
    }
}

package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.day;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;
import static org.truecost.Facts.quote;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Period;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.money.Rate.Kind;
import org.truecost.recognition.Charge;

/** The fold where one day or one missing value decides. The reporting month is January 2025, the currency USD. */
class CostEdgesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final Rate EARLY = quote("USD", "JPY", "100", "2024-01-01", Kind.SPOT);
    private static final Rate LATE = quote("USD", "JPY", "200", "2025-01-20", Kind.SPOT);
    private static final Rate NEXT = quote("USD", "JPY", "400", "2025-02-20", Kind.SPOT);

    @Test
    void aPurchaseKeepsTheRateOfItsDayInEveryMonth() {
        CostModel model = model(EARLY, LATE);
        model.add(capex("A", exactly("120000", "JPY"), "2024-11-01", 12));
        List<MonthCost> months = compare(model).months();

        assertThat(months)
                .hasSize(12)
                .allSatisfy(cost -> assertThat(cost.total()).isEqualTo(exactly("100", "USD")));
        assertThat(months.getFirst().cash()).isEqualTo(Money.of("1200", "USD"));
        assertThat(months.get(1).cash()).isEqualTo(Money.of("0", "USD"));
    }

    @Test
    void halfACentOfAMonthRoundsUpHoweverLargeTheRate() {
        CostModel model = model(quote("JPY", "USD", "300000000.015", "2024-01-01", Kind.SPOT));
        model.add(opex("E", exactly("1", "JPY"), period("2025-01-01", "2025-03-31")));

        assertThat(compare(model).months())
                .extracting(cost ->
                        cost.total().base().rounded(RoundingMode.HALF_UP).toPlainString())
                .containsOnly("100000000.01");
    }

    @Test
    void aPurchaseAfterTheMonthIsConvertedAtWhatTheMonthKnows() {
        CostModel model = model(EARLY, LATE, NEXT);
        CostLine line = model.add(capex("A", exactly("120000", "JPY"), "2025-03-01", 12))
                .getFirst();

        assertThat(requireNonNull(line.recognised()).life()).isEqualTo(exactly("600", "USD"));
    }

    @Test
    void anExpenseIsPaidAtTheRateOfItsPaymentMonth() {
        CostModel model = model(EARLY, LATE);
        model.add(opex("E", exactly("1200", "JPY"), YEAR, "2024-12-01", null, Attributes.NONE));
        List<MonthCost> months = compare(model).months();

        assertThat(months.getFirst().cash()).isEqualTo(Money.of("12", "USD"));
        assertThat(months.get(1).total()).isEqualTo(exactly("0.5", "USD"));
        assertThat(months.get(1).cash()).isEqualTo(Money.of("0", "USD"));
    }

    @Test
    void namesTheRatesThatWereUsed() {
        CostModel model = model(EARLY, LATE, NEXT);
        assertThat(model.ratesUsed()).isEmpty();
        model.add(capex("A", exactly("120000", "JPY"), "2024-11-01", 12));

        assertThat(model.ratesUsed()).containsExactly(EARLY);
    }

    @Test
    void aPurchaseWithoutItsServiceShowsAndAddsNothing() {
        for (GpuPurchase purchase : List.of(
                purchase(null, null, null), purchase(null, null, 12), purchase("2024-05-05", "2024-05-05", null))) {
            Charge charge = Charge.of(purchase).orElseThrow();
            assertThat(charge.recognition()).isNull();
            assertThat(charge.payment() == null).isEqualTo(purchase.purchaseDate() == null);
        }
        assertThat(requireNonNull(Charge.of(purchase("2024-05-05", "2024-06-06", 12))
                                .orElseThrow()
                                .payment())
                        .day())
                .isEqualTo("2024-05-05");
        assertThat(requireNonNull(Charge.of(purchase(null, "2024-06-06", 12))
                                .orElseThrow()
                                .recognition())
                        .period())
                .isEqualTo(period("2024-06-06", "2025-06-05"));
    }

    @Test
    void refusesToCountWhatHasNoService() {
        CostModel model = model();
        assertThatThrownBy(() -> model.add(gpus("G", "1", exactly("5", "USD"), null, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void answersHowALineIsCountedAndOneRungOfTheLadder() {
        CostModel model = model();
        CostLine line = model.add(opex("E", exactly("12", "USD"), YEAR)).getFirst();

        assertThat(line.treatment()).isEqualTo(CostLine.Treatment.COUNTED);
        assertThat(compare(model).rung(Scope.S2)).isPresent();
    }

    @Test
    void aClaimsArithmeticIsItsHoursAndRateEvenWithoutStages() {
        Headline headline = model().headline(
                        List.of(claim("C", null, Money.of("6", "USD"), "10", Money.of("2", "USD"), null)))
                .orElseThrow();

        assertThat(headline.printed()).isEqualTo(Money.of("6", "USD"));
        assertThat(headline.arithmetic()).isEqualTo(Money.of("20", "USD"));
        assertThat(headline.gpuHours()).isEqualByComparingTo("10");
    }

    @Test
    void aClaimIsConvertedOnItsDayOrAtTheMonthsEnd() {
        assertThat(model(EARLY, LATE)
                        .headline(List.of(yenClaim("2024-06-01")))
                        .orElseThrow()
                        .printed())
                .isEqualTo(Money.of("2", "USD"));
        assertThat(model(EARLY, LATE)
                        .headline(List.of(yenClaim(null)))
                        .orElseThrow()
                        .printed())
                .isEqualTo(Money.of("1", "USD"));
        assertThatThrownBy(() -> model().headline(List.of(yenClaim(null))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no rate");
        assertThatThrownBy(() -> model().headline(List.of(claim("C", null, null, null, null, null))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no amount");
    }

    private static HeadlineClaim yenClaim(@Nullable String date) {
        return claim("C", null, Money.of("200", "JPY"), null, null, date);
    }

    private static GpuPurchase purchase(@Nullable String bought, @Nullable String inService, @Nullable Integer life) {
        return Variant.of(Facts.gpus("G", "1", exactly("5", "USD"), null, "A"))
                .with(GpuPurchase::purchaseDate, bought == null ? null : day(bought))
                .with(GpuPurchase::vendor, null)
                .with(GpuPurchase::model, "H100")
                .with(GpuPurchase::inService, inService == null ? null : day(inService))
                .with(GpuPurchase::usefulLifeMonths, life)
                .get();
    }

    private static CostModel model(Rate... rates) {
        return new CostModel(JANUARY, USD, ExchangeRates.of(JPY, List.of(rates)));
    }

    private static CostComparison compare(CostModel model) {
        return model.compare(
                model.headline(List.of(claim("C", null, Money.of("100", "USD"), null, null, "2025-01-31"))));
    }
}

package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.quote;
import static org.truecost.Facts.range;
import static org.truecost.Facts.rate;
import static org.truecost.Facts.supersededBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Period;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/** The core rules (cost-model.md, rules 1 to 12), one by one. The reporting month is January 2025, the currency USD. */
class CostModelTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final Fact CLAIM = claim("C", null, Money.of("100", "USD"), null, null, "2025-01-31");

    @Test
    void depreciatesTheAmountLessItsResidualAndPaysItWhole() {
        CostComparison costs =
                compare(capex("A", exactly("1300", "USD"), "2025-01-01", 12, null, "100", Attributes.NONE), CLAIM);
        assertThat(costs.total().life()).isEqualTo(exactly("1200", "USD"));
        assertThat(costs.total().month()).isEqualTo(exactly("100", "USD"));
        assertThat(costs.cashToDate()).isEqualTo(Money.of("1300", "USD"));
        assertThat(costs.total().remaining()).isEqualTo(exactly("1100", "USD"));
    }

    @Test
    void showsContainedLinesAndDoesNotAddThem() {
        CostComparison costs = compare(
                capex("A", exactly("1200", "USD"), "2025-01-01", 12),
                gpus("G", "8", exactly("700", "USD"), null, "A"),
                opex("E", exactly("5", "USD"), YEAR, null, "A", Attributes.NONE),
                CLAIM);
        assertThat(costs.total().life()).isEqualTo(exactly("1200", "USD"));
        assertThat(costs.contained()).isEqualTo(new CostComparison.SetAside(2, exactly("705", "USD")));
        assertThat(costs.linesCounted()).isEqualTo(1);
    }

    @Test
    void containedPurchaseWithoutDatesShowsItsLifeAmountAlone() {
        CostLine line =
                model().lines(gpus("G", "8", exactly("700", "USD"), null, "A")).getFirst();
        assertThat(line.treatment()).isEqualTo(Treatment.CONTAINED);
        Estimate nothing = exactly("0", "USD");
        assertThat(line.recognised()).isEqualTo(new Recognised(nothing, nothing, exactly("700", "USD")));
    }

    @Test
    void neverTotalsASupersededFigure() {
        CostComparison costs = compare(
                opex("E1", exactly("12", "USD"), YEAR),
                opex("E2", exactly("7", "USD"), YEAR, null, null, supersededBy("E1")),
                CLAIM);
        assertThat(costs.total().life()).isEqualTo(exactly("12", "USD"));
        assertThat(costs.superseded()).isEqualTo(new CostComparison.SetAside(1, exactly("7", "USD")));
    }

    @Test
    void countsAPurchaseWithoutAPriceAndCostsItNothing() {
        CostComparison costs = compare(gpus("G", "8", null, "2025-01-01", null), CLAIM);
        assertThat(costs.uncosted()).isEqualTo(new CostComparison.Uncosted(1, new BigDecimal("8")));
        assertThat(costs.categories()).isEmpty();
        assertThat(costs.months()).isEmpty();
        assertThat(costs.total().life()).isEqualTo(exactly("0", "USD"));
    }

    @Test
    void allocatesAPartAndSaysHowManyLinesGiveNone() {
        CostComparison costs = compare(
                opex("E1", exactly("1200", "USD"), YEAR, null, null, allocated("0.25")),
                opex("E2", exactly("12", "USD"), YEAR),
                CLAIM);
        assertThat(costs.total().life()).isEqualTo(exactly("312", "USD"));
        assertThat(costs.linesWithoutAllocation()).isEqualTo(1);
    }

    @Test
    void splitAssetsGpusCountOnceAndItsHoursByTheirRatios() {
        CostComparison costs = compare(
                capex("A", exactly("1200", "USD"), "2025-01-01", 12, "10", "0", allocated("0.5")),
                capex("A", exactly("1200", "USD"), "2025-01-01", 12, "10", "0", allocated("0.25")),
                CLAIM);
        assertThat(costs.fleet().gpus()).isEqualByComparingTo("10");
        assertThat(costs.fleet().gpuHours()).isEqualByComparingTo("65700");
    }

    @Test
    void paysMonthsPaidPerYear() {
        CostComparison costs = compare(payroll("P", "2", range("1000", "2000", "3000", "USD"), "15", YEAR), CLAIM);
        assertThat(costs.total().month()).isEqualTo(range("2500", "5000", "7500", "USD"));
        assertThat(costs.total().life()).isEqualTo(range("30000", "60000", "90000", "USD"));
    }

    @Test
    void capsTheBaseOfEmployerChargesEachMonth() {
        CostComparison costs = compare(
                payroll("P", "2", range("600", "1200", "2400", "USD"), "12", YEAR, "0.5", "1000", Attributes.NONE),
                CLAIM);
        assertThat(costs.total().month()).isEqualTo(range("1800", "3400", "5800", "USD"));
    }

    @Test
    void convertsAPurchaseAtItsDayAndExpensesEachMonthAtItsRate() {
        Fact spot = rate("USD", "JPY", "100", "2024-01-01", Kind.SPOT);
        Fact average = rate("USD", "JPY", "200", "2025-01-31", Kind.AVERAGE);
        Fact later = rate("USD", "JPY", "50", "2025-02-10", Kind.SPOT);
        CostComparison costs = compare(
                capex("A", exactly("120000", "JPY"), "2025-01-01", 12),
                opex("E", exactly("120000", "JPY"), YEAR),
                spot,
                average,
                later,
                CLAIM);
        assertThat(costs.of(CostGroup.DEPRECIATION).life()).isEqualTo(exactly("1200", "USD"));
        assertThat(costs.of(CostGroup.OPERATIONS).month()).isEqualTo(exactly("50", "USD"));
        assertThat(costs.of(CostGroup.OPERATIONS).life()).isEqualTo(exactly("600", "USD"));
        assertThat(costs.constantCurrency()).contains(exactly("1200", "USD"));
    }

    @Test
    void missingRateIsNeverOne() {
        assertThatThrownBy(() -> compare(opex("E", exactly("1", "EUR"), YEAR), CLAIM))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cashIsPaidOnThePaymentDateOrAsItAccrues() {
        CostComparison costs = compare(
                opex("E1", exactly("1200", "USD"), YEAR, "2024-11-20", null, Attributes.NONE),
                opex("E2", exactly("120", "USD"), YEAR),
                payroll("P", "1", exactly("7", "USD"), "12", YEAR),
                CLAIM);
        assertThat(costs.months()).hasSize(14);
        assertThat(costs.months().getFirst().month()).isEqualTo(YearMonth.of(2024, 11));
        assertThat(costs.months().getFirst().cash()).isEqualTo(Money.of("1200", "USD"));
        assertThat(costs.months().getFirst().total()).isEqualTo(exactly("0", "USD"));
        assertThat(costs.cashToDate()).isEqualTo(Money.of("1217", "USD"));
        assertThat(costs.linesPaidAsAccrued()).isEqualTo(2);
    }

    @Test
    void withoutGpuHoursTheLadderAndTheBridgeLeaveTheRateOut() {
        CostComparison costs = compare(capex("A", exactly("1200", "USD"), "2025-01-01", 12), CLAIM);
        assertThat(costs.rung(Scope.S1)).isEmpty();
        assertThat(costs.fleet().costPerHour()).isNull();
        assertThat(requireNonNull(costs.bridges().get(Bound.BASE)).steps())
                .extracting(Bridge.Step::reason)
                .doesNotContain(Bridge.Reason.RATE);
    }

    @Test
    void stagesAloneAreTheirSumAndItsHours() {
        Money two = Money.of("2", "USD");
        Headline headline = compare(
                        claim("C", "one", null, "100", two, null),
                        claim("C", "two", Money.of("7", "USD"), null, null, null))
                .headline()
                .orElseThrow();
        assertThat(headline.printed()).isEqualTo(Money.of("207", "USD"));
        assertThat(headline.arithmetic()).isEqualTo(headline.printed());
        assertThat(headline.whole().amount()).isEqualTo(Money.of("207", "USD"));
        assertThat(headline.gpuHours()).isEqualByComparingTo("100");
    }

    @Test
    void unreconciledShowsWhatTheMonthsAndTheLinesDisagreeBy() {
        List<MonthCost> months =
                compare(opex("E", exactly("1200", "USD"), YEAR), CLAIM).months();
        Headline headline = compare(CLAIM).headline().orElseThrow();
        Bridge bridge = requireNonNull(Bridges.of(
                        new HeadlineSteps(new MonthSums(JANUARY, months, USD), headline, null), exactly("1201", "USD"))
                .get(Bound.BASE));
        assertThat(bridge.steps().getLast().change()).isEqualTo(Money.of("1", "USD"));
        assertThat(bridge.end()).isEqualTo(Money.of("1201", "USD"));
    }

    @Test
    void creditsKeepTheirBoundsInOrder() {
        CostComparison costs = compare(opex("E", range("-240", "-120", "-12", "USD"), YEAR), CLAIM);
        assertThat(costs.total().month()).isEqualTo(range("-20", "-10", "-1", "USD"));
    }

    @Test
    void foldsManyLinesOfManyPeriodsInBoundedTime() {
        ExchangeRates rates = ExchangeRates.of(JPY, List.of(quote("USD", "JPY", "153", "2020-01-01", Kind.SPOT)));
        CostModel model = new CostModel(JANUARY, USD, rates);
        List<CostRecord> lines = new ArrayList<>();
        for (int line = 0; line < 12_000; line++) {
            Period life =
                    Period.ofMonths(period("2021-01-01", "2021-01-01").first().plusDays(line % 11_000), 48);
            lines.add(opex("E", exactly("480000", "JPY"), life));
        }
        long start = System.nanoTime();
        lines.forEach(model::add);
        Bridge bridge = requireNonNull(
                model.compare(compare(CLAIM).headline()).bridges().get(Bound.BASE));
        assertThat(bridge.steps().getLast().change().rounded(RoundingMode.HALF_UP))
                .isEqualByComparingTo("0");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    private static CostModel model() {
        return new CostModel(JANUARY, USD, ExchangeRates.of(JPY, List.of()));
    }

    private static CostComparison compare(Fact... facts) {
        return Comparisons.of(Ledger.of(List.of(facts)), JANUARY, USD, JPY, null);
    }
}

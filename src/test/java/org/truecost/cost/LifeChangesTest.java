package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.assetCredit;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.range;
import static org.truecost.Facts.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/** What a second row of an asset makes of its life (cost-model.md, rules 27, 34). */
class LifeChangesTest {

    private static final Currency USD = Currency.getInstance("USD");

    /** cost-model.md, rule 34: 60M over 60 months from January 2023, and 36M over 42 from January 2025. */
    private static final Fact FIRST = row(2, "60000000", "2023-01-01", 60, "0");

    private static final Fact SECOND = row(3, "36000000", "2025-01-01", 42, "0");

    @Test
    void whatIsLeftIsSpreadOverWhatIsLeftAndNoEarlierMonthMoves() {
        assertThat(figures(of("2024-12", FIRST, SECOND)))
                .as("a change of a later day changes nothing yet")
                .containsExactly("1000000.00", "24000000.00", "60000000.00");
        assertThat(figures(of("2025-01", FIRST, SECOND))).containsExactly("857142.86", "24857142.86", "60000000.00");
        assertThat(figures(of("2028-06", FIRST, SECOND))).containsExactly("857142.86", "60000000.00", "60000000.00");
        assertThat(figures(of("2028-07", FIRST, SECOND))).containsExactly("0.00", "60000000.00", "60000000.00");
    }

    @Test
    void everyMonthIsOfOneLife() {
        List<String> months = of("2025-01", SECOND, FIRST).months().stream()
                .filter(month -> !month.month().isBefore(YearMonth.of(2024, 11))
                        && !month.month().isAfter(YearMonth.of(2025, 2)))
                .map(month ->
                        requireNonNull(month.accrual().get(CostGroup.DEPRECIATION))
                                        .base()
                                        .rounded(RoundingMode.HALF_UP) + "")
                .toList();

        assertThat(months).containsExactly("1000000.00", "1000000.00", "857142.86", "857142.86");
    }

    @Test
    void nothingIsPaidAgainAndTheGpusCountOnce() {
        CostComparison costs = of("2025-01", FIRST, SECOND);

        assertThat(costs.cashToDate()).isEqualTo(Money.of("60000000", "USD"));
        assertThat(costs.fleet().gpus()).isEqualByComparingTo("1000");
        // 1 January 2023 to 30 June 2028.
        assertThat(costs.fleet().gpuHours()).isEqualByComparingTo(hours(1000, 2008));
        assertThat(requireNonNull(costs.coverage().fleet()).last()).isEqualTo(YearMonth.of(2028, 6));
    }

    @Test
    void aLifeThatIsOverAtOnceIsOfThatMonth() {
        assertThat(figures(of("2025-01", FIRST, row(3, "36000000", "2025-01-01", 1, "0"))))
                .containsExactly("36000000.00", "60000000.00", "60000000.00");
    }

    /** 24M of 60M depreciated: 36M less 6M over 42 months. */
    @Test
    void theNewResidualValueCounts() {
        assertThat(figures(of("2025-01", FIRST, row(3, "36000000", "2025-01-01", 42, "6000000"))))
                .containsExactly("714285.71", "24714285.71", "54000000.00");
    }

    /** 54M over 60 months: 900,000 a month. */
    @Test
    void aChangeInTheMiddleOfAMonthDividesItByDays() {
        Fact first = row(2, "60000000", "2023-01-01", 60, "6000000");
        CostComparison costs = of("2025-04", first, row(3, "35250000", "2025-04-16", 33, "6000000"));

        // 27.5 months: 24.75M, so 35.25M are left; 29.25M × 0.5 ÷ (0.5 + 32 + 15/31) in the rest of April.
        assertThat(figures(costs)).containsExactly("893398.53", "25193398.53", "54000000.00");
    }

    @Test
    void itMayChangeAgain() {
        Fact third = row(4, "25714285.71", "2026-01-01", 12, "0");

        // 36M × 30 ÷ 42 over 12 months.
        assertThat(figures(of("2026-01", FIRST, SECOND, third)))
                .containsExactly("2142857.14", "36428571.43", "60000000.00");
    }

    /** The low and the high amount are carried on as the base is. */
    @Test
    void eachBoundHasItsOwnCarryingAmount() {
        Fact first = Variant.of((ServerCapex) FIRST)
                .with(ServerCapex::amount, range("30000000", "60000000", "90000000", "USD"))
                .get();
        Estimate month = requireNonNull(
                        of("2025-01", first, SECOND).categories().get(CostCategory.SERVERS))
                .month();

        assertThat(month.at(Bound.LOW).rounded(RoundingMode.HALF_UP)).isEqualByComparingTo("428571.43");
        assertThat(month.at(Bound.HIGH).rounded(RoundingMode.HALF_UP)).isEqualByComparingTo("1285714.29");
    }

    /** The rate is that of the purchase: a change of estimate buys nothing. */
    @Test
    void theRateIsThatOfThePurchase() {
        Fact first = inEuros(2, "60000000", "2023-01-01", 60);
        CostComparison costs = of(
                "2025-01",
                first,
                inEuros(3, "36000000", "2025-01-01", 42),
                rate("EUR", "USD", "1.1", "2023-01-01", Rate.Kind.SPOT),
                rate("EUR", "USD", "1.5", "2025-01-01", Rate.Kind.SPOT));

        assertThat(figures(costs)).containsExactly("942857.14", "27342857.14", "66000000.00");
    }

    @Test
    void eachShareOfAnAssetChangesByItself() {
        Fact ours = shared(2, "60000000", "2023-01-01", 60, "0.6");
        Fact theirs = shared(3, "60000000", "2023-01-01", 60, "0.4");
        Fact oursLater = shared(4, "36000000", "2025-01-01", 42, "0.6");

        // 0.6 × 857,142.86 and 0.4 × 1,000,000.
        CostComparison costs = of("2025-01", ours, theirs, oursLater);
        assertThat(figures(costs)).containsExactly("914285.71", "24914285.71", "60000000.00");
        assertThat(costs.fleet().gpus()).isEqualByComparingTo("1000");
    }

    /** 3.6M less over the 36 months from January 2025 on, then the rest over 12; half of it is sold after 6 of them. */
    @Test
    void creditsAndDisposalsGoOnFromTheNewLife() {
        Fact credit = assetCredit("CN", "F", "2025-01-01", null, "-3600000");
        Fact later = row(3, "21600000", "2026-01-01", 12, "0");

        // 1,000,000 − 100,000 a month in 2025: 60M − 24M − 10.8M − 3.6M = 21.6M over 12 months.
        assertThat(figures(of("2025-12", FIRST, credit, later)))
                .containsExactly("900000.00", "34800000.00", "56400000.00");
        assertThat(figures(of("2026-01", FIRST, credit, later)))
                .containsExactly("1800000.00", "36600000.00", "56400000.00");
        CostComparison sold =
                of("2026-06", FIRST, credit, later, assetCredit("S", "F", "2026-06-30", "-500", "-1000000"));
        assertThat(figures(sold)).containsExactly("1800000.00", "45600000.00", "51000000.00");
        // Half of 10.8M, less 1M.
        assertThat(figures(sold, CostCategory.DISPOSALS)).containsExactly("4400000.00", "4400000.00", "4400000.00");
        assertThat(sold.fleet().gpus()).isEqualByComparingTo("500");
    }

    /** cost-model.md, rule 22: the sensitivity is no change of estimate; it begins on the first day, with the last residual value. */
    @Test
    void anotherUsefulLifeIsRestatedFromTheFirstDay() {
        CostComparison costs = of("2025-01", FIRST, row(3, "36000000", "2025-01-01", 42, "6000000"));

        assertThat(costs.sensitivity().cases().stream()
                        .filter(one -> one.assumption() == Sensitivity.Assumption.USEFUL_LIFE)
                        .map(one ->
                                one.value() + ": " + one.cost().life().base().rounded(RoundingMode.HALF_UP) + ", "
                                        + one.cost().month().base().rounded(RoundingMode.HALF_UP)))
                .containsExactly(
                        "24: 54000000.00, 0.00",
                        "30: 54000000.00, 1800000.00",
                        "36: 54000000.00, 1500000.00",
                        "48: 54000000.00, 1125000.00",
                        "60: 54000000.00, 900000.00",
                        "72: 54000000.00, 750000.00");
    }

    @Test
    void aSecondRowThatIsReplacedOrOnOrderChangesNothing() {
        Fact replaced = Variant.of((ServerCapex) SECOND)
                .with(ServerCapex::attributes, Facts.supersededBy("G"))
                .get();

        assertThat(figures(of("2025-01", FIRST, replaced))).containsExactly("1000000.00", "25000000.00", "60000000.00");
    }

    private static Fact inEuros(int number, String amount, String day, int months) {
        return Variant.of(row(number, amount, day, months, "0"))
                .with(ServerCapex::amount, exactly(amount, "EUR"))
                .with(ServerCapex::residual, Money.of("0", "EUR"))
                .get();
    }

    private static Fact shared(int number, String amount, String day, int months, String ratio) {
        return Variant.of(row(number, amount, day, months, "0"))
                .with(ServerCapex::attributes, allocated(ratio))
                .get();
    }

    private static ServerCapex row(int number, String amount, String day, int months, String residual) {
        return Variant.of(capex("F", exactly(amount, "USD"), day, months, "1000", residual, Attributes.NONE))
                .with(ServerCapex::source, Facts.row(SheetKind.SERVER_CAPEX, number))
                .get();
    }

    private static BigDecimal hours(int gpus, int days) {
        return BigDecimal.valueOf(24L * gpus * days);
    }

    private static List<String> figures(CostComparison costs) {
        return figures(costs, CostCategory.SERVERS);
    }

    private static List<String> figures(CostComparison costs, CostCategory category) {
        Recognised cost = requireNonNull(costs.categories().get(category));
        List<String> figures = new ArrayList<>();
        for (Estimate figure : List.of(cost.month(), cost.toDate(), cost.life())) {
            figures.add(figure.base().rounded(RoundingMode.HALF_UP).toPlainString());
        }
        return figures;
    }

    private static CostComparison of(String month, Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        all.add(claim("C", null, Money.of("100", "USD"), null, null, null));
        Ledger ledger = Ledger.of(all);
        YearMonth reported = YearMonth.parse(month);
        CostModel model = new CostModel(reported, USD, CostModel.rates(ledger, USD));
        ledger.through(reported).forEachCost(model::add);
        return model.compare(Optional.empty());
    }
}

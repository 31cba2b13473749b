package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.ledger.Ledger;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/** The figures of cost-model.md#the-sample, to the cent. */
class SampleCaseTest {

    private final CostComparison sample = sampleIn("USD");

    @Test
    void reportingMonth() {
        assertThat(base(Recognised::month)).containsExactly("33333333.33", "19666666.67", "1681372.55", "54681372.55");
        assertThat(bounds(sample.total().month())).containsExactly("54321078.43", "54681372.55", "55041666.67");
    }

    @Test
    void toDate() {
        assertThat(base(Recognised::toDate))
                .containsExactly("433333333.33", "255666666.67", "21857843.14", "710857843.14");
        assertThat(bounds(sample.total().toDate())).containsExactly("706174019.61", "710857843.14", "715541666.67");
    }

    @Test
    void wholeLife() {
        assertThat(base(Recognised::life))
                .containsExactly("1600000000.00", "944000000.00", "80705882.35", "2624705882.35");
        assertThat(bounds(sample.total().life())).containsExactly("2607411764.71", "2624705882.35", "2642000000.00");
    }

    @Test
    void wholeLifeInYen() {
        assertThat(text(sampleIn("JPY").total().life().base())).isEqualTo("401580000000");
    }

    @Test
    void showsContainedPurchasesWithoutAddingThem() {
        assertThat(sample.contained().lines()).isEqualTo(3);
        assertThat(text(sample.contained().life().base())).isEqualTo("500000000.00");
        assertThat(sample.uncosted().gpus()).isEqualByComparingTo("10000");
        assertThat(sample.categories()).doesNotContainKey(CostCategory.GPUS);
    }

    @Test
    void fleetAndItsHour() {
        assertThat(sample.fleet().gpus()).isEqualByComparingTo("60000");
        assertThat(sample.fleet().gpuHours()).isEqualByComparingTo("2103840000");
        Estimate hour = requireNonNull(sample.fleet().costPerHour());
        assertThat(hour.base().amount().setScale(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("1.2092"));
    }

    @Test
    void ladder() {
        assertThat(sample.ladder())
                .extracting(rung -> rung.scope() + " " + text(rung.amount().base()))
                .containsExactly(
                        "S0 6000000.00", "S1 3371298.20", "S2 689000000.00", "S3 710857843.14", "S4 2624705882.35");
        Rung life = sample.ladder().getLast();
        assertThat(requireNonNull(life.timesHeadline()).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("437.45"));
        BigDecimal arithmetic = sample.headline().orElseThrow().arithmetic().amount();
        assertThat(life.amount().base().amount().divide(arithmetic, 2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("470.71"));
    }

    @Test
    void bridgeCloses() {
        assertThat(steps(Bound.BASE))
                .containsExactly(
                        "HEADLINE 6000000.00 6000000.00",
                        "ARITHMETIC -424000.00 5576000.00",
                        "RATE -2204701.80 3371298.20",
                        "SCOPE 685628701.80 689000000.00",
                        "PEOPLE 21857843.14 710857843.14",
                        "PERIOD 1913848039.22 2624705882.35",
                        "UNRECONCILED 0.00 2624705882.35");
        assertThat(steps(Bound.LOW)).endsWith("UNRECONCILED 0.00 2607411764.71");
        assertThat(steps(Bound.HIGH)).endsWith("UNRECONCILED 0.00 2642000000.00");
    }

    private static CostComparison sampleIn(String currency) {
        return Comparisons.of(
                Ledger.of(Facts.sample()),
                YearMonth.of(2025, 1),
                Currency.getInstance(currency),
                Currency.getInstance("JPY"),
                null);
    }

    private List<String> base(Function<Recognised, Estimate> figure) {
        return List.of(
                text(figure.apply(sample.of(CostGroup.DEPRECIATION)).base()),
                text(figure.apply(sample.of(CostGroup.OPERATIONS)).base()),
                text(figure.apply(sample.of(CostGroup.PEOPLE)).base()),
                text(figure.apply(sample.total()).base()));
    }

    private static List<String> bounds(Estimate estimate) {
        return List.of(text(estimate.low()), text(estimate.base()), text(estimate.high()));
    }

    private List<String> steps(Bound bound) {
        Bridge bridge = requireNonNull(sample.bridges().get(bound));
        return bridge.steps().stream()
                .map(step -> step.reason() + " " + text(step.change()) + " " + text(step.running()))
                .toList();
    }

    private static String text(Money money) {
        return money.rounded(RoundingMode.HALF_UP).toPlainString();
    }
}

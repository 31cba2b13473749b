package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.assetCredit;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.credit;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Credit;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;

/** What credits and disposals make of the life of a purchase (cost-model.md, rules 29, 35). */
class ChangedLivesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Fact SERVERS =
            capex("F", exactly("48000000", "USD"), "2022-01-01", 48, "1000", "0", Attributes.NONE);
    private static final Fact GPUS = gpus("G", "100", exactly("4800000", "USD"), "2024-01-01", null);

    @Test
    void aCreditBeforeServiceLowersTheAmount() {
        CostComparison costs =
                of("2025-01", servedFrom("2024-01-01"), credit("CN", "G", "2023-12-20", null, "-480000"));

        assertThat(figures(costs, CostCategory.GPUS)).containsExactly("90000.00", "1170000.00", "4320000.00");
        assertThat(costs.categories()).containsOnlyKeys(CostCategory.GPUS);
        assertThat(costs.cashToDate()).isEqualTo(Money.of("4320000", "USD"));
    }

    /** 4.8M over 48 months; after 12 of them 360,000 less over the other 36. */
    @Test
    void aLaterCreditLowersWhatIsStillToBeDepreciatedFromItsDayOn() {
        Fact credit = credit("CN", "G", "2025-01-01", null, "-360000");

        assertThat(figures(of("2024-12", GPUS, credit), CostCategory.GPUS))
                .as("a credit of a later day lowers nothing yet")
                .containsExactly("100000.00", "1200000.00", "4800000.00");
        assertThat(figures(of("2025-01", GPUS, credit), CostCategory.GPUS))
                .containsExactly("90000.00", "1290000.00", "4440000.00");
        assertThat(figures(of("2027-12", GPUS, credit), CostCategory.GPUS))
                .containsExactly("90000.00", "4440000.00", "4440000.00");
    }

    @Test
    void aCreditAfterTheEndOfTheLifeIsOfItsMonth() {
        CostComparison costs = of("2028-03", GPUS, credit("CN", "G", "2028-03-15", null, "-1000"));

        assertThat(figures(costs, CostCategory.GPUS)).containsExactly("-1000.00", "4799000.00", "4799000.00");
    }

    /** cost-model.md, rule 35: $48M over 48 months, sold after 36 for $8M. */
    @Test
    void whatIsSoldStopsToBeDepreciatedAndWhatIsLeftIsALoss() {
        Fact sale = assetCredit("S", "F", "2024-12-31", "-1000", "-8000000");
        CostComparison costs = of("2024-12", SERVERS, sale);

        assertThat(figures(costs, CostCategory.SERVERS)).containsExactly("1000000.00", "36000000.00", "36000000.00");
        assertThat(figures(costs, CostCategory.DISPOSALS)).containsExactly("4000000.00", "4000000.00", "4000000.00");
        assertThat(costs.total().toDate().base()).isEqualTo(Money.of("40000000", "USD"));
        assertThat(costs.fleet().gpus()).isEqualByComparingTo("0");
        assertThat(costs.fleet().gpuHours()).isEqualByComparingTo(hours(1000, 1096));
        assertThat(figures(of("2025-01", SERVERS, sale), CostCategory.DISPOSALS))
                .containsExactly("0.00", "4000000.00", "4000000.00");
        assertThat(costs.cashToDate()).isEqualTo(Money.of("40000000", "USD"));
    }

    /** A quarter of the GPUs goes back after half of the life, with what is left of an earlier credit. */
    @Test
    void gpusThatGoBackTakeTheirPartAlong() {
        CostComparison costs = of(
                "2025-12",
                GPUS,
                credit("CN", "G", "2024-01-01", null, "-480000"),
                credit("RMA", "G", "2025-12-31", "-25", "-600000"));

        // 4,320,000 over 48 months; of a quarter of it 540,000 are left after 24, and 600,000 come back.
        assertThat(figures(costs, CostCategory.GPUS)).containsExactly("90000.00", "2160000.00", "3780000.00");
        assertThat(figures(costs, CostCategory.DISPOSALS)).containsExactly("-60000.00", "-60000.00", "-60000.00");
        assertThat(costs.fleet().gpus()).isEqualByComparingTo("75");
        assertThat(costs.fleet().gpuHours())
                .isEqualByComparingTo(hours(75, 1461).add(hours(25, 731)));
    }

    @Test
    void gpusThatGoBackBeforeServiceWereNeverThere() {
        CostComparison costs =
                of("2024-01", servedFrom("2024-02-01"), credit("RMA", "G", "2024-01-15", "-25", "-1200000"));
        CostComparison later =
                of("2024-02", servedFrom("2024-02-01"), credit("RMA", "G", "2024-01-15", "-25", "-1200000"));

        assertThat(costs.planned().later().life().base()).isEqualTo(Money.of("3600000", "USD"));
        assertThat(costs.cashToDate()).isEqualTo(Money.of("3600000", "USD"));
        assertThat(figures(later, CostCategory.GPUS)).containsExactly("75000.00", "75000.00", "3600000.00");
        assertThat(later.fleet().gpus()).isEqualByComparingTo("75");
        assertThat(later.categories()).doesNotContainKey(CostCategory.DISPOSALS);
    }

    /** The carrying amount is at the rate of the purchase, the proceeds at that of their day. */
    @Test
    void proceedsAreConvertedAtTheirDay() {
        Fact servers = Variant.of(capex("F", exactly("4800", "EUR"), "2024-01-01", 48, "10", "480", Attributes.NONE))
                .with(ServerCapex::vendor, null)
                .get();
        Credit sale = Variant.of(assetCredit("S", "F", "2024-12-31", "-10", "0"))
                .with(Credit::amount, Money.of("-1000", "EUR"))
                .get();
        CostComparison costs = of(
                "2024-12",
                servers,
                sale,
                rate("EUR", "USD", "1.1", "2024-01-01", Rate.Kind.SPOT),
                rate("EUR", "USD", "1.2", "2024-12-31", Rate.Kind.SPOT));

        // 4,320 over 48 months: 1,080 in 12, so 3,720 are left: × 1.1 − 1,000 × 1.2.
        assertThat(figures(costs, CostCategory.DISPOSALS)).containsExactly("2892.00", "2892.00", "2892.00");
        assertThat(figures(costs, CostCategory.SERVERS)).containsExactly("99.00", "1188.00", "1188.00");
    }

    @Test
    void theOwnedHourIncludesTheLoss() {
        Estimate hour = of("2024-12", SERVERS, assetCredit("S", "F", "2024-12-31", "-1000", "-8000000"))
                .fleet()
                .costPerHour();

        assertThat(requireNonNull(hour)
                        .base()
                        .amount()
                        .multiply(hours(1000, 1096))
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("40000000");
    }

    /** cost-model.md, rule 22: another life is applied from the first day, and what is sold leaves on its day whatever the life. */
    @Test
    void anotherUsefulLifeLeavesWhatASoldAssetCostsInAll() {
        CostComparison costs = of("2024-12", SERVERS, assetCredit("S", "F", "2024-12-31", "-1000", "-8000000"));

        assertThat(costs.sensitivity().cases().stream()
                        .filter(one -> one.assumption() == Sensitivity.Assumption.USEFUL_LIFE)
                        .map(one ->
                                one.value() + ": " + one.cost().life().base().rounded(RoundingMode.HALF_UP) + ", "
                                        + one.cost().month().base().rounded(RoundingMode.HALF_UP)))
                .containsExactly(
                        "24: 40000000.00, -8000000.00",
                        "30: 40000000.00, -8000000.00",
                        "36: 40000000.00, -6666666.67",
                        "48: 40000000.00, 5000000.00",
                        "60: 40000000.00, 12000000.00",
                        "72: 40000000.00, 16666666.67");
    }

    private static GpuPurchase servedFrom(String day) {
        return Variant.of(gpus("G", "100", exactly("4800000", "USD"), "2023-12-01", null))
                .with(GpuPurchase::inService, java.time.LocalDate.parse(day))
                .get();
    }

    private static BigDecimal hours(int gpus, int days) {
        return BigDecimal.valueOf(24L * gpus * days);
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

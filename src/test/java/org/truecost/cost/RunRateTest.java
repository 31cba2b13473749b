package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.LifeCoverage.ShortPart;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.AssetDays;
import org.truecost.recognition.CostGroup;

/** How far into the fleet's life the costs are stated, and what the rest would cost (cost-model.md, rule 16), by hand. */
class RunRateTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    /** 60M over 60 months from January 2023. */
    private static final Fact FLEET = capex("FLEET", exactly("60000000", "USD"), "2023-01-01", 60);

    private static final Fact SMALL_FLEET = capex("FLEET", exactly("60", "USD"), "2023-01-01", 60);
    private static final Period UNTIL_JANUARY = period("2023-01-01", "2025-01-31");

    @Test
    void saysWhereOperationsEndAndWhatTheRestWouldCost() {
        LifeCoverage coverage = coverage(
                bill("E-1", OpexCategory.POWER, "Power October 2024", "900", "2024-10"),
                bill("E-2", OpexCategory.POWER, "Power November 2024", "100", "2024-11"),
                bill("E-3", OpexCategory.POWER, "Power December 2024", "200", "2024-12"),
                bill("E-4", OpexCategory.POWER, "Power January 2025", "330", "2025-01"));
        assertThat(coverage.shortParts())
                .containsExactly(new ShortPart(CostGroup.OPERATIONS, JANUARY, true, 35, 60, false));
        assertThat(rates(coverage)).containsExactly("POWER 210.00 2025-01");
        assertThat(life(coverage)).isEqualTo("7350.00");
    }

    @Test
    void leavesOutWhatOccursInOneOfTheMonthsOnly() {
        LifeCoverage coverage = coverage(
                bill("E-1", OpexCategory.MAINTENANCE, "Service contract, no. 11", "100", "2024-11"),
                bill("E-2", OpexCategory.MAINTENANCE, "Service contract, no. 12", "100", "2024-12"),
                bill("E-3", OpexCategory.MAINTENANCE, "Service contract, no. 13", "100", "2025-01"),
                bill("E-4", OpexCategory.MAINTENANCE, "Repair after the flood", "9000", "2024-12"),
                expense("E-5", OpexCategory.MAINTENANCE, "Crane", "5000", period("2025-01-07", "2025-01-07")));
        assertThat(rates(coverage)).containsExactly("MAINTENANCE 100.00 2025-01");
    }

    @Test
    void keepsWhatComesInTwoOfTheMonthsAndWhatServesLongerThanOne() {
        LifeCoverage coverage = coverage(
                bill("E-1", OpexCategory.OTHER, "Security", "30", "2024-11"),
                bill("E-2", OpexCategory.OTHER, "Security", "60", "2025-01"),
                expense("E-3", OpexCategory.OTHER, "Insurance", "120", period("2024-02-01", "2025-01-31")));
        assertThat(rates(coverage)).containsExactly("OTHER 40.00 2025-01");
    }

    @Test
    void takesALineLikeOneOverSeveralMonthsForItsLike() {
        LifeCoverage coverage = coverage(
                expense("E-1", OpexCategory.NETWORK, "Line 1", "200", period("2024-11-01", "2024-12-31")),
                bill("E-2", OpexCategory.NETWORK, "Line 2", "100", "2025-01"));
        assertThat(rates(coverage)).containsExactly("NETWORK 100.00 2025-01");
    }

    @Test
    void takesLinesOfAnotherAssetForOthers() {
        LifeCoverage coverage = coverage(
                ofAsset("E-1", "Repair", "A", "70", "2024-12"),
                ofAsset("E-2", "Repair", "B", "80", "2025-01"),
                expense("E-3", OpexCategory.MAINTENANCE, "Contract", "300", period("2024-11-01", "2025-01-31")));
        assertThat(rates(coverage)).containsExactly("MAINTENANCE 100.00 2025-01");
    }

    @Test
    void takesTheLastMonthsOfWhichEveryDayIsStated() {
        LifeCoverage coverage = coverage(
                expense("E-1", OpexCategory.POWER, "Power", "310", period("2024-10-05", "2024-11-04")),
                expense("E-2", OpexCategory.POWER, "Power", "300", period("2024-11-05", "2024-12-04")),
                expense("E-3", OpexCategory.POWER, "Power", "310", period("2024-12-05", "2025-01-04")));
        // Of October and January only some days are.
        assertThat(coverage.runRates().getFirst().months())
                .containsExactly(YearMonth.of(2024, 11), YearMonth.of(2024, 12));
        assertThat(coverage.shortParts().getFirst().statedTo()).isEqualTo(JANUARY);
    }

    @Test
    void takesTheMeanOfTwoMonthsWhereNoMoreAreStatedAndOfOneNoRateOfBills() {
        assertThat(rates(coverage(
                        bill("E-1", OpexCategory.POWER, "Power", "100", "2024-12"),
                        bill("E-2", OpexCategory.POWER, "Power", "200", "2025-01"))))
                .containsExactly("POWER 150.00 2025-01");
        LifeCoverage once = coverage(bill("E-1", OpexCategory.POWER, "Power", "100", "2025-01"));
        assertThat(once.runRates()).isEmpty();
        assertThat(once.projection()).isEmpty();
        assertThat(once.shortParts()).hasSize(1);
    }

    @Test
    void saysWhichPartGoesOnAndCarriesEachCategoryOnFromItsOwnEnd() {
        LifeCoverage coverage = coverage(
                expense("E-1", OpexCategory.COLOCATION, "Hall", "600", period("2023-01-01", "2027-12-31")),
                expense("E-2", OpexCategory.SOFTWARE, "Licence", "12", period("2025-01-01", "2025-12-31")),
                expense("E-3", OpexCategory.POWER, "Power", "250", period("2023-01-01", "2025-01-31")));
        assertThat(coverage.shortParts())
                .containsExactly(new ShortPart(CostGroup.OPERATIONS, JANUARY, false, 35, 60, false));
        assertThat(rates(coverage))
                .containsExactly("POWER 10.00 2025-01", "COLOCATION 10.00 2027-12", "SOFTWARE 1.00 2025-12");
        assertThat(life(coverage)).isEqualTo("374.00");
    }

    @Test
    void doesNotCarryOnWhatHasEnded() {
        LifeCoverage coverage = coverage(
                expense("E-1", OpexCategory.COLOCATION, "Old hall", "900", period("2023-01-01", "2024-10-31")),
                expense("E-2", OpexCategory.POWER, "Power", "250", period("2023-01-01", "2025-01-31")));
        assertThat(rates(coverage)).containsExactly("POWER 10.00 2025-01");
    }

    @Test
    void saysNothingWhereTheLifeIsWholeOrThereIsNoFleet() {
        Fact power = expense("E-1", OpexCategory.POWER, "Power", "600", period("2023-01-01", "2027-12-31"));
        Fact team = payroll("P-1", "10", exactly("10", "USD"), "12", period("2023-01-01", "2027-12-01"));
        assertThat(coverage(power, team).isWhole()).isTrue();
        Fact bill = bill("E-1", OpexCategory.POWER, "Power", "100", "2025-01");
        assertThat(compare(List.of(bill)).coverage().isWhole()).isTrue();
    }

    @Test
    void takesNoPayForOneOff() {
        LifeCoverage coverage = coverage(
                payroll("P-1", "10", exactly("10", "USD"), "12", period("2024-11-01", "2024-11-30")),
                payroll("P-2", "10", exactly("10", "USD"), "12", period("2024-12-01", "2024-12-31")),
                payroll("P-3", "16", exactly("10", "USD"), "12", period("2025-01-01", "2025-01-31")));
        assertThat(rates(coverage)).containsExactly("PAYROLL 120.00 2025-01");
    }

    @Test
    void projectsNoWithheldPay() {
        Ledger ledger = Ledger.of(List.of(
                FLEET,
                payroll("P-1", "100", exactly("10", "USD"), "12", period("2023-01-01", "2025-01-31")),
                payroll("P-2", "1", exactly("9999", "USD"), "12", period("2024-01-01", "2025-01-31")),
                claim("C", null, Money.of("1000000", "USD"), null, null, "2025-01-31")));
        CostModel model = new CostModel(
                JANUARY, USD, CostModel.rates(ledger, USD), WithheldPay.of(ledger, 5), AssetDays.of(ledger));
        ledger.forEachCost(model::add);
        assertThat(life(model.compare(model.headline(ledger.claims())).coverage()))
                .isEqualTo("35000.00");
    }

    /** Machines for 60; power for 10 a month, stated to January 2025: 25 months. */
    @ParameterizedTest
    @CsvSource({"24, 300.00, 0.00", "36, 310.00, 110.00", "60, 310.00, 350.00", "72, 310.00, 470.00"})
    void keepsTheProjectionApartInEveryCaseWhereThePartEndsEarlier(int life, String stated, String projection) {
        CostComparison comparison =
                compare(List.of(SMALL_FLEET, expense("E", OpexCategory.POWER, "Power", "250", UNTIL_JANUARY)));
        assertThat(text(requireProjection(comparison.sensitivity().stated()))).isEqualTo("350.00");
        Sensitivity.Case found = comparison.sensitivity().cases().stream()
                .filter(one -> one.assumption() == Sensitivity.Assumption.USEFUL_LIFE
                        && one.value().intValue() == life)
                .findFirst()
                .orElseThrow();
        assertThat(text(found.cost().life())).isEqualTo(stated);
        assertThat(text(requireProjection(found))).isEqualTo(projection);
    }

    private static Estimate requireProjection(Sensitivity.Case one) {
        return requireNonNull(one.projection());
    }

    private static LifeCoverage coverage(Fact... costs) {
        List<Fact> facts = new ArrayList<>(List.of(FLEET));
        facts.addAll(Arrays.asList(costs));
        return compare(facts).coverage();
    }

    private static CostComparison compare(List<Fact> costs) {
        List<Fact> facts = Stream.concat(
                        costs.stream(),
                        Stream.of(claim("C", null, Money.of("1000000", "USD"), null, null, "2025-01-31")))
                .toList();
        return Comparisons.of(Ledger.of(facts), JANUARY, USD, USD, null);
    }

    private static List<String> rates(LifeCoverage coverage) {
        return coverage.runRates().stream()
                .map(rate -> rate.category() + " " + text(rate.aMonth()) + " " + rate.statedTo())
                .toList();
    }

    private static String life(LifeCoverage coverage) {
        return text(coverage.projection().orElseThrow().life());
    }

    private static String text(Estimate amount) {
        return amount.base().amount().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static OperatingExpense bill(
            String id, OpexCategory category, String description, String amount, String month) {
        YearMonth of = YearMonth.parse(month);
        return expense(id, category, description, amount, new Period(of.atDay(1), of.atEndOfMonth()));
    }

    private static OperatingExpense ofAsset(String id, String description, String asset, String amount, String month) {
        YearMonth of = YearMonth.parse(month);
        return expense(
                id, OpexCategory.MAINTENANCE, description, asset, amount, new Period(of.atDay(1), of.atEndOfMonth()));
    }

    private static OperatingExpense expense(
            String id, OpexCategory category, String description, String amount, Period period) {
        return expense(id, category, description, null, amount, period);
    }

    private static OperatingExpense expense(
            String id,
            OpexCategory category,
            String description,
            @Nullable String asset,
            String amount,
            Period period) {
        return Variant.of(Facts.opex(id, exactly(new BigDecimal(amount).toPlainString(), "USD"), period))
                .with(OperatingExpense::category, category)
                .with(OperatingExpense::description, description)
                .with(OperatingExpense::assetId, asset)
                .get();
    }
}

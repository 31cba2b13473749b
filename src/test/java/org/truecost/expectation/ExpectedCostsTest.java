package org.truecost.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Period;
import org.truecost.recognition.AssetDays;

/** What was billed month by month and has nothing in the reporting month (cost-model.md, rule 44), by hand. */
class ExpectedCostsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private static OperatingExpense bill(OpexCategory category, String amount, String month) {
        YearMonth of = YearMonth.parse(month);
        return expense(category, amount, new Period(of.atDay(1), of.atEndOfMonth()));
    }

    private static OperatingExpense expense(OpexCategory category, String amount, Period period) {
        return Variant.of(Facts.opex(category + " " + period.first(), exactly(amount, "USD"), period))
                .with(OperatingExpense::category, category)
                .get();
    }

    private static List<Fact> power(String... months) {
        return Arrays.stream(months)
                .map(month -> (Fact) bill(OpexCategory.POWER, "410000", month))
                .toList();
    }

    private static List<String> expected(List<? extends Fact> facts, YearMonth month) {
        return expected(facts, month, WithheldPay.NONE);
    }

    private static List<String> expected(List<? extends Fact> facts, YearMonth month, WithheldPay withheld) {
        Ledger ledger = Ledger.of(facts);
        CostModel model = new CostModel(month, USD, CostModel.rates(ledger, USD), withheld, AssetDays.of(ledger));
        ledger.forEachCost(model::add);
        return model.expected().stream().map(ExpectedCostsTest::said).toList();
    }

    private static String said(ExpectedCost one) {
        String name = switch (one.subject()) {
            case ExpectedCost.OfCategory of -> of.category().name();
            case ExpectedCost.OfVendor vendor -> "vendor " + vendor.name();
            case ExpectedCost.OfFamily family -> "workbook " + family.workbook();
        };
        String amount = one.amount() == null
                ? "none"
                : one.amount().rounded(RoundingMode.HALF_UP).toPlainString();
        return name + " " + one.last() + " " + amount;
    }

    private static List<Fact> and(List<? extends Fact> some, List<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Test
    void isSaidWithTheLastMonthsAmountUntilItComes() {
        List<Fact> power = power("2024-10", "2024-11", "2024-12");
        assertThat(expected(power, JANUARY)).containsExactly("POWER 2024-12 410000.00");
        assertThat(expected(power, JANUARY.plusMonths(5))).containsExactly("POWER 2024-12 410000.00");
        assertThat(expected(and(power, power("2025-01")), JANUARY)).isEmpty();
        assertThat(expected(and(power, power("2025-02")), JANUARY))
                .as("a later month does not make up for it")
                .containsExactly("POWER 2024-12 410000.00");
    }

    @Test
    void aLineOfZeroEndsItForGood() {
        List<Fact> ended =
                and(power("2024-10", "2024-11", "2024-12"), List.of(bill(OpexCategory.POWER, "0", "2025-01")));
        assertThat(expected(ended, JANUARY)).isEmpty();
        assertThat(expected(ended, JANUARY.plusMonths(1))).isEmpty();
    }

    @Test
    void threeMonthsInARowMakeAnExpectation() {
        assertThat(expected(power("2024-11", "2024-12"), JANUARY)).isEmpty();
        assertThat(expected(power("2024-09", "2024-10", "2024-12"), JANUARY)).isEmpty();
        assertThat(expected(power("2024-09", "2024-10", "2024-11", "2024-12"), JANUARY))
                .hasSize(1);
    }

    @Test
    void aBillForManyMonthsEndsAsStatedAndOneThatRunsIsThere() {
        Period year = period("2024-01-01", "2024-12-31");
        assertThat(expected(List.of(expense(OpexCategory.MAINTENANCE, "1200", year)), JANUARY))
                .isEmpty();
        assertThat(expected(
                        and(
                                power("2024-10", "2024-11", "2024-12"),
                                List.of(expense(OpexCategory.POWER, "7", period("2024-12-01", "2025-11-30")))),
                        JANUARY))
                .isEmpty();
    }

    @Test
    void aMonthBeforeTheDataOrAPastMonthExpectsNothingOfLaterOnes() {
        List<Fact> power = power("2024-10", "2024-11", "2024-12");
        assertThat(expected(power, YearMonth.of(2024, 9))).isEmpty();
        assertThat(expected(power, YearMonth.of(2024, 12))).isEmpty();
    }

    private static Fact of(@Nullable String vendor, String amount, Period period) {
        return Variant.of(Facts.opex(vendor + " " + period.first(), exactly(amount, "USD"), period))
                .with(OperatingExpense::vendor, vendor)
                .get();
    }

    private static List<Fact> monthly(@Nullable String vendor, String amount, String... months) {
        return Arrays.stream(months)
                .map(YearMonth::parse)
                .map(month -> of(vendor, amount, new Period(month.atDay(1), month.atEndOfMonth())))
                .toList();
    }

    /** The category is there by another vendor's bill, so nothing but the vendor is missing. */
    @Test
    void aVendorIsSaidWhereItsCategoryIsThere() {
        List<Fact> power = and(
                monthly("City Power", "410000", "2024-10", "2024-11", "2024-12"),
                monthly("Sun", "7", "2024-10", "2024-11", "2024-12", "2025-01"));
        assertThat(expected(power, JANUARY)).containsExactly("vendor City Power 2024-12 410000.00");
        assertThat(expected(and(power, monthly(" city power ", "1", "2025-01")), JANUARY))
                .as("there, in whatever case")
                .isEmpty();
        assertThat(expected(and(power, monthly("City Power", "0", "2025-01")), JANUARY.plusMonths(1)))
                .as("ended by a line of zero")
                .containsExactly("POWER 2025-01 7.00");
        assertThat(expected(and(power, List.of(of("City Power", "3", period("2024-12-15", "2025-02-14")))), JANUARY))
                .as("a line that runs")
                .isEmpty();
    }

    @Test
    void aVendorIsNotSaidOfMoreThanItsCategory() {
        List<Fact> power = monthly("City Power", "410000", "2024-10", "2024-11", "2024-12");
        assertThat(expected(power, JANUARY)).containsExactly("POWER 2024-12 410000.00");
        assertThat(expected(and(monthly("Sun", "7", "2024-11", "2024-12"), monthly(null, "1", "2025-01")), JANUARY))
                .as("two months")
                .isEmpty();
        assertThat(expected(and(power, monthly("Sun", "1", "2025-01")), YearMonth.of(2024, 12)))
                .isEmpty();
        assertThat(expected(and(power, monthly(null, "1", "2025-01", "2025-02")), JANUARY))
                .as("a later month that it was billed for does not make up for it")
                .containsExactly("vendor City Power 2024-12 410000.00");
    }

    @Test
    void theVendorsThatBilledLastComeFirstAndOfThoseTheLargest() {
        List<Fact> power = and(
                and(
                        monthly("Old", "900", "2024-08", "2024-09", "2024-10"),
                        monthly("Small", "5", "2024-10", "2024-11", "2024-12")),
                and(
                        monthly("Large", "70", "2024-10", "2024-11", "2024-12"),
                        and(
                                monthly("Even", "5", "2024-10", "2024-11", "2024-12"),
                                monthly("Credit", "-8", "2024-10", "2024-11", "2024-12"))));
        assertThat(expected(and(power, monthly("Sun", "7", "2025-01")), JANUARY))
                .containsExactly(
                        "vendor Large 2024-12 70.00",
                        "vendor Credit 2024-12 -8.00",
                        "vendor Even 2024-12 5.00",
                        "vendor Small 2024-12 5.00",
                        "vendor Old 2024-10 900.00");
    }

    private static List<String> expected(List<? extends Fact> facts, AbsentFamily family, WithheldPay withheld) {
        Ledger ledger = Ledger.of(facts);
        CostModel model = new CostModel(
                JANUARY, USD, CostModel.rates(ledger, USD), withheld, AssetDays.of(ledger), List.of(family));
        ledger.forEachCost(model::add);
        return model.expected().stream().map(ExpectedCostsTest::said).toList();
    }

    /** What the last workbook's lines cost in its month: 410,000 and a third of 300. */
    @Test
    void aFileFamilyIsSaidWithWhatItsLastWorkbookCostInItsMonth() {
        AbsentFamily family = new AbsentFamily(YearMonth.of(2024, 12), Set.of("test.xlsx"));
        List<Fact> lines = and(
                monthly("City Power", "410000", "2024-12"),
                List.of(of("Sun", "300", period("2024-12-01", "2025-02-28"))));
        assertThat(expected(lines, family, WithheldPay.NONE)).containsExactly("workbook test.xlsx 2024-12 410100.00");
        assertThat(expected(monthly("Sun", "0", "2024-12"), family, WithheldPay.NONE))
                .as("a workbook of nothing ends it")
                .isEmpty();
        AbsentFamily other = new AbsentFamily(YearMonth.of(2024, 12), Set.of("rates 2024-12.xlsx"));
        assertThat(expected(lines, other, WithheldPay.NONE))
                .as("without a line of cost")
                .containsExactly("workbook rates 2024-12.xlsx 2024-12 none");
    }

    /** A workbook may state the pay of few people, whether or not it is withheld. */
    @Test
    void aFileFamilyOfPayIsSaidWithoutAnAmount() {
        AbsentFamily family = new AbsentFamily(YearMonth.of(2024, 12), Set.of("test.xlsx"));
        List<Fact> pay = List.of(payroll("X", "9", exactly("100", "USD"), "12", period("2024-12-01", "2025-01-31")));
        assertThat(expected(pay, family, WithheldPay.NONE)).containsExactly("workbook test.xlsx 2024-12 none");
        List<Fact> few = List.of(payroll("X", "1", exactly("100", "USD"), "12", period("2024-12-01", "2025-01-31")));
        assertThat(expected(few, family, WithheldPay.of(Ledger.of(few), 5)))
                .containsExactly("workbook test.xlsx 2024-12 none");
    }

    @Test
    void payIsExpectedLikeABillUnlessSomeOfItIsWithheld() {
        List<Fact> pay = IntStream.rangeClosed(10, 12)
                .mapToObj(month -> (Fact) payroll(
                        "P" + month,
                        "9",
                        exactly("100", "USD"),
                        "12",
                        new Period(
                                YearMonth.of(2024, month).atDay(1),
                                YearMonth.of(2024, month).atEndOfMonth())))
                .toList();
        assertThat(expected(pay, JANUARY)).containsExactly("PAYROLL 2024-12 900.00");
        List<Fact> few = List.of(payroll("X", "1", exactly("100", "USD"), "12", period("2025-01-01", "2025-01-31")));
        Ledger all = Ledger.of(and(pay, few));
        assertThat(expected(and(pay, few), JANUARY, WithheldPay.of(all, 5)))
                .as("January’s pay is there and withheld")
                .isEmpty();
    }
}

package org.truecost.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.day;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.printed;
import static org.truecost.Facts.rate;
import static org.truecost.Facts.row;
import static org.truecost.Facts.supersededBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Claims;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Period;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** The checks of the ledger where one day, one row or one currency decides. The month is January 2025, the currency USD. */
class LedgerEdgesTest {

    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final Fact YEN = rate("USD", "JPY", "150", "2024-01-01", Kind.SPOT);

    @Test
    void aClaimNeedsTheRateOfItsDayOrOfTheMonthsEnd() {
        assertThat(missing(claim("C", null, Money.of("1", "EUR"), null, null, "2024-05-05")))
                .containsExactly("EUR 2024-05-05");
        assertThat(missing(claim("C", null, Money.of("1", "EUR"), null, null, null)))
                .containsExactly("EUR 2025-01-31");
        assertThat(missing(claim("C", null, Money.of("1", "USD"), "5", Money.of("1", "EUR"), "2024-05-05")))
                .containsExactly("EUR 2024-05-05");
        assertThat(missing(
                        rate("EUR", "USD", "1.1", "2025-01-31", Kind.SPOT),
                        claim("C", null, Money.of("1", "EUR"), null, null, null)))
                .isEmpty();
    }

    @Test
    void aClaimNeedsTheRatesOfBothItsCurrencies() {
        assertThat(missing(claim("C", null, Money.of("1", "EUR"), "5", Money.of("1", "USD"), "2024-05-05")))
                .containsExactly("EUR 2024-05-05");
    }

    @Test
    void aPositionMayNotBeAllocatedTwiceForTheSameDays() {
        Fact position = payroll("P", "1", exactly("1", "USD"), "12", YEAR);
        assertThat(kinds(position)).isEmpty();
        assertThat(kinds(position, position)).containsExactly(ProblemKind.ALLOCATION_EXCEEDS_WHOLE);
    }

    @Test
    void residualValuesOfSeveralCurrenciesHaveNoTotal() {
        Fact dollars = capex("A", exactly("100", "USD"), "2025-01-01", 12, null, "10", Attributes.NONE);
        Fact yen = capex("B", exactly("100", "JPY"), "2025-01-01", 12, null, "10", Attributes.NONE);
        Source end = row(SheetKind.SERVER_CAPEX, 3);
        assertThat(kinds(YEN, dollars, yen, total(end, Map.of(Column.RESIDUAL_VALUE, "77", Column.AMOUNT, "77"))))
                .isEmpty();
    }

    @Test
    void purchasesNeedTheRateOfTheirDayOrOfTheMonthsEnd() {
        assertThat(missing(capex("A", exactly("1", "EUR"), "2024-03-01", 12))).containsExactly("EUR 2024-03-01");
        assertThat(missing(capex("A", exactly("1", "EUR"), "2025-03-01", 12))).containsExactly("EUR 2025-01-31");
        assertThat(missing(gpus("G", "1", exactly("1", "EUR"), "2024-03-01", null)))
                .containsExactly("EUR 2024-03-01");
        assertThat(missing(
                        capex("A", exactly("9", "USD"), "2024-03-01", 12),
                        gpus("G", "1", exactly("1", "EUR"), null, "A")))
                .containsExactly("EUR 2024-03-01");
        assertThat(missing(gpus("G", "1", null, "2024-03-01", null))).isEmpty();
    }

    @Test
    void expensesAndPayNeedTheRateOfEveryMonthAndOfThePayment() {
        Fact since = rate("EUR", "USD", "1.1", "2025-01-01", Kind.SPOT);
        assertThat(missing(since, opex("E", exactly("1", "EUR"), YEAR))).isEmpty();
        assertThat(missing(since, opex("E", exactly("1", "EUR"), YEAR, "2024-12-05", null, Attributes.NONE)))
                .containsExactly("EUR 2024-12-31");
        assertThat(missing(payroll("P", "1", exactly("1", "EUR"), "12", period("2024-06-01", "2024-12-31"))))
                .containsExactly("EUR 2024-06-30");
    }

    @Test
    void averagesOfOneMonthContradictOnWhateverDayAndSpotRatesOfTwoDaysDoNot() {
        assertThat(kinds(
                        rate("USD", "JPY", "150", "2025-01-30", Kind.AVERAGE),
                        rate("USD", "JPY", "151", "2025-01-31", Kind.AVERAGE)))
                .containsExactly(ProblemKind.RATES_CONTRADICT);
        assertThat(kinds(
                        rate("USD", "JPY", "150", "2025-01-30", Kind.SPOT),
                        rate("USD", "JPY", "151", "2025-01-31", Kind.SPOT)))
                .isEmpty();
    }

    @Test
    void aContainedLineWithoutADayIsComparedAtTheAssetsDay() {
        Fact later = rate("USD", "JPY", "100", "2024-12-31", Kind.SPOT);
        Fact asset = capex("A", exactly("100", "USD"), "2025-01-01", 12);
        assertThat(kinds(YEN, later, asset, gpus("G", "1", exactly("15000", "JPY"), null, "A")))
                .containsExactly(ProblemKind.CONTAINED_EXCEEDS_ASSET);
        assertThat(kinds(YEN, later, asset, gpus("G", "1", exactly("15000", "JPY"), "2024-05-01", "A")))
                .isEmpty();
    }

    @Test
    void anAssetOfSeveralLinesIsAsLargeAsItsLargest() {
        Attributes half = allocated("0.5");
        Fact small = capex("A", exactly("50", "USD"), "2025-01-01", 12, null, "0", half);
        Fact large = capex("A", exactly("100", "USD"), "2025-01-01", 12, null, "0", half);
        Fact foreign = capex("A", exactly("9000", "JPY"), "2025-01-01", 12, null, "0", half);
        Fact part = gpus("G", "1", exactly("100", "USD"), "2025-01-01", "A");
        assertThat(kinds(small, large, part)).isEmpty();
        assertThat(kinds(large, small, part)).isEmpty();
        assertThat(kinds(small, small, part)).containsExactly(ProblemKind.CONTAINED_EXCEEDS_ASSET);
        assertThat(kinds(YEN, small, foreign, part)).containsExactly(ProblemKind.CONTAINED_EXCEEDS_ASSET);
    }

    @Test
    void whatAClaimPrintsNextToItsAmountFollowsFromTheRate() {
        assertThat(kinds(YEN, claimPrinted("2025-01-31", "15000"))).isEmpty();
        assertThat(kinds(YEN, claimPrinted("2025-01-31", "15700")))
                .containsExactly(ProblemKind.PRINTED_AMOUNT_DISAGREES);
        assertThat(kinds(YEN, claimPrinted(null, "15700"))).containsExactly(ProblemKind.PRINTED_AMOUNT_DISAGREES);
        assertThat(kinds(YEN, rate("USD", "JPY", "157", "2024-12-01", Kind.SPOT), claimPrinted(null, "15700")))
                .isEmpty();
        assertThat(kinds(YEN, rate("USD", "JPY", "157", "2024-12-01", Kind.SPOT), claimPrinted("2024-11-30", "15000")))
                .isEmpty();
    }

    @Test
    void whatAnyRecordPrintsNextToItsAmountFollowsFromTheRate() {
        Attributes wrong = printed("15700", "JPY");
        assertThat(kinds(YEN, opex("E", exactly("100", "USD"), YEAR, null, null, wrong)))
                .containsExactly(ProblemKind.PRINTED_AMOUNT_DISAGREES);
        assertThat(kinds(YEN, gpus("G", "1", exactly("100", "USD"), "2024-05-01", null, wrong)))
                .containsExactly(ProblemKind.PRINTED_AMOUNT_DISAGREES);
        assertThat(kinds(
                        YEN,
                        rate("USD", "JPY", "157", "2025-01-01", Kind.SPOT),
                        capex("A", exactly("100", "USD"), "2025-01-01", 12),
                        gpus("G", "1", exactly("100", "USD"), null, "A", wrong)))
                .isEmpty();
    }

    @Test
    void totalsAreReadInTheOrderOfTheirSheets() {
        assertThat(kinds(
                        at("a", "s", 2, "1"),
                        totalAt("a", "s", 3, "1"),
                        at("b", "s", 2, "2"),
                        totalAt("b", "s", 3, "2")))
                .isEmpty();
        assertThat(kinds(
                        at("a", "t", 5, "4"),
                        totalAt("a", "t", 6, "4"),
                        at("a", "s", 2, "1"),
                        at("a", "s", 4, "2"),
                        totalAt("a", "s", 5, "2"),
                        totalAt("a", "s", 3, "1")))
                .isEmpty();
        assertThat(problems(
                                totalAt("b", "s", 3, "9"),
                                totalAt("a", "z", 3, "9"),
                                totalAt("a", "s", 3, "9"),
                                at("b", "s", 2, "2"),
                                at("a", "z", 2, "2"),
                                at("a", "s", 2, "1"))
                        .stream()
                        .map(problem -> problem.location().workbook()
                                + problem.location().sheet()))
                .containsExactly("as", "az", "bs");
    }

    @Test
    void claimsAndResidualValuesHaveTotalsToo() {
        Source claims = row(SheetKind.HEADLINE_CLAIMS, 4);
        Fact stage = claim("C", "stage", null, "50", Money.of("2", "USD"), "2025-01-01");
        assertThat(kindsAlone(stage, total(claims, Map.of(Column.GPU_HOURS, "50", Column.AMOUNT, "100"))))
                .isEmpty();
        assertThat(kindsAlone(stage, total(claims, Map.of(Column.GPU_HOURS, "51", Column.AMOUNT, "101"))))
                .containsExactly(ProblemKind.TOTAL_DIFFERS, ProblemKind.TOTAL_DIFFERS);
        Fact asset = capex("A", exactly("100", "USD"), "2025-01-01", 12, "3", "10", Attributes.NONE);
        Source capex = row(SheetKind.SERVER_CAPEX, 3);
        assertThat(kinds(asset, total(capex, Map.of(Column.RESIDUAL_VALUE, "10", Column.GPU_COUNT, "3"))))
                .isEmpty();
        assertThat(kinds(asset, total(capex, Map.of(Column.RESIDUAL_VALUE, "11", Column.GPU_COUNT, "4"))))
                .containsExactly(ProblemKind.TOTAL_DIFFERS, ProblemKind.TOTAL_DIFFERS);
    }

    @Test
    void showsCostsByKindNumberAndPlace() {
        List<Integer> rows = new ArrayList<>();
        Ledger.of(List.of(
                        at("b", "s", 1, "1"),
                        at("a", "t", 2, "1"),
                        at("a", "s", 4, "1"),
                        at("a", "s", 3, "1"),
                        payroll("A", "1", exactly("1", "USD"), "12", YEAR),
                        capex("Z", exactly("1", "USD"), "2025-01-01", 12)))
                .forEachCost(cost -> rows.add(
                        cost.id().equals("E") ? cost.source().row() : -cost.id().charAt(0)));
        assertThat(rows).containsExactly(-'Z', 3, 4, 2, 1, -'A');
    }

    @Test
    void aPurchaseIsPaidWhenBoughtOrElseWhenUsed() {
        ServerCapex asset = capex("A", exactly("1", "USD"), "2025-01-01", 12);
        assertThat(Variant.of(asset)
                        .with(ServerCapex::purchaseDate, day("2024-05-05"))
                        .get()
                        .paidOn())
                .isEqualTo("2024-05-05");
        assertThat(Variant.of(asset).with(ServerCapex::purchaseDate, null).get().paidOn())
                .isEqualTo("2025-01-01");
        assertThat(purchase("2024-05-05", "2025-01-01").paidOn()).isEqualTo("2024-05-05");
        assertThat(purchase(null, "2025-01-01").paidOn()).isEqualTo("2025-01-01");
    }

    @Test
    void choosesTheClaimNamedAndNoneThatIsSuperseded() {
        HeadlineClaim one = claim("C", null, Money.of("1", "USD"), null, null, null);
        HeadlineClaim other = claim("D", null, Money.of("1", "USD"), null, null, null);
        HeadlineClaim old = Variant.of(Facts.claim("C", null, Money.of("2", "USD"), null, null, null))
                .with(HeadlineClaim::claim, "old")
                .with(HeadlineClaim::attributes, supersededBy("C"))
                .with(HeadlineClaim::source, one.source())
                .get();
        assertThat(Claims.chosen(List.of(one, other, old), "C")).containsExactly(one);
        assertThat(Claims.chosen(List.of(one, other, old), null)).containsExactly(one, other);
    }

    private static GpuPurchase purchase(@Nullable String bought, String inService) {
        return Variant.of(Facts.gpus("G", "1", null, null, null))
                .with(GpuPurchase::purchaseDate, bought == null ? null : day(bought))
                .with(GpuPurchase::vendor, null)
                .with(GpuPurchase::model, "H100")
                .with(GpuPurchase::inService, day(inService))
                .with(GpuPurchase::usefulLifeMonths, 12)
                .get();
    }

    private static HeadlineClaim claimPrinted(@Nullable String date, String yen) {
        return Variant.of(Facts.claim("P", "stage", Money.of("100", "USD"), null, null, date))
                .with(HeadlineClaim::attributes, printed(yen, "JPY"))
                .with(HeadlineClaim::source, row(SheetKind.HEADLINE_CLAIMS, 4))
                .get();
    }

    private static Source place(String workbook, String sheet, int row) {
        return new Source(new Sheet(workbook, sheet, SheetKind.OPERATING_EXPENSES, Map.of()), row);
    }

    private static OperatingExpense at(String workbook, String sheet, int row, String amount) {
        Attributes share = allocated("0.1");
        return Variant.of(Facts.opex("E", exactly(amount, "USD"), YEAR))
                .with(OperatingExpense::category, OpexCategory.OTHER)
                .with(OperatingExpense::attributes, share)
                .with(OperatingExpense::source, place(workbook, sheet, row))
                .get();
    }

    private static StatedTotal totalAt(String workbook, String sheet, int row, String amount) {
        return total(place(workbook, sheet, row), Map.of(Column.AMOUNT, amount));
    }

    private static StatedTotal total(Source source, Map<Column, String> figures) {
        Map<Column, BigDecimal> stated = new EnumMap<>(Column.class);
        figures.forEach((column, figure) -> stated.put(column, new BigDecimal(figure)));
        return new StatedTotal(stated, null, source);
    }

    /** Currency and earliest day of each missing rate; no other problem. */
    private static List<String> missing(Fact... facts) {
        boolean claimed = List.of(facts).stream().anyMatch(HeadlineClaim.class::isInstance);
        return (claimed ? LedgerChecks.of(Ledger.of(List.of(facts)), context()) : problems(facts))
                .stream()
                        .filter(problem -> problem.kind() == ProblemKind.MISSING_RATE)
                        .map(problem -> problem.found() + " "
                                + requireNonNull(problem.details().get("day")).in(Languages.ENGLISH))
                        .toList();
    }

    private static List<ProblemKind> kinds(Fact... facts) {
        return problems(facts).stream().map(Problem::kind).toList();
    }

    /** Of facts that bring their own claim. */
    private static List<ProblemKind> kindsAlone(Fact... facts) {
        return LedgerChecks.of(Ledger.of(List.of(facts)), context()).stream()
                .map(Problem::kind)
                .filter(kind -> kind != ProblemKind.NO_CLAIM && kind != ProblemKind.NO_COST)
                .toList();
    }

    /** Of the facts and a good claim, compared with the claim C; but for the want of a cost. */
    private static List<Problem> problems(Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        all.add(claim("C", null, Money.of("100", "USD"), null, null, "2025-01-31"));
        return LedgerChecks.of(Ledger.of(all), context()).stream()
                .filter(problem -> problem.kind() != ProblemKind.NO_COST)
                .toList();
    }

    private static LedgerChecks.Context context() {
        return new LedgerChecks.Context(
                YearMonth.of(2025, 1), Currency.getInstance("USD"), Currency.getInstance("JPY"), "C");
    }
}

package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.day;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.quote;
import static org.truecost.Facts.supersededBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Period;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.money.Rate.Kind;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** Single checks of the lines where one day, one row or one value decides. The reporting month is January 2025. */
class LineChecksTest {

    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final LedgerChecks.Context CONTEXT = new LedgerChecks.Context(
            YearMonth.of(2025, 1), Currency.getInstance("USD"), Currency.getInstance("JPY"), null);

    private static Source source(String workbook, SheetKind kind, int row) {
        return new Source(new Sheet(workbook, "s", kind, Map.of()), row);
    }

    private static GpuPurchase gpus(
            String workbook,
            int row,
            String id,
            @Nullable String vendor,
            @Nullable String bought,
            @Nullable Estimate amount,
            Attributes attributes) {
        LocalDate date = bought == null ? null : day(bought);
        return Variant.of(Facts.gpus(id, "1", amount, null, null))
                .with(GpuPurchase::purchaseDate, date)
                .with(GpuPurchase::vendor, vendor)
                .with(GpuPurchase::model, "H100")
                .with(GpuPurchase::inService, date)
                .with(GpuPurchase::usefulLifeMonths, 48)
                .with(GpuPurchase::attributes, attributes)
                .with(GpuPurchase::source, source(workbook, SheetKind.GPU_PURCHASES, row))
                .get();
    }

    private static ServerCapex asset(
            String workbook,
            int row,
            String id,
            @Nullable String vendor,
            @Nullable String bought,
            Attributes attributes) {
        return Variant.of(Facts.capex(id, exactly("100", "USD"), "2024-01-01", 48))
                .with(ServerCapex::vendor, vendor)
                .with(ServerCapex::purchaseDate, bought == null ? null : day(bought))
                .with(ServerCapex::attributes, attributes)
                .with(ServerCapex::source, source(workbook, SheetKind.SERVER_CAPEX, row))
                .get();
    }

    private static OperatingExpense expense(
            String workbook, int row, String id, @Nullable String description, Attributes attributes) {
        return Variant.of(Facts.opex(id, exactly("100", "USD"), YEAR))
                .with(OperatingExpense::description, description)
                .with(OperatingExpense::attributes, attributes)
                .with(OperatingExpense::source, source(workbook, SheetKind.OPERATING_EXPENSES, row))
                .get();
    }

    private static HeadlineClaim claim(
            int row, @Nullable String stage, @Nullable String hours, @Nullable String date, Attributes attributes) {
        return Variant.of(Facts.claim("C", stage, null, hours, hours == null ? null : Money.of("2", "USD"), date))
                .with(HeadlineClaim::attributes, attributes)
                .with(HeadlineClaim::source, source("a.xlsx", SheetKind.HEADLINE_CLAIMS, row))
                .get();
    }

    private static List<String> said(LedgerChecks.Check check, CostRecord... records) {
        List.of(records).forEach(check::see);
        return check.problems().stream()
                .map(problem -> problem.kind().code() + " " + problem.location().workbook() + " "
                        + problem.location().cell())
                .toList();
    }

    private static List<String> same(CostRecord... records) {
        return said(new SameLines(List.of()), records);
    }

    @Test
    void aLineIsTheSameUnderAnotherNumberWhereItsContentIdentifiesIt() {
        Estimate ten = exactly("10", "USD");
        GpuPurchase purchase = gpus("a.xlsx", 2, "G1", "v", "2024-01-01", ten, Attributes.NONE);
        assertThat(same(purchase, gpus("b.xlsx", 3, "G2", "v", "2024-01-01", ten, Attributes.NONE)))
                .containsExactly("TC420 b.xlsx A3");
        for (GpuPurchase other : List.of(
                gpus("b.xlsx", 3, "G2", "w", "2024-01-01", ten, Attributes.NONE),
                gpus("b.xlsx", 3, "G2", "v", "2024-01-02", ten, Attributes.NONE),
                gpus("b.xlsx", 3, "G2", "v", "2024-01-01", exactly("11", "USD"), Attributes.NONE))) {
            assertThat(same(purchase, other)).isEmpty();
        }
        for (List<GpuPurchase> silent : List.of(
                List.of(
                        gpus("a.xlsx", 2, "G1", null, "2024-01-01", ten, Attributes.NONE),
                        gpus("b.xlsx", 3, "G2", null, "2024-01-01", ten, Attributes.NONE)),
                List.of(
                        gpus("a.xlsx", 2, "G1", "v", null, ten, Attributes.NONE),
                        gpus("b.xlsx", 3, "G2", "v", null, ten, Attributes.NONE)),
                List.of(
                        gpus("a.xlsx", 2, "G1", "v", "2024-01-01", null, Attributes.NONE),
                        gpus("b.xlsx", 3, "G2", "v", "2024-01-01", null, Attributes.NONE)))) {
            assertThat(same(silent.getFirst(), silent.getLast())).isEmpty();
        }
        ServerCapex asset = asset("a.xlsx", 2, "A1", "v", "2024-01-01", Attributes.NONE);
        assertThat(same(asset, asset("b.xlsx", 3, "A2", "v", "2024-01-01", Attributes.NONE)))
                .containsExactly("TC420 b.xlsx A3");
        assertThat(same(
                        asset("a.xlsx", 2, "A1", null, "2024-01-01", Attributes.NONE),
                        asset("b.xlsx", 3, "A2", null, "2024-01-01", Attributes.NONE)))
                .isEmpty();
        assertThat(same(
                        asset("a.xlsx", 2, "A1", "v", null, Attributes.NONE),
                        asset("b.xlsx", 3, "A2", "v", null, Attributes.NONE)))
                .isEmpty();
        assertThat(same(
                        expense("a.xlsx", 2, "E1", null, Attributes.NONE),
                        expense("b.xlsx", 3, "E2", null, Attributes.NONE)))
                .isEmpty();
        assertThat(same(
                        payroll("P1", "1", exactly("9", "USD"), "12", YEAR),
                        payroll("P2", "1", exactly("9", "USD"), "12", YEAR)))
                .as("of people there may be many alike")
                .isEmpty();
    }

    @Test
    void partsUnderAnotherNumberAreNoRepetitionUpToTheWhole() {
        assertThat(same(
                        expense("a.xlsx", 2, "E1", "rent", allocated("0.5")),
                        expense("b.xlsx", 3, "E2", "rent", allocated("0.5"))))
                .isEmpty();
        assertThat(same(
                        expense("a.xlsx", 2, "E1", "rent", allocated("0.5")),
                        expense("b.xlsx", 3, "E2", "rent", allocated("0.6"))))
                .containsExactly("TC420 b.xlsx A3");
    }

    /** Of one number a hundred lines are kept in mind, and of those with other numbers ten thousand. */
    @Test
    void findsALineAmongTheFirstHundredOfItsNumber() {
        SameLines check = new SameLines(List.of());
        for (int row = 1; row <= 150; row++) {
            check.see(opex("E", exactly(Integer.toString(row), "USD"), YEAR, null, null, Attributes.NONE));
        }
        CostRecord hundredth = Variant.of(Facts.opex("E", exactly("100", "USD"), YEAR))
                .with(OperatingExpense::source, source("b.xlsx", SheetKind.OPERATING_EXPENSES, 7))
                .get();
        CostRecord next = Variant.of(Facts.opex("E", exactly("101", "USD"), YEAR))
                .with(OperatingExpense::source, source("b.xlsx", SheetKind.OPERATING_EXPENSES, 8))
                .get();
        assertThat(said(check, hundredth, next)).containsExactly("TC420 b.xlsx A7");
    }

    @Test
    void findsALineUnderAnotherNumberAmongTheLastTenThousand() {
        assertThat(afterOthers(9_999)).hasSize(1);
        assertThat(afterOthers(10_000)).isEmpty();
    }

    private static List<String> afterOthers(int different) {
        SameLines check = new SameLines(List.of());
        for (int line = 0; line < different; line++) {
            check.see(expense("a.xlsx", line + 2, "E" + line, "rent " + line, Attributes.NONE));
        }
        return said(check, expense("b.xlsx", 7, "X", "rent 0", Attributes.NONE));
    }

    @Test
    void findsAStageOfAClaimAgainUnlessItIsReplaced() {
        List<HeadlineClaim> claims = List.of(
                claim(2, null, "5", "2025-01-01", Attributes.NONE),
                claim(3, null, "5", "2025-01-01", Attributes.NONE),
                claim(4, "pre", "5", "2025-01-01", Attributes.NONE),
                claim(5, "pre", "6", "2025-01-01", Attributes.NONE),
                claim(6, "pre", "5", "2025-01-01", supersededBy("X")),
                claim(7, "pre", "5", "2025-01-01", Attributes.NONE));
        assertThat(said(new SameLines(claims))).containsExactly("TC420 a.xlsx A7");
    }

    @Test
    void datesOfWhatHasHappenedEndWithTheMonth() {
        assertThat(said(
                        new DatesAfterMonth(List.of(), CONTEXT),
                        gpus("a.xlsx", 2, "G", "v", "2025-01-31", null, Attributes.NONE),
                        gpus("a.xlsx", 9, "H", "v", "2025-02-01", null, Attributes.NONE),
                        gpus("a.xlsx", 4, "I", "v", "2025-02-03", null, Attributes.NONE),
                        gpus("a.xlsx", 6, "J", "v", "2025-02-02", null, Attributes.NONE),
                        gpus("b.xlsx", 3, "K", "v", "2025-02-01", null, supersededBy("J")),
                        asset("a.xlsx", 5, "A", "v", "2025-02-01", Attributes.NONE),
                        expense("a.xlsx", 7, "E", "x", Attributes.NONE)))
                .containsExactly("TC430 a.xlsx A4", "TC430 a.xlsx A5");
        DatesAfterMonth dates = new DatesAfterMonth(
                List.of(
                        claim(2, null, "1", "2025-02-01", supersededBy("X")),
                        claim(3, null, "1", null, Attributes.NONE),
                        claim(4, null, "1", "2025-01-31", Attributes.NONE)),
                CONTEXT);
        assertThat(dates.problems()).isEmpty();
        DatesAfterMonth later =
                new DatesAfterMonth(List.of(claim(5, null, "1", "2025-02-09", Attributes.NONE)), CONTEXT);
        Problem problem = later.problems().getFirst();
        assertThat(problem.found()).isEqualTo("2025-02-09");
        assertThat(problem.message(Languages.ENGLISH)).contains("2025-01-31").doesNotContain("more row");
    }

    @Test
    void saysHowManyMoreDatesAreAfterTheMonth() {
        DatesAfterMonth dates = new DatesAfterMonth(List.of(), CONTEXT);
        for (int row = 2; row <= 5; row++) {
            dates.see(gpus("a.xlsx", row, "G" + row, "v", "2025-02-0" + row, null, Attributes.NONE));
        }
        Problem problem = dates.problems().getFirst();
        assertThat(problem.found()).isEqualTo("2025-02-02");
        assertThat(problem.message(Languages.ENGLISH)).contains("3 more rows");
    }

    @Test
    void aCostIsAnAmountAboveNothingThatIsAddedUp() {
        List<CostRecord> costs = List.of(
                asset("a.xlsx", 2, "A", "v", "2024-01-01", Attributes.NONE),
                gpus("a.xlsx", 2, "G", "v", "2024-01-01", exactly("1", "USD"), Attributes.NONE),
                opex("E", exactly("1", "USD"), YEAR),
                payroll("P", "1", exactly("1", "USD"), "12", YEAR));
        costs.forEach(cost ->
                assertThat(said(new CostCheck(YearMonth.of(2025, 1)), cost)).isEmpty());
        List<CostRecord> none = List.of(
                gpus("a.xlsx", 2, "G", "v", "2024-01-01", exactly("0", "USD"), Attributes.NONE),
                gpus("a.xlsx", 2, "G", "v", "2024-01-01", null, Attributes.NONE),
                gpus("a.xlsx", 2, "G", "v", "2024-01-01", exactly("1", "USD"), supersededBy("H")),
                opex("E", exactly("0", "USD"), YEAR),
                opex("E", exactly("1", "USD"), YEAR, null, "A", Attributes.NONE),
                payroll("P", "1", exactly("0", "USD"), "12", YEAR),
                org.truecost.Facts.capex("A", exactly("0", "USD"), "2024-01-01", 48));
        none.forEach(cost ->
                assertThat(said(new CostCheck(YearMonth.of(2025, 1)), cost)).hasSize(1));
        CostCheck check = new CostCheck(YearMonth.of(2025, 1));
        assertThat(said(check, costs.getFirst(), none.getFirst()))
                .as("one is enough")
                .isEmpty();
    }

    @Test
    void readsTwoThousandCharactersOfWhatATextSaysOfThePurchase() {
        String within = "included in capex";
        assertThat(Stream.of(null, "rent", "not " + within)).noneMatch(Inclusion::saysPart);
        assertThat(Stream.of(null, "rent", within)).noneMatch(Inclusion::saysOnTop);
        assertThat(Inclusion.saysPart(within)).isTrue();
        assertThat(Inclusion.saysOnTop("not " + within)).isTrue();
        String before = "x ".repeat((2_000 - within.length()) / 2);
        assertThat(Inclusion.saysPart(
                        before + " ".repeat(2_000 - within.length() - before.length()) + within + " and more"))
                .isTrue();
        assertThat(Inclusion.saysPart(before + "  " + within + "s")).isFalse();
    }

    @Test
    void aProblemShowsTwoHundredCharactersOfAValue() {
        String found = "x".repeat(200);
        assertThat(new Problem(ProblemKind.NO_COST, Location.ledger(), null, found, Map.of()).found())
                .isEqualTo(found);
        assertThat(new Problem(ProblemKind.NO_COST, Location.ledger(), null, found + "y", Map.of()).found())
                .isEqualTo(found + "…");
        assertThat(new Problem(ProblemKind.NO_COST, Location.ledger(), null, null, Map.of()).found())
                .isNull();
    }

    private static List<String> missing(List<HeadlineClaim> claims, List<Rate> rates, CostRecord... records) {
        MissingRates check = new MissingRates(
                claims,
                Assets.of(Ledger.of(List.of(records))),
                ExchangeRates.of(Currency.getInstance("JPY"), rates),
                CONTEXT);
        List.of(records).forEach(check::see);
        return check.problems().stream()
                .map(problem -> problem.found() + " "
                        + problem.message(Languages.ENGLISH).replaceAll(".*before ([0-9-]+),.*", "$1"))
                .toList();
    }

    @Test
    void namesTheDayEachKindOfLineNeedsItsRateOn() {
        Estimate yen = exactly("5", "JPY");
        assertThat(missing(List.of(), List.of(), gpus("a.xlsx", 2, "G", "v", null, yen, Attributes.NONE)))
                .containsExactly("JPY 2025-01-31");
        assertThat(missing(List.of(), List.of(), gpus("a.xlsx", 2, "G", "v", "2025-01-31", yen, Attributes.NONE)))
                .containsExactly("JPY 2025-01-31");
        assertThat(missing(List.of(), List.of(), gpus("a.xlsx", 2, "G", "v", "2025-02-01", yen, Attributes.NONE)))
                .as("after the month, what is known at its end")
                .containsExactly("JPY 2025-01-31");
        assertThat(missing(List.of(), List.of(), gpus("a.xlsx", 2, "G", "v", "2024-05-05", yen, Attributes.NONE)))
                .containsExactly("JPY 2024-05-05");
        assertThat(missing(List.of(), List.of(), gpus("a.xlsx", 2, "G", "v", "2024-05-05", null, Attributes.NONE)))
                .isEmpty();
        assertThat(missing(List.of(), List.of(), opex("E", yen, period("2025-01-01", "2025-03-31"))))
                .containsExactly("JPY 2025-01-31");
        assertThat(missing(List.of(), List.of(), opex("E", yen, period("2025-02-01", "2025-03-31"))))
                .containsExactly("JPY 2025-01-31");
        assertThat(missing(List.of(), List.of(), payroll("P", "1", yen, "12", period("2024-11-10", "2025-03-31"))))
                .containsExactly("JPY 2024-11-30");
        assertThat(missing(
                        List.of(),
                        List.of(quote("USD", "JPY", "150", "2024-12-01", Kind.SPOT)),
                        opex("E", yen, YEAR, "2024-11-05", null, Attributes.NONE)))
                .as("the payment's month")
                .containsExactly("JPY 2024-11-30");
    }

    @Test
    void asksForTheSameNeedOnceAndForEachOther() {
        Rate late = quote("USD", "JPY", "150", "2024-06-15", Kind.SPOT);
        assertThat(missing(
                        List.of(),
                        List.of(late),
                        opex("E1", exactly("5", "JPY"), period("2024-06-01", "2025-03-31")),
                        opex("E2", exactly("5", "JPY"), period("2024-06-01", "2024-06-30")),
                        opex("E3", exactly("5", "JPY"), period("2024-05-01", "2025-03-31")),
                        opex("E4", exactly("5", "USD"), period("2020-05-01", "2025-03-31"))))
                .containsExactly("JPY 2024-05-31");
    }

    @Test
    void aClaimNeedsRatesWhereItsPrintIsComparedWithItsHours() {
        HeadlineClaim both = Variant.of(Facts.claim("C", null, Money.of("5", "JPY"), "1", Money.of("2", "EUR"), null))
                .with(HeadlineClaim::source, source("a.xlsx", SheetKind.HEADLINE_CLAIMS, 2))
                .get();
        assertThat(missing(List.of(both), List.of())).containsExactly("EUR 2025-01-31", "JPY 2025-01-31");
        assertThat(missing(List.of(claim(2, null, null, null, Attributes.NONE)), List.of()))
                .isEmpty();
    }

    @Test
    void ratesOfManyDaysAreStillAskedFor() {
        List<CostRecord> records = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            records.add(gpus(
                    "a.xlsx",
                    2,
                    "G",
                    "v",
                    day("2023-12-01").plusDays(day).toString(),
                    exactly("5", "JPY"),
                    Attributes.NONE));
        }
        assertThat(missing(
                        List.of(),
                        List.of(quote("USD", "JPY", "150", "2024-01-01", Kind.SPOT)),
                        records.toArray(CostRecord[]::new)))
                .containsExactly("JPY 2023-12-01");
    }
}

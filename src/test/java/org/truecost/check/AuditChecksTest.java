package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.day;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.period;
import static org.truecost.Facts.rate;
import static org.truecost.Facts.supersededBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuArchitecture;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.RejectedRows;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;
import org.truecost.problem.Sheet.Header;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** What an auditor asks of the lines together; each problem by its code and its cell. */
class AuditChecksTest {

    private static final Map<Column, Header> GPU_HEADERS = Map.of(
            Column.PURCHASE_ID, new Header(0, "Purchase ID"),
            Column.ARCHITECTURE, new Header(1, "Architecture"),
            Column.PURCHASE_DATE, new Header(2, "Purchase date"));
    private static final Map<Column, Header> ASSET_HEADERS = Map.of(
            Column.ASSET_ID, new Header(0, "Asset ID"),
            Column.GPU_COUNT, new Header(1, "GPU count"),
            Column.PURCHASE_DATE, new Header(2, "Purchase date"));
    private static final Map<Column, Header> EXPENSE_HEADERS = Map.of(
            Column.EXPENSE_ID, new Header(0, "Expense ID"),
            Column.DESCRIPTION, new Header(1, "Description"),
            Column.PERIOD_START, new Header(2, "Period start"),
            Column.PERIOD_END, new Header(3, "Period end"),
            Column.INCLUDED_IN, new Header(4, "Included in asset"),
            Column.NOTES, new Header(5, "備考"),
            Column.PAYMENT_DATE, new Header(6, "Payment date"));
    private static final Map<Column, Header> CLAIM_HEADERS = Map.of(
            Column.CLAIM_ID, new Header(0, "Claim ID"),
            Column.AMOUNT, new Header(1, "Amount"),
            Column.GPU_HOURS, new Header(2, "GPU-hours"),
            Column.DATE, new Header(3, "Date"));

    private static final Fact YEN = rate("USD", "JPY", "153", "2024-01-01", Rate.Kind.SPOT);
    private static final Fact YUAN = rate("CNY", "JPY", "21", "2024-01-01", Rate.Kind.SPOT);

    @ParameterizedTest
    @CsvSource({
        "A100, Hopper, TC427 B2",
        "NVIDIA A800 80GB, ホッパー世代, TC427 B2",
        "H20, Ampere, TC427 B2",
        "GH200, Blackwell, TC427 B2",
        "V100, Ampere, TC427 B2",
        "L40S, Hopper, TC427 B2",
        "B200-192G, hopper, TC427 B2",
        "H100 SXM5, Hopper,",
        "GB200 NVL72, Blackwell,",
        "L4, Ada Lovelace,",
        "A100, ,",
        "MI300X, Hopper,",
        "H100 and A100, Hopper,",
        "H100, NVIDIA,",
    })
    void findsAModelUnderTheWrongArchitecture(String model, @Nullable String architecture, @Nullable String expected) {
        assertThat(check(gpus("G", 2, model, architecture, "1", null, null, null, null)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void findsMoreGpusBoughtForAnAssetThanItHas() {
        Fact asset = asset("A", 2, "50", "1000", "v", "2024-01-01");
        Fact hopper = gpus("G1", 2, "H100", "Hopper", "50", null, null, null, "A");
        Fact more = gpus("G2", 3, "H800", "Hopper", "1", null, null, null, "A");

        assertThat(check(asset, hopper)).isEmpty();
        assertThat(check(asset, hopper, more)).containsExactly("TC428 B2");
        assertThat(check(asset("A", 2, null, "1000", "v", "2024-01-01"), hopper, more))
                .isEmpty();
    }

    @Test
    void findsAPurchaseThatAnAssetLikelyContains() {
        Fact asset = asset("A", 2, "50", "1000", "v", "2024-01-01");

        assertThat(check(asset, gpus("G", 2, "H100", null, "10", "300", "v", "2024-01-01", null)))
                .containsExactly("TC421 A2");
        assertThat(check(asset, gpus("G", 2, "H100", null, "50", "300", "v", "2024-03-01", null)))
                .containsExactly("TC421 A2");
        assertThat(check(asset, gpus("G", 2, "H100", null, "50", "1000", "v", "2024-01-01", null)))
                .containsExactly("TC403 A2");
        assertThat(check(asset, gpus("G", 2, "H100", null, "10", "300", "v", "2024-01-01", "A")))
                .isEmpty();
        assertThat(check(asset, gpus("G", 2, "H100", null, "10", "300", "v", "2024-02-01", null)))
                .isEmpty();
        assertThat(check(asset, gpus("G", 2, "H100", null, "10", "1001", "v", "2024-01-01", null)))
                .isEmpty();
        assertThat(check(asset, gpus("G", 2, "H100", null, "51", "300", "v", "2024-01-01", null)))
                .isEmpty();
    }

    /** The misreading (cost-model.md, R3): the operating cost was read as part of the servers' price. */
    @Test
    void findsOperatingCostLinkedAsPartOfAnAsset() {
        Fact fleet = asset("FLEET", 2, "60000", "1600000000", "v", "2024-01-01");
        Problem problem = problems(fleet, expense("E", 2, OpexCategory.OTHER, "944000000", "Operation", "FLEET", null))
                .getFirst();

        assertThat(code(problem)).isEqualTo("TC422 E2");
        assertThat(problem.message(Languages.ENGLISH)).contains("944,000,000.00 USD", "1,600,000,000.00 USD");
        assertThat(check(fleet, expense("E", 2, OpexCategory.MAINTENANCE, "100", "3-year support", "FLEET", null)))
                .isEmpty();
        assertThat(check(fleet, expense("E", 2, OpexCategory.MAINTENANCE, "100", null, "FLEET", "本体価格とは別途支払う")))
                .containsExactly("TC422 E2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Included in the $1.6B server capex | | TC423 B2",
                "Operation; part of capex | | TC423 B2",
                "| Covered by the purchase price | TC423 F2",
                "| サーバー費用に含まれる | TC423 F2",
                "運用費（設備投資の一部） | | TC423 B2",
                "Not included in the capex | |",
                "It comes on top of the server capex and is no part of it | |",
                "サーバー費用には含まれない | |",
                "設備投資とは別 | |",
                "Part of the network contract | |",
                "Power included in rent | |",
            })
    void findsOperatingCostThatSaysItIsPartOfCapex(
            @Nullable String description, @Nullable String notes, @Nullable String expected) {
        assertThat(check(expense("E", 2, OpexCategory.OTHER, "944", description, null, notes)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void findsTheSameLineInTwoWorkbooksAndTwiceInOne() {
        Fact one = line("a.xlsx", 2, "E1", "100", "2024-01", "rent");
        List<Problem> problems = problems(one, line("b.xlsx", 7, "E1", "100", "2024-01", "rent"));
        assertThat(codes(problems)).contains("TC420 A7");
        assertThat(problems.getLast().message(Languages.ENGLISH)).contains("a.xlsx › s › A2");

        assertThat(check(one, line("a.xlsx", 3, "E1", "100", "2024-01", "rent")))
                .contains("TC420 A3");
        assertThat(check(one, line("b.xlsx", 7, "X9", "100", "2024-01", "rent")))
                .containsExactly("TC420 A7");
        assertThat(check(one, line("a.xlsx", 3, "X9", "100", "2024-01", "rent")))
                .isEmpty();
        assertThat(check(one, line("b.xlsx", 7, "X9", "101", "2024-01", "rent")))
                .isEmpty();
        assertThat(check(one, line("b.xlsx", 7, "E1", "100", "2024-02", "rent")))
                .isEmpty();
    }

    @Test
    void partsOfOneLineAreNoRepetition() {
        assertThat(check(
                        expense("E", 2, allocated("0.5"), null, "2024-01"),
                        expense("E", 3, allocated("0.5"), null, "2024-01")))
                .isEmpty();
        assertThat(check(
                        expense("E", 2, Attributes.NONE, null, "2024-01"),
                        expense("E", 3, supersededBy("E"), null, "2024-01")))
                .isEmpty();
    }

    @Test
    void findsAStageOfAClaimTwice() {
        Fact whole = claim(2, null, "6000000", null, null, Qualifier.AT_MOST, "2025-01-01");
        Fact stage = claim(3, "pre", null, "100", "2", Qualifier.EXACT, "2025-01-01");
        assertThat(check(whole, stage, claim(4, "pre", null, "100", "2", Qualifier.EXACT, "2025-01-01")))
                .containsExactly("TC420 A4");
        assertThat(check(whole, stage, claim(4, "post", null, "100", "2", Qualifier.EXACT, "2025-01-01")))
                .isEmpty();
    }

    @Test
    void findsMonthsMissingFromASeries() {
        assertThat(check(month(2, "E", "2024-01"), month(3, "E", "2024-02"), month(4, "E", "2024-04")))
                .containsExactly("TC425 C4");
        assertThat(check(
                        line("a.xlsx", 2, "E1", "100", "2024-01", "Power Jan 2024"),
                        line("a.xlsx", 3, "E2", "110", "2024-02", "Power Feb 2024"),
                        line("a.xlsx", 4, "E4", "120", "2024-04", "Power Apr 2024")))
                .containsExactly("TC425 C4");
        assertThat(check(month(2, "E", "2024-01"), month(3, "E", "2024-02"), month(4, "E", "2024-03")))
                .isEmpty();
    }

    @Test
    void everyThirdMonthIsARhythmAndNoGap() {
        assertThat(check(
                        month(2, "E", "2024-01"),
                        month(3, "E", "2024-04"),
                        month(4, "E", "2024-07"),
                        month(5, "E", "2024-10")))
                .isEmpty();
    }

    @Test
    void findsAMonthTwiceAmongRowsOfOneSeries() {
        Fact[] quarter = {
            line("a.xlsx", 2, "E1", "100", "2024-01", "電力 2024年1月"),
            line("a.xlsx", 3, "E2", "110", "2024-02", "電力 2024年2月"),
            line("a.xlsx", 4, "E3", "120", "2024-03", "電力 2024年3月"),
            line("a.xlsx", 5, "E4", "130", "2024-03", "電力 2024年3月")
        };
        assertThat(check(quarter)).containsExactly("TC424 C5");
        assertThat(check(
                        line("a.xlsx", 2, "E1", "100", "2024-01", "hall 1"),
                        line("a.xlsx", 3, "E2", "110", "2024-01", "hall 2"),
                        line("a.xlsx", 4, "E3", "120", "2024-02", "hall 1"),
                        line("a.xlsx", 5, "E4", "130", "2024-02", "hall 2")))
                .isEmpty();
    }

    @Test
    void findsAFigureForYearsAmongMonths() {
        assertThat(check(
                        line("a.xlsx", 2, "E1", "100", "2024-01", "power"),
                        line("a.xlsx", 3, "E2", "110", "2024-02", "power"),
                        years(4, "E3", "2024-01-01", "2027-12-31", "power")))
                .containsExactly("TC426 D4");
        assertThat(check(
                        line("a.xlsx", 2, "E1", "100", "2024-01", "power"),
                        line("a.xlsx", 3, "E2", "110", "2024-02", "power"),
                        years(4, "E3", "2025-01-01", "2027-12-31", "power"),
                        years(5, "E4", "2024-01-01", "2027-12-31", "rent")))
                .isEmpty();
    }

    @Test
    void findsDatesAfterTheReportingMonthOnceAColumn() {
        List<Problem> problems = problems(
                gpus("G1", 7, "H100", null, "1", "5", null, "2025-02-01", null),
                gpus("G2", 3, "H100", null, "1", "6", null, "2025-03-01", null),
                asset("A", 2, null, "9", null, "2025-01-31"),
                claim(2, null, "6", null, null, Qualifier.EXACT, "2025-02-01"));

        assertThat(codes(problems)).containsExactlyInAnyOrder("TC430 C3", "TC430 D2");
        assertThat(problems.getLast().message(Languages.ENGLISH))
                .contains("2025-03-01", "2025-01-31", "The same holds for 1 more row.");
    }

    @Test
    void periodsMayRunOnAndBillsMayBePaidAfterThem() {
        assertThat(check(years(2, "E", "2024-01-01", "2027-12-31", "power"))).isEmpty();
        assertThat(check(paid("支払日", "2026-04-30")))
                .as("120 days after the period")
                .isEmpty();
        assertThat(check(paid("支払日", "2026-05-01"))).containsExactly("TC435 G2");
    }

    @Test
    void latePaymentsBeyondTheFirstHundredAreCounted() {
        LatePayments late = new LatePayments(new LedgerChecks.Context(
                YearMonth.of(2025, 1), Currency.getInstance("USD"), Currency.getInstance("JPY"), null));
        for (int row = 0; row < 102; row++) {
            late.see((CostRecord) paid("支払日", "2026-05-01"));
        }
        assertThat(late.problems()).hasSize(100);
        assertThat(late.problems().getFirst().message(Languages.ENGLISH)).endsWith("are usual.");
        assertThat(late.problems().getLast().message(Languages.ENGLISH)).endsWith("The same holds for 2 more rows.");
        assertThat(late.problems().getLast().message(Languages.JAPANESE)).endsWith("ほかに2行が同様です。");
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 5576000,", "EXACT, 6000000, TC431 B2", "AT_MOST, 6000000,", "AT_MOST, 5000000, TC431 B2",
        "AT_LEAST, 5000000,", "AT_LEAST, 6000000, TC431 B2", "ABOUT, 5600000,", "ABOUT, 5500000, TC431 B2",
    })
    void claimIsHoursTimesRateAsFarAsItsQualifierSays(Qualifier qualifier, String amount, @Nullable String expected) {
        assertThat(check(claim(2, null, amount, "2788000", "2", qualifier, "2025-01-01")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void findsStagesLargerThanTheirClaim() {
        Fact one = claim(3, "pre", null, "2000000", "2", Qualifier.EXACT, "2025-01-01");
        Fact two = claim(4, "post", null, "800000", "2", Qualifier.EXACT, "2025-01-01");

        assertThat(check(claim(2, null, "9000000", "2788000", null, Qualifier.EXACT, "2025-01-01"), one, two))
                .containsExactly("TC429 C4");
        assertThat(check(claim(2, null, "5000000", null, null, Qualifier.EXACT, "2025-01-01"), one, two))
                .containsExactly("TC429 B4");
        assertThat(check(claim(2, null, "6000000", "2800000", null, Qualifier.EXACT, "2025-01-01"), one, two))
                .isEmpty();
        assertThat(check(claim(2, null, "5000000", null, null, Qualifier.AT_LEAST, "2025-01-01"), one, two))
                .isEmpty();
        assertThat(check(claim(2, null, "6000000", "3000000", null, Qualifier.ABOUT, "2025-01-01"), one, two))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H100", "H800", "H20", "H200", "GH200"})
    void hopperIsHopper(String model) {
        assertThat(GpuArchitecture.ofModel(model)).contains(GpuArchitecture.HOPPER);
    }

    @Test
    void statedTotalNamesTheRowItLeavesOut() {
        Fact[] rows = {
            month(2, "A", "2024-01"), month(3, "B", "2024-03"), line("a.xlsx", 4, "C", "7", "2024-05", "other")
        };
        List<Problem> problems = problems(rows[0], rows[1], rows[2], total(5, "200", RejectedRows.NONE));

        assertThat(codes(problems)).containsExactly("TC307 B5");
        assertThat(problems.getFirst().message(Languages.ENGLISH)).endsWith("It is the sum without row 4.");
        assertThat(check(rows[0], rows[1], rows[2], total(5, "207", RejectedRows.NONE)))
                .isEmpty();
    }

    @Test
    void statedTotalMayHaveRejectedRowsInItOrNot() {
        Fact one = month(2, "A", "2024-01");
        Fact two = month(3, "B", "2024-03");
        RejectedRows rejected = new RejectedRows(Map.of(Column.AMOUNT, new BigDecimal("5")), List.of(4));

        assertThat(check(one, two, total(5, "200", rejected))).isEmpty();
        assertThat(check(one, two, total(5, "205", rejected))).isEmpty();
        List<Problem> problems = problems(one, two, total(5, "206", rejected));
        assertThat(problems.getFirst().message(Languages.ENGLISH))
                .endsWith("Rejected, so not in the sum of the rows: row 4.");
        assertThat(problems.getFirst().message(Languages.JAPANESE)).endsWith("却下された4行目は、明細の合計に入っていません。");
    }

    @Test
    void findsSupersededFiguresThatAreStillTotalled() {
        Fact old = expense("A", 2, supersededBy("B"), null, "2024-01");
        Fact now = month(3, "B", "2024-03");
        List<Problem> problems = problems(old, now, total(4, "200", RejectedRows.NONE));

        assertThat(codes(problems)).containsExactly("TC315 B4");
        assertThat(problems.getFirst().message(Languages.ENGLISH))
                .contains("superseded rows 2; without them it is 100");
        assertThat(check(old, now, total(4, "100", RejectedRows.NONE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年収78万元（月給×12） | 14 | TC230 B2",
                "Annual pay 780,000 CNY | 14 | TC230 B2",
                "年収 910,000元 | 14 |",
                "年収78万元 | 12 |",
                "社員番号780000 | 14 |",
                "年収78万元、賞与込み91万元 | 14 |",
            })
    void findsAnAnnualPayOfTwelveMonthsInTheNotes(String notes, String months, @Nullable String expected) {
        Attributes attributes =
                Variant.of(Attributes.NONE).with(Attributes::notes, notes).get();
        List<Problem> problems = problems(YEN, YUAN, payroll(months, attributes));
        assertThat(codes(problems)).isEqualTo(expected == null ? List.of() : List.of(expected));
        problems.forEach(problem -> assertThat(problem.toString()).doesNotContain("78", "65"));
    }

    @ParameterizedTest
    @CsvSource({"16380000, true", "19110000, false", "1365000, false"})
    void findsAPrintOfTwelveMonthsNextToThePay(String yen, boolean ofTwelve) {
        Attributes attributes = Variant.of(Attributes.NONE)
                .with(Attributes::printed, Money.of(yen, "JPY"))
                .get();
        assertThat(check(YEN, YUAN, payroll("14", attributes)).contains("TC230 C2"))
                .isEqualTo(ofTwelve);
    }

    private static Payroll payroll(String months, Attributes attributes) {
        Map<Column, Header> headers = Map.of(
                Column.POSITION_ID, new Header(0, "Position ID"),
                Column.NOTES, new Header(1, "備考"),
                Column.PRINTED_AMOUNT, new Header(2, "併記額"));
        return Variant.of(Facts.payroll("P", "1", exactly("65000", "CNY"), months, period("2024-01-01", "2024-12-31")))
                .with(Payroll::attributes, attributes)
                .with(Payroll::source, source("pay.xlsx", SheetKind.PAYROLL, headers, 2))
                .get();
    }

    private static StatedTotal total(int row, String amount, RejectedRows rejected) {
        Map<Column, Header> headers = Map.of(Column.AMOUNT, new Header(1, "Amount"));
        return new StatedTotal(
                Map.of(Column.AMOUNT, new BigDecimal(amount)),
                null,
                rejected,
                source("a.xlsx", SheetKind.OPERATING_EXPENSES, headers, row));
    }

    private static GpuPurchase gpus(
            String id,
            int row,
            String model,
            @Nullable String architecture,
            String quantity,
            @Nullable String amount,
            @Nullable String vendor,
            @Nullable String bought,
            @Nullable String in) {
        return Variant.of(Facts.gpus(id, quantity, amount == null ? null : exactly(amount, "USD"), null, in))
                .with(GpuPurchase::purchaseDate, bought == null ? null : day(bought))
                .with(GpuPurchase::vendor, vendor)
                .with(GpuPurchase::model, model)
                .with(GpuPurchase::architecture, architecture)
                .with(GpuPurchase::inService, day("2024-01-01"))
                .with(GpuPurchase::usefulLifeMonths, 48)
                .with(GpuPurchase::source, source("gpu.xlsx", SheetKind.GPU_PURCHASES, GPU_HEADERS, row))
                .get();
    }

    private static ServerCapex asset(
            String id, int row, @Nullable String gpus, String amount, @Nullable String vendor, String bought) {
        return Variant.of(Facts.capex(id, exactly(amount, "USD"), "2024-01-01", 48))
                .with(ServerCapex::vendor, vendor)
                .with(ServerCapex::purchaseDate, day(bought))
                .with(ServerCapex::gpuCount, gpus == null ? null : new BigDecimal(gpus))
                .with(ServerCapex::source, source("capex.xlsx", SheetKind.SERVER_CAPEX, ASSET_HEADERS, row))
                .get();
    }

    private static OperatingExpense expense(
            String id,
            int row,
            OpexCategory category,
            String amount,
            @Nullable String description,
            @Nullable String in,
            @Nullable String notes) {
        Attributes attributes =
                Variant.of(Attributes.NONE).with(Attributes::notes, notes).get();
        return Variant.of(Facts.opex(id, exactly(amount, "USD"), period("2024-01-01", "2027-12-31")))
                .with(OperatingExpense::category, category)
                .with(OperatingExpense::description, description)
                .with(OperatingExpense::includedIn, in)
                .with(OperatingExpense::attributes, attributes)
                .with(OperatingExpense::source, source("opex.xlsx", SheetKind.OPERATING_EXPENSES, EXPENSE_HEADERS, row))
                .get();
    }

    private static OperatingExpense expense(
            String id, int row, Attributes attributes, @Nullable String description, String month) {
        return expense("a.xlsx", row, id, "100", YearMonth.parse(month), description, attributes);
    }

    private static OperatingExpense month(int row, String id, String month) {
        return expense("a.xlsx", row, id, "100", YearMonth.parse(month), null, Attributes.NONE);
    }

    private static OperatingExpense line(
            String workbook, int row, String id, String amount, String month, String description) {
        return expense(workbook, row, id, amount, YearMonth.parse(month), description, Attributes.NONE);
    }

    private static OperatingExpense expense(
            String workbook,
            int row,
            String id,
            String amount,
            YearMonth month,
            @Nullable String description,
            Attributes attributes) {
        return Variant.of(Facts.opex(id, exactly(amount, "USD"), new Period(month.atDay(1), month.atEndOfMonth())))
                .with(OperatingExpense::description, description)
                .with(OperatingExpense::attributes, attributes)
                .with(OperatingExpense::source, source(workbook, SheetKind.OPERATING_EXPENSES, EXPENSE_HEADERS, row))
                .get();
    }

    private static OperatingExpense years(int row, String id, String first, String last, String description) {
        return Variant.of(Facts.opex(id, exactly("5000", "USD"), period(first, last)))
                .with(OperatingExpense::description, description)
                .with(OperatingExpense::source, source("a.xlsx", SheetKind.OPERATING_EXPENSES, EXPENSE_HEADERS, row))
                .get();
    }

    private static OperatingExpense paid(String header, String date) {
        return Variant.of(Facts.opex("E", exactly("5000", "USD"), period("2024-01-01", "2025-12-31")))
                .with(OperatingExpense::paymentDate, day(date))
                .with(
                        OperatingExpense::source,
                        source(
                                "a.xlsx",
                                SheetKind.OPERATING_EXPENSES,
                                Map.of(Column.PAYMENT_DATE, new Header(6, header)),
                                2))
                .get();
    }

    private static HeadlineClaim claim(
            int row,
            @Nullable String stage,
            @Nullable String amount,
            @Nullable String hours,
            @Nullable String rate,
            Qualifier qualifier,
            String date) {
        return Variant.of(Facts.claim(
                        "C",
                        stage,
                        amount == null ? null : Money.of(amount, "USD"),
                        hours,
                        rate == null ? null : Money.of(rate, "USD"),
                        date))
                .with(
                        HeadlineClaim::attributes,
                        Variant.of(Attributes.NONE)
                                .with(Attributes::qualifier, qualifier)
                                .get())
                .with(HeadlineClaim::source, source("claims.xlsx", SheetKind.HEADLINE_CLAIMS, CLAIM_HEADERS, row))
                .get();
    }

    private static Source source(String workbook, SheetKind kind, Map<Column, Header> headers, int row) {
        return new Source(new Sheet(workbook, "s", kind, headers), row);
    }

    private static List<String> check(Fact... facts) {
        return codes(problems(facts));
    }

    /** The problems of the facts, but for the want of a claim and of a cost. */
    private static List<Problem> problems(Fact... facts) {
        LedgerChecks.Context context = new LedgerChecks.Context(
                YearMonth.of(2025, 1), Currency.getInstance("USD"), Currency.getInstance("JPY"), null);
        List<Problem> problems = new ArrayList<>(LedgerChecks.of(Ledger.of(List.of(facts)), context));
        problems.removeIf(problem -> problem.kind() == ProblemKind.NO_CLAIM || problem.kind() == ProblemKind.NO_COST);
        return problems;
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(AuditChecksTest::code).toList();
    }

    private static String code(Problem problem) {
        return problem.kind().code() + " " + problem.location().cell();
    }
}

package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TinyWorkbook.Formatted;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.recognition.Charge;

/**
 * The layouts that finance people have: registers, orders, budgets, bills, exports, ledgers and payrolls, each read by a mapping
 * and compared figure by figure. Names and figures are invented.
 */
class LayoutsTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @TempDir
    Path folder;

    private Path mappings;

    @BeforeEach
    void makeFolder() throws IOException {
        mappings = Files.createDirectories(folder.resolve("mappings"));
    }

    @Test
    void anAssetRegisterAsXmlWithADisposedAssetAndACurrencyInWords() throws IOException {
        Reading reading = read(
                """
                files: "*.xls"
                headers: [ID, Asset Status, Asset Original Cost, Asset Lifetime, Asset Currency]
                read as: server capex
                rows left out: [ { where: { Asset Status: Disposed }, because: disposed } ]
                columns:
                  Asset ID: ID
                  Description: Name
                  In-service date: Depreciation Start Date
                  Amount: Asset Original Cost
                  Currency: { from: Asset Currency, words: { US Dollar: USD } }
                  Useful life (months): { from: Asset Lifetime, in: months }
                not used: [Cumulative Depreciation]
                """,
                file(
                        "register.xls",
                        UTF_8,
                        xml(
                                "ID|Name|Asset Status|Asset Original Cost|Asset Lifetime|Depreciation Start Date|Cumulative Depreciation|Asset Currency",
                                "A-1|Nodes|Depreciating|41000000|48|2024-02-01|9000000|US Dollar",
                                "A-2|Fabric|Depreciating|3700000|60|2024-03-15|600000|US Dollar",
                                "A-0|Old nodes|Disposed|200000|36|2020-01-01|200000|US Dollar")));

        List<ServerCapex> assets = of(reading, ServerCapex.class);
        assertThat(sum(assets)).isEqualByComparingTo("44700000");
        assertThat(assets.getFirst().usefulLifeMonths()).isEqualTo(48);
        assertThat(assets.getFirst().amount().currency()).hasToString("USD");
        assertThat(reading.codes()).containsExactly("TC157");
    }

    @Test
    void aRegisterWithLivesInYearsAndNoCurrency() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [管理番号, 資産の名前, 取得価額, 耐用年数]
                read as: サーバー設備投資
                columns:
                  資産番号: 管理番号
                  摘要: 資産の名前
                  供用開始日: 事業供用開始日
                  金額: 取得価額
                  通貨: { always: JPY }
                  耐用月数: { from: 耐用年数, in: years }
                  備考: 摘要
                not used: [償却率, 期末残高]
                """,
                sheet().row("管理番号", "資産の名前", "事業供用開始日", "取得価額", "耐用年数", "償却率", "期末残高", "摘要")
                        .row(7, "GPUサーバー", day("2024-05-01"), 87_000_000, 5, number("0.2"), 71_000_000, "学習用")
                        .row(8, "空調設備", day("2024-06-15"), 6_300_000, 15, number("0.067"), 5_900_000, null)
                        .in(folder));

        List<ServerCapex> assets = of(reading, ServerCapex.class);
        assertThat(sum(assets)).isEqualByComparingTo("93300000");
        assertThat(assets).extracting(ServerCapex::usefulLifeMonths).containsExactly(60, 180);
        assertThat(assets.getFirst().attributes().notes()).isEqualTo("学習用");
        assertThat(reading.codes()).isEmpty();
    }

    /** What the register has depreciated by full months is its own, and accused of nothing. */
    @Test
    void aRegisterWithPeriodsAndDepreciationByFullMonths() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Fixed asset number, Placed in service, Acquisition price, Depreciation periods]
                read as: server capex
                columns:
                  Asset ID: Fixed asset number
                  Description: Name
                  In-service date: Placed in service
                  Amount: Acquisition price
                  Currency: Currency
                  Useful life (months): { from: Depreciation periods, in: months }
                not used: [Service life, Accumulated depreciation, Net book value]
                """,
                sheet().row(
                                "Fixed asset number",
                                "Name",
                                "Placed in service",
                                "Acquisition price",
                                "Service life",
                                "Depreciation periods",
                                "Accumulated depreciation",
                                "Net book value",
                                "Currency")
                        .row("C-1", "Nodes", day("2024-01-15"), 24_000_000, 4, 48, 6_500_000, 17_500_000, "USD")
                        .row("N-1", "Fabric", day("2024-03-01"), 1_800_000, 5, 60, 330_000, 1_470_000, "USD")
                        .in(folder));

        assertThat(sum(of(reading, ServerCapex.class))).isEqualByComparingTo("25800000");
        assertThat(of(reading, ServerCapex.class))
                .extracting(ServerCapex::usefulLifeMonths)
                .containsExactly(48, 60);
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void purchaseOrdersWithPriceUnitsADeletedLineAndNodesOfEightGpus() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Order, Item, Material, Quantity, Net price]
                rows left out: [ { where: { Deletion Indicator: L }, because: deleted } ]
                readings:
                  - read as: GPU purchases
                    rows: { Material: "HGX-*" }
                    columns:
                      Purchase ID: [Order, Item]
                      GPU model: Text
                      Purchase date: Date
                      Quantity: { from: Quantity, times: 8 }
                      Amount: { from: Net price, times: Quantity, per: Price Unit }
                      Currency: { always: USD }
                      Useful life (months): { always: 48 }
                  - read as: server capex
                    rows: { Material: ["CBL-*", "QM-*"] }
                    columns:
                      Asset ID: [Order, Item]
                      Description: Text
                      In-service date: Date
                      Amount: { from: Net price, times: Quantity, per: Price Unit }
                      Currency: { always: USD }
                      Useful life (months): { always: 48 }
                """,
                sheet().row(
                                "Order",
                                "Item",
                                "Date",
                                "Material",
                                "Text",
                                "Quantity",
                                "Net price",
                                "Price Unit",
                                "Deletion Indicator")
                        .row(45001, 10, day("2023-12-11"), "HGX-H100-8", "H100 node", 5, 2_900_000, 1, null)
                        .row(45001, 20, day("2023-12-11"), "CBL-3M", "cable", 130, 91_000, 100, null)
                        .row(45002, 10, day("2024-05-30"), "QM-9700", "switch", 12, 30_000, 1, "L")
                        .row(45003, 10, day("2024-06-01"), "QM-9700", "switch", 12, 29_000, 1, null)
                        .in(folder));

        List<GpuPurchase> gpus = of(reading, GpuPurchase.class);
        assertThat(gpus.getFirst().quantity()).isEqualByComparingTo("40");
        assertThat(sum(gpus)).isEqualByComparingTo("14500000");
        assertThat(of(reading, ServerCapex.class))
                .extracting(asset -> asset.amount().base().amount().stripTrailingZeros())
                .containsExactly(
                        number("118300").stripTrailingZeros(), number("348000").stripTrailingZeros());
        assertThat(reading.codes()).containsExactly("TC157");
    }

    @Test
    void aBudgetInThousandsWithMonthsAcrossAndTotalsOfDepartments() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Department, GL account, Vendor]
                above: { A2: "(USD k)" }
                read as: operating expenses
                months: { columns: "2025-01 … 2025-03", first: 2025-01 }
                totals:
                  - { where: { Department: "Grand total" }, of: all }
                  - { where: { Department: "* total" }, of: section }
                columns:
                  Expense ID: [GL account, Vendor]
                  Category: { from: GL account, words: { 6110: power, 6210: software } }
                  Amount: { from: month value, in: thousand }
                  Currency: { always: USD }
                not used: [FY25]
                """,
                sheet().row("Budget")
                        .row("(USD k)")
                        .row("Department", "GL account", "Vendor", month(1), month(2), month(3), "FY25")
                        .row("Infrastructure", 6110, "Grid", 312, 305, number("298.5"), number("915.5"))
                        .row("Infrastructure total", null, null, 312, 305, number("298.5"), number("915.5"))
                        .row("Research", 6210, "Various", 41, 41, 44, 126)
                        .row("Research total", null, null, 41, 41, 44, 126)
                        .row("Grand total", null, null, 353, 346, number("342.5"), number("1041.5"))
                        .in(folder));

        assertThat(sum(of(reading, OperatingExpense.class))).isEqualByComparingTo("1041500");
        assertThat(inMonth(reading, "2025-01")).isEqualByComparingTo("353000");
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void aBillNetOfItsTaxWithACreditAndAChargeWithoutAPeriod() throws IOException {
        String columns = """
                    columns:
                      Expense ID: ["Transaction #", row number]
                      Category: { from: Product, words: { Cabinet: colocation, Metered power: power, Installation: other, Credit: power } }
                      Amount: { from: Total Amount, less: Tax Amount }
                      Currency: Currency
                """;
        Reading reading = read(
                """
                files: "*.xls"
                headers: ["Transaction #", Charge Type, Total Amount]
                totals: [ { where: { Charge Type: Total }, of: all } ]
                readings:
                  - read as: operating expenses
                    rows: { Charge Type: [Recurring, Usage, Credit] }
                %1$s      Period start: { from: From, date: MM/DD/YYYY }
                      Period end: { from: To, date: MM/DD/YYYY }
                  - read as: operating expenses
                    rows: { Charge Type: Non-recurring }
                %1$s      Period start: { from: Transaction Date, date: MM/DD/YYYY }
                      Period end: { from: Transaction Date, date: MM/DD/YYYY }
                not used: [Amount]
                """.formatted(columns),
                xls(
                        "Transaction #|Transaction Date|Charge Type|Product|From|To|Amount|Tax Amount|Total Amount|Currency",
                        "B-1|01/01/2025|Recurring|Cabinet|01/01/2025|01/31/2025|81000|8100|89100|USD",
                        "B-1|01/01/2025|Usage|Metered power|12/01/2024|12/31/2024|27311|2731.1|30042.1|USD",
                        "B-1|01/01/2025|Non-recurring|Installation|||4100|410|4510|USD",
                        "C-9|01/15/2025|Credit|Credit|12/01/2024|12/31/2024|-3900|-390|-4290|USD",
                        "||Total||||108511|10851.1|119362.1|"));

        assertThat(sum(of(reading, OperatingExpense.class))).isEqualByComparingTo("108511");
        assertThat(inMonth(reading, "2024-12")).isEqualByComparingTo("23411");
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void aCloudExportWithExclusiveEndsACommitmentAndACredit() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [BilledCost, BillingCurrency, ChargePeriodStart, ChargePeriodEnd]
                read as: operating expenses
                columns:
                  Expense ID: [ResourceName, ChargeCategory]
                  Category: { always: other }
                  Amount: { from: BilledCost, decimals: 2 }
                  Currency: BillingCurrency
                  Period start: { from: ChargePeriodStart, date: "YYYY-MM-DDTHH:mm:ssZ" }
                  Period end: { from: ChargePeriodEnd, date: "YYYY-MM-DDTHH:mm:ssZ", means: the day after }
                not used: [EffectiveCost]
                """,
                sheet().row(
                                "BilledCost",
                                "BillingCurrency",
                                "ChargeCategory",
                                "ChargePeriodEnd",
                                "ChargePeriodStart",
                                "EffectiveCost",
                                "ResourceName")
                        .row(
                                number("210512.4321"),
                                "USD",
                                "Usage",
                                "2025-02-01T00:00:00Z",
                                "2025-01-01T00:00:00Z",
                                number("210512.4321"),
                                "nd-1")
                        .row(0, "USD", "Usage", "2025-02-01T00:00:00Z", "2025-01-01T00:00:00Z", 41_000, "nd-2")
                        .row(
                                number("492000.12"),
                                "USD",
                                "Purchase",
                                "2026-01-01T00:00:00Z",
                                "2025-01-01T00:00:00Z",
                                0,
                                "res-1")
                        .row(-7000, "USD", "Credit", "2025-02-01T00:00:00Z", "2025-01-01T00:00:00Z", -7000, "nd-1")
                        .in(folder));

        assertThat(sum(of(reading, OperatingExpense.class))).isEqualByComparingTo("695512.55");
        assertThat(inMonth(reading, "2025-01")).isEqualByComparingTo("244512.44");
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void transactionsWithAccountsAsRowsTotalsAndAFooter() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Date, Num, Amount, Balance]
                read as: operating expenses
                section: { where: { Date: "", Amount: "" }, column: column A, name: Account }
                totals:
                  - { where: { column A: TOTAL }, of: all }
                  - { where: { column A: "Total for *" }, of: section }
                rows left out: [ { where: { column A: "* Basis" }, because: footer } ]
                columns:
                  Expense ID: [Num, row number]
                  Category: { from: Account, words: { 6110 Electricity: power, 6210 Software: software } }
                  Amount: Amount
                  Currency: { always: USD }
                  Period start: { from: Date, date: MM/DD/YYYY }
                  Period end: { from: Date, date: MM/DD/YYYY }
                not used: [Balance]
                """,
                sheet().row("Kumo, Inc.")
                        .row(null, "Date", "Num", "Amount", "Balance")
                        .row("6110 Electricity")
                        .row(null, "01/10/2025", "E-7", number("301200.21"), number("301200.21"))
                        .row(null, "01/31/2025", "JE-8", 289_000, number("590200.21"))
                        .row("Total for 6110 Electricity", null, null, number("590200.21"))
                        .row("6210 Software")
                        .row(null, "01/05/2025", null, 51_400, 51_400)
                        .row("Total for 6210 Software", null, null, 51_400)
                        .row("TOTAL", null, null, number("641600.21"))
                        .row("Monday, Feb 03, 2025 - Accrual Basis")
                        .in(folder));

        assertThat(sum(of(reading, OperatingExpense.class))).isEqualByComparingTo("641600.21");
        assertThat(reading.codes()).containsExactly("TC157");
    }

    @Test
    void aJournalOfDebitsAndCreditsNetOfRecoverableTax() throws IOException {
        Reading reading = read("""
                files: "*.csv"
                encoding: Shift_JIS
                headers: [取引No, 取引日, 借方勘定科目, 貸方勘定科目]
                rows left out: [ { where: { 借方勘定科目: 減価償却費 }, because: depreciation } ]
                readings:
                  - read as: 運用費
                    rows: { 借方勘定科目: [水道光熱費, 地代家賃] }
                    columns:
                      費用番号: 取引No
                      費目: { from: 借方勘定科目, words: { 水道光熱費: 電力, 地代家賃: コロケーション } }
                      金額: { from: 借方金額(円), less: 借方税額 }
                      通貨: { always: JPY }
                      期間開始: { from: 取引日, date: YYYY/MM/DD }
                      期間終了: { from: 取引日, date: YYYY/MM/DD }
                  - read as: 運用費
                    rows: { 貸方勘定科目: [水道光熱費, 地代家賃] }
                    columns:
                      費用番号: 取引No
                      費目: { from: 貸方勘定科目, words: { 水道光熱費: 電力, 地代家賃: コロケーション } }
                      金額: { from: 貸方金額(円), less: 貸方税額, in: reversed }
                      通貨: { always: JPY }
                      期間開始: { from: 取引日, date: YYYY/MM/DD }
                      期間終了: { from: 取引日, date: YYYY/MM/DD }
                """, file("journal.csv", SHIFT_JIS, """
                        取引No,取引日,借方勘定科目,借方金額(円),借方税額,貸方勘定科目,貸方金額(円),貸方税額,摘要
                        1,2025/01/10,水道光熱費,9900000,900000,未払金,9900000,0,①電気料金㈱髙
                        2,2025/01/06,地代家賃,7150000,650000,普通預金,7150000,0,ラック
                        3,2025/01/24,未払金,330000,0,地代家賃,330000,30000,減額
                        4,2025/01/31,減価償却費,5000000,0,減価償却累計額,5000000,0,1月分
                        """));

        assertThat(sum(of(reading, OperatingExpense.class))).isEqualByComparingTo("15200000");
        assertThat(reading.codes()).containsExactly("TC157");
    }

    @Test
    void costsInThousandsOfTheirOwnTypes() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Ref, Cost type, Supplier, Amount (USD k)]
                read as: operating expenses
                totals: [ { where: { Ref: Total }, of: all } ]
                columns:
                  Expense ID: Ref
                  Category: { from: Cost type, words: { Electricity: power, Insurance: other, Cloud burst: other, Credit note: power } }
                  Amount: { from: Amount (USD k), in: thousand }
                  Currency: { always: USD }
                  Period start: Start
                  Period end: End
                """,
                sheet().row("Ref", "Cost type", "Supplier", "Amount (USD k)", "Start", "End")
                        .row("E-1", "Electricity", "Grid", number("3711.25"), day("2024-01-01"), day("2024-12-31"))
                        .row("E-2", "Insurance", "Mutual", 290, day("2024-04-01"), day("2025-03-31"))
                        .row("E-3", "Credit note", "Grid", -45, day("2024-11-01"), day("2024-11-30"))
                        .row("Total", null, null, number("3956.25"))
                        .in(folder));

        assertThat(sum(of(reading, OperatingExpense.class))).isEqualByComparingTo("3956250");
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void theContractsOwnLayoutUnderTheNameOfMacros() throws IOException {
        Reading reading =
                Reading.of(sheet().row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                        .row("E-1", "power", 4_100_000, "USD", day("2024-01-01"), day("2024-12-31"))
                        .in(folder, "opex.xlsx"));

        assertThat(sum(of(reading, OperatingExpense.class))).isEqualByComparingTo("4100000");
    }

    @Test
    void aPayrollJournalOfTwoPayRunsAMonth() throws IOException {
        Reading reading = read("""
                files: "*.csv"
                headers: [Last Name, Job Title, Pay Period Start, Employer Cost]
                read as: payroll
                columns:
                  Position ID: [Last Name, First Name]
                  Role: Job Title
                  Headcount: { always: 1 }
                  Amount of the period: Employer Cost
                  Currency: { always: USD }
                  Period start: Pay Period Start
                  Period end: Pay Period End
                not used: [Hours, Gross Earnings, Net Pay]
                """, file("journal.csv", UTF_8, """
                        "Kumo, Inc."
                        Payroll Journal: 2025-01-01 to 2025-01-31

                        Last Name,First Name,Job Title,Check Date,Pay Period Start,Pay Period End,Hours,Gross Earnings,Employer Cost,Net Pay
                        Alpha,A,Scientist,2025-01-15,2025-01-01,2025-01-15,80,"$15,000.00","$17,111.11","$10,000.00"
                        Alpha,A,Scientist,2025-01-31,2025-01-16,2025-01-31,80,"$15,000.00","$17,111.12","$10,000.00"
                        Beta,B,Engineer,2025-01-15,2025-01-01,2025-01-15,80,"$9,000.00",$999.50,"$6,000.00"
                        """));

        assertThat(inMonth(reading, "2025-01")).isEqualByComparingTo("35221.73");
        assertThat(of(reading, Payroll.class)).extracting(Payroll::id).containsExactly("Alpha-A", "Alpha-A", "Beta-B");
        assertThat(reading.codes()).containsExactly("TC210 I5");
    }

    @Test
    void aHeadcountPlanOfEquivalentsWithMonthsAcross() throws IOException {
        Reading reading = read("""
                files: "*"
                headers: [Position ID, Title, FTE]
                read as: payroll
                months: { columns: "2025-01 … 2025-03", first: 2025-01 }
                totals: [ { where: { Position ID: Total }, of: all } ]
                columns:
                  Position ID: Position ID
                  Role: Title
                  FTE: FTE
                  Amount of the period: month value
                  Currency: { always: USD }
                not used: [Base salary, Bonus %, FY25]
                """, plan());

        assertThat(sum(of(reading, Payroll.class)).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("92666.67");
        assertThat(inMonth(reading, "2025-01").setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("22888.89");
        assertThat(of(reading, Payroll.class).get(3).headcount()).isEqualByComparingTo("0.5");
        assertThat(reading.codes()).isEmpty();
    }

    private WorkbookFile plan() throws IOException {
        return sheet().row("FY2025 headcount plan (fully loaded, USD)")
                .row(
                        "Position ID",
                        "Name",
                        "Title",
                        "FTE",
                        "Base salary",
                        "Bonus %",
                        month(1),
                        month(2),
                        month(3),
                        "FY25")
                .row(
                        "R-1",
                        "Person 1",
                        "Scientist",
                        1,
                        200_000,
                        number("0.1"),
                        number("22888.8888888889"),
                        number("22888.8888888889"),
                        number("22888.8888888889"),
                        number("68666.6666666667"))
                .row("I-1", "TBH", "Engineer", number("0.5"), 240_000, number("0.2"), 0, 12_000, 12_000, 24_000)
                .row(
                        "Total",
                        null,
                        null,
                        null,
                        null,
                        null,
                        number("22888.8888888889"),
                        number("34888.8888888889"),
                        number("34888.8888888889"),
                        number("92666.6666666667"))
                .in(folder);
    }

    @Test
    void payAsAListOfMonthsWithTheEmployersShareInColumns() throws IOException {
        Reading reading = read("""
                files: "*.csv"
                encoding: Shift_JIS
                headers: [従業員番号, 役職, 対象年月, 総支給額]
                read as: 人件費
                columns:
                  ポジション番号: 従業員番号
                  職種: 役職
                  人数: { always: 1 }
                  期間の支給額: { from: 総支給額, plus: [健康保険（会社負担）, 厚生年金（会社負担）] }
                  通貨: { always: JPY }
                  期間開始: { from: 対象年月, date: YYYY年M月 }
                  期間終了: { from: 対象年月, date: YYYY年M月 }
                not used: [基本給, 差引支給額]
                """, file("list.csv", SHIFT_JIS, """
                        従業員番号,氏名,役職,対象年月,基本給,総支給額,健康保険（会社負担）,厚生年金（会社負担）,差引支給額
                        1001,社員A,研究員,2024年12月,800000,"860,000","39,912",59475,"612,000"
                        1001,社員A,研究員,2025年1月,800000,"870,000","39,913",59475,"622,000"
                        2001,社員C,SE,2025年1月,610000,"690,000","31,111",59475,"500,000"
                        """));

        assertThat(inMonth(reading, "2025-01")).isEqualByComparingTo("1749974");
        assertThat(inMonth(reading, "2024-12")).isEqualByComparingTo("959387");
        assertThat(of(reading, Payroll.class).getFirst().period().last()).isEqualTo("2024-12-31");
        assertThat(reading.codes()).isEmpty();
    }

    private Reading read(String mapping, WorkbookFile file) throws IOException {
        Files.writeString(mappings.resolve("layout.yml"), mapping);
        return Reading.of(file, new Mappings(mappings));
    }

    private WorkbookFile file(String name, Charset charset, String text) throws IOException {
        return WorkbookFile.of(Files.write(folder.resolve(name), text.getBytes(charset)));
    }

    private WorkbookFile xls(String... rows) throws IOException {
        Path file = folder.resolve("bill.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Bill");
            for (int at = 0; at < rows.length; at++) {
                Row row = sheet.createRow(at);
                String[] cells = rows[at].split("\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("-?\\d+(\\.\\d+)?")) {
                        row.createCell(column).setCellValue(Double.parseDouble(cells[column]));
                    } else if (!cells[column].isEmpty()) {
                        row.createCell(column).setCellValue(cells[column]);
                    }
                }
            }
            workbook.write(out);
        }
        return WorkbookFile.of(file);
    }

    private static String xml(String... rows) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><Workbook xmlns="
                + "\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Styles><Style ss:ID=\"d\"><NumberFormat ss:Format=\"m/d/yyyy\"/></Style></Styles>"
                + "<Worksheet ss:Name=\"Register\"><Table>");
        for (String row : rows) {
            xml.append("<Row>");
            Stream.of(row.split("\\|")).map(LayoutsTest::cell).forEach(xml::append);
            xml.append("</Row>");
        }
        return xml.append("</Table></Worksheet></Workbook>").toString();
    }

    private static String cell(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "<Cell ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">" + text + "T00:00:00.000</Data></Cell>";
        }
        String type = text.matches("\\d+") ? "Number" : "String";
        return "<Cell><Data ss:Type=\"" + type + "\">" + text + "</Data></Cell>";
    }

    private static TinyWorkbook sheet() {
        return TinyWorkbook.sheet("Sheet1");
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Formatted month(int month) {
        int serial = 45658 + LocalDate.of(2025, month, 1).getDayOfYear() - 1;
        return new Formatted("mmm\\-yy", String.valueOf(serial));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static <T extends CostRecord> List<T> of(Reading reading, Class<T> type) {
        return reading.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static BigDecimal sum(List<? extends CostRecord> records) {
        return records.stream()
                .map(record -> requireNonNull(record.statedAmount()).base().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What lines whose whole period is spread evenly cost in a month, by whole months. */
    private static BigDecimal inMonth(Reading reading, String month) {
        YearMonth at = YearMonth.parse(month);
        List<BigDecimal> costs = new ArrayList<>();
        of(reading, CostRecord.class).forEach(record -> {
            YearMonth first = requireNonNull(record.period()).firstMonth();
            int months = Math.toIntExact(ChronoUnit.MONTHS.between(
                            first, requireNonNull(record.period()).lastMonth())
                    + 1);
            IntStream.range(0, months)
                    .mapToObj(first::plusMonths)
                    .filter(at::equals)
                    .forEach(served -> costs.add(Charge.of(record)
                            .orElseThrow()
                            .amount()
                            .base()
                            .amount()
                            .divide(BigDecimal.valueOf(months), MathContext.DECIMAL64)));
        });
        return costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

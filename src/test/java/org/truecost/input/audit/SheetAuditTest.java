package org.truecost.input.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.input.Reading;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** What an auditor sees on a sheet: each problem by its code and its cell, and honest sheets without any. */
class SheetAuditTest {

    private static final List<Object> CAPEX = List.of(
            "Asset ID", "Description", "In-service date", "Amount", "Currency", "Useful life (months)", "GPU count");

    @TempDir
    Path folder;

    private static Object[] header(Object... more) {
        return Stream.concat(CAPEX.stream(), Arrays.stream(more)).toArray();
    }

    private static @Nullable Object[] asset(String id, int amount, @Nullable Object... more) {
        return Stream.concat(Stream.of(id, "servers", "2024-01-01", amount, "USD", 48, 8), Arrays.stream(more))
                .toArray();
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private List<Problem> problems(TinyWorkbook book) {
        return Reading.of(book.in(folder)).problems();
    }

    private List<String> codes(TinyWorkbook book) {
        return Reading.of(book.in(folder)).codes().stream()
                .filter(code -> !code.startsWith("TC102") && !code.startsWith("TC103") && !code.startsWith("TC146"))
                .toList();
    }

    // ---- totals next to and below

    @Test
    void amountsOfGpuModelsNextToTheAmountAreItsParts() {
        Object[] header = header("A100", "H800", "H20", "H100");
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row(asset("A", 1_000, 100, 200, 300, 400))))
                .isEmpty();
        List<Problem> problems = problems(TinyWorkbook.sheet("s").row(header).row(asset("A", 600, 100, 200, 300, 400)));
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.TOTAL_COLUMN_DIFFERS);
        assertThat(problems.getFirst().location().cell()).isEqualTo("D2");
        assertThat(problems.getFirst().message(Languages.JAPANESE)).contains("「H100」（K列）を除いた合計");
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row(asset("A", 999, 1, 2, 3, 4))))
                .isEmpty();
    }

    @Test
    void extraTotalMayTakeInTheAmountOrRepeatIt() {
        Object[] header = header("Tax", "Freight", "Insurance", "Total");
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row(asset("A", 1_000, 100, 20, 3, 1_123))))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row(asset("A", 123, 100, 20, 3, 123))))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row(asset("A", 1_000, 100, 20, 3, 120))))
                .containsExactly("TC310 K2");
    }

    @Test
    void quantityTimesPriceIsNoSum() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Item", "Qty", "Unit price", "Fee", "Total")
                        .row("a", 3, 5, 1, 16)
                        .row("b", 2, 7, 1, 15)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Item", "GPUs bought", "Paid each", "Total")
                        .row("a", 3, 5, 15)))
                .isEmpty();
    }

    @Test
    void subtotalsAreTotalsOfTheirOwnColumns() {
        Object[] header = row("Item", "2023", "2024", "小計", "2025", "2026", "2027", "合計");
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row("a", 1, 2, 3, 40, 50, 60, 150)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row("a", 1, 2, 3, 40, 50, 60, 153)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row("a", 1, 2, 3, 40, 50, 60, 110)))
                .containsExactly("TC310 H2");
    }

    @Test
    void numbersWrittenAsTextAreNumbersToo() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cost", "A100", "H800", "H100", "Total")
                        .row("Server capex", "$1,300", "¥2,000", "３００", "3,300")))
                .containsExactly("TC310 E2");
    }

    @Test
    void roundedPartsMayMissTheirTotalByTheirLastDigit() {
        Object[] header = row("Cost", "A100", "H800", "H100", "Total");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header)
                        .row("capex", number("33.3"), number("33.3"), number("33.3"), 100)
                        .row("opex", 533, 533, 533, 1_600)))
                .isEmpty();
    }

    @Test
    void aTotalColumnThatFootsElsewhereIsHeldToIt() {
        Object[] header = row("Cost", "Tokyo", "Osaka", "Total");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header)
                        .row("power", 100, 200, 300)
                        .row("rent", 50, 70, 120)
                        .row("lines", 10, 20, 45)))
                .containsExactly("TC310 D4");
        assertThat(codes(TinyWorkbook.sheet("s").row(header).row("lines", 10, 20, 45)))
                .isEmpty();
    }

    @Test
    void totalRowNamesTheRowsItLeavesOut() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Cost", "2023", "2024")
                .row("power", 100, 7)
                .row("rent", 50, 8)
                .row("lines", 25, 9)
                .row("Total", 150, 24);
        List<Problem> problems = problems(book).stream()
                .filter(problem -> problem.kind() == ProblemKind.TOTAL_DIFFERS)
                .toList();
        assertThat(codes(book)).containsExactly("TC307 B5");
        assertThat(problems.getFirst().message(Languages.ENGLISH))
                .isEqualTo(
                        "The total row states 150 in “2023”; its rows make 100 + 50 + 25 = 175 (B2:B4), a difference of -25."
                                + " It is the sum without row 4.");
        assertThat(problems.getFirst().message(Languages.JAPANESE)).endsWith("4行目を除いた合計と一致します。");
    }

    @Test
    void totalRowOfOnlySomeRowsIsOfTheirKind() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cost", "2023", "2024")
                        .row("GPUs", 1_000, 1_000)
                        .row("power", 100, 7)
                        .row("rent", 50, 8)
                        .row("Total", 150, 15)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cost", "2023", "2024")
                        .row("power", 100, 7)
                        .row("rent", 50, 8)
                        .row("小計", 150, 15)
                        .row("people", 30, 3)
                        .row("小計", 30, 3)
                        .row("合計", 180, 18)))
                .isEmpty();
    }

    // ---- sums

    @Test
    void findsASumThatStopsShortOfItsRows() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row(header())
                .row(asset("A", 100))
                .row(asset("B", 200))
                .row(asset("C", 300))
                .row(
                        "Total",
                        null,
                        null,
                        Xml.formula("SUM(D2:D3)", "300"),
                        null,
                        null,
                        Xml.formula("SUM(G2:G4)", "24"));
        assertThat(codes(book)).containsExactly("TC232 D5");
        assertThat(problems(book).getFirst().message(Languages.ENGLISH))
                .isEqualTo("The formula SUM(D2:D3) omits row 4 (D4: 300).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(D2:D4)", "SUM($D$2:$D$4)", "SUBTOTAL(9,D2:D4)", "D2+D3+D4", "SUM(D1:D4)", "D5*1"})
    void aSumOfAllItsRowsIsNotAccused(String formula) {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header())
                        .row(asset("A", 100))
                        .row(asset("B", 200))
                        .row(asset("C", 300))
                        .row("Total", null, null, Xml.formula(formula, "600"))))
                .isEmpty();
    }

    @Test
    void aSumMayLeaveOutWhatIsSuperseded() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header("Superseded by"))
                        .row(asset("A", 100))
                        .row(asset("B", 200))
                        .row(asset("C", 300, "B"))
                        .row("Total", null, null, Xml.formula("SUM(D2:D3)", "300"))))
                .isEmpty();
    }

    // ---- averages

    @Test
    void findsPricesAddedUpInATotalRow() {
        Object[] header = {
            "Purchase ID", "GPU model", "Quantity", "Unit price", "Amount", "Currency", "Included in asset"
        };
        TinyWorkbook added = TinyWorkbook.sheet("s")
                .row(header)
                .row("G1", "H100", 2, 30, 60, "USD", "A")
                .row("G2", "H800", 3, 20, 60, "USD", "A")
                .row("Total", null, 5, 50, 120);
        assertThat(codes(added)).containsExactly("TC311 D4");
        TinyWorkbook averaged = TinyWorkbook.sheet("s")
                .row(header)
                .row("G1", "H100", 2, 30, 60, "USD", "A")
                .row("G2", "H800", 3, 20, 60, "USD", "A")
                .row("Total", null, 5, 24, 120);
        assertThat(codes(averaged)).isEmpty();
    }

    @Test
    void payAddedUpIsSaidAndNotShown() {
        List<Problem> problems = problems(TinyWorkbook.sheet("s")
                .row(PAYROLL)
                .row("P1", "engineer", 1, 71_234, "CNY", 14, "2025-01-01", "2025-12-31")
                .row("P2", "researcher", 1, 81_234, "CNY", 14, "2025-01-01", "2025-12-31")
                .row("Total", null, 2, 152_468));
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.AVERAGES_ADDED_UP);
        assertThat(problems.getFirst().location().cell()).isEqualTo("D4");
        assertThat(problems.getFirst().toString() + problems.getFirst().message(Languages.ENGLISH))
                .doesNotContain("152", "234");
    }

    // ---- annual pay

    private static final Object[] PAYROLL = {
        "Position ID",
        "Role",
        "Headcount",
        "Monthly pay",
        "Currency",
        "Months paid per year",
        "Period start",
        "Period end"
    };

    @ParameterizedTest
    @CsvSource({
        "年収, 840000, 14, TC230 I2",
        "Annual salary, 1680000, 14, TC230 I2",
        "年収, 980000, 14,",
        "年収, 1960000, 14,",
        "年収, 840000, 12,",
        "Points a year, 5, 14,",
        "Bonus, 840000, 14,",
    })
    void findsAnnualPayOfTwelveMonthsWhereMoreArePaid(
            String header, int annual, int months, @Nullable String expected) {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row(Stream.concat(Arrays.stream(PAYROLL), Stream.of(header)).toArray())
                .row("P", "engineer", 2, 70_000, "CNY", months, "2025-01-01", "2025-12-31", annual);
        assertThat(codes(book)).isEqualTo(expected == null ? List.of() : List.of(expected));
        problems(book).forEach(problem -> assertThat(problem.toString()).doesNotContain("840000", "70"));
    }

    // ---- parts, units

    @Test
    void findsAPartLargerThanTheRowAbove() {
        Object[] header = row("GPUs", "DeepSeek", "Other");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header)
                        .row("Fleet", 50_000, 10)
                        .row("of which Hopper", 60_000, 10)
                        .row("うちAmpere", 10_000, 11)))
                .containsExactly("TC316 B3", "TC316 C4");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header)
                        .row("Fleet", 60_000, 10)
                        .row("of which Hopper", 50_000, 9)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cost to operate ($m/hr) | true",
                "Server cost, million dollars per hour | true",
                "運用費（百万ドル／時） | true",
                "Cost to operate ($m) | false",
                "Cost per GPU ($/hr) | false",
                "運用費（円/時） | false",
                "Power (MW/h) | false",
            })
    void knowsUnitsThatCannotBe(String label, boolean contradicts) {
        List<String> codes = codes(TinyWorkbook.sheet("s").row("Cost", "H100").row(label, 5));
        assertThat(codes).isEqualTo(contradicts ? List.of("TC231 A2") : List.of());
    }

    // ---- what is hidden or merged

    @Test
    void findsHiddenRowsColumnsAndSheetsThatCarryAmounts() {
        assertThat(codes(
                        TinyWorkbook.sheet("s").row(header()).row(asset("A", 1)).hiddenRow(asset("B", 2))))
                .containsExactly("TC142 D3");
        assertThat(codes(TinyWorkbook.sheet("s").hiddenColumn(4).row(header()).row(asset("A", 1))))
                .containsExactly("TC141 D1");
        assertThat(codes(TinyWorkbook.sheet("s").hiddenSheet().row(header()).row(asset("A", 1))))
                .containsExactly("TC140");
    }

    @Test
    void hidingWhatCarriesNoAmountIsNotAccused() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .hiddenColumn(2)
                        .hiddenColumn(3)
                        .row(header())
                        .row(asset("A", 1))))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header())
                        .row(asset("A", 1))
                        .andSheet("lists")
                        .hiddenSheet()
                        .row("words", "more")
                        .row("power", "network")))
                .isEmpty();
    }

    @Test
    void findsMergedCellsAmongTheData() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Assets of the year")
                .row(header())
                .row(asset("A", 1))
                .row(asset("B", 2))
                .row("Total", null, null, 3)
                .merged("A1:G1")
                .merged("E3:E4")
                .merged("A5:C5");
        assertThat(codes(book)).containsExactly("TC143 E3");
    }

    @Test
    void labelsOfATableMayBeMerged() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Site", "Cost", "2023", "2024")
                        .row("Tokyo", "power", 1, 2)
                        .row(null, "rent", 3, 4)
                        .merged("A2:A3")))
                .isEmpty();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}

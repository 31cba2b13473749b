package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.Column;

class SheetRulesTest {

    private static final Object[] GPU = {
        "Purchase ID",
        "GPU model",
        "Quantity",
        "Unit price",
        "Amount",
        "Currency",
        "In-service date",
        "Useful life (months)",
        "Residual value",
        "Low",
        "High",
        "Included in asset",
        "Allocation ratio"
    };
    private static final Object[] CAPEX = {
        "Asset ID",
        "Description",
        "In-service date",
        "Amount",
        "Currency",
        "Useful life (months)",
        "GPU count",
        "Unit cost",
        "Printed amount",
        "Printed currency",
        "Source date"
    };
    private static final Object[] OPEX = {
        "Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Low", "High"
    };
    private static final Object[] CLAIM = {
        "Claim ID", "Claim", "Stage", "Amount", "Currency", "GPU-hours", "Rate per GPU-hour"
    };

    private static final Xml ERROR = Xml.error("#REF!");

    @TempDir
    Path folder;

    private Reading read(Object[] header, Object[]... rows) {
        TinyWorkbook book = TinyWorkbook.sheet("s").row(header);
        List.of(rows).forEach(book::row);
        return Reading.of(book.in(folder));
    }

    private static Object[] header(Object[] columns, Object... more) {
        return Stream.concat(Arrays.stream(columns), Arrays.stream(more)).toArray();
    }

    private static Object[] row(Object... values) {
        return values;
    }

    @Test
    void unitPriceGivesTheAmount() {
        GpuPurchase gpu = read(GPU, row("G", "H100", 3, "0.335", "", "USD", "2024-01-01", 48))
                .fact(GpuPurchase.class);

        assertThat(gpu.amount()).isEqualTo(Estimate.exactly(Money.of("1.005", "USD")));
        assertThat(gpu.residual()).isEqualTo(Money.of("0", "USD"));
    }

    @Test
    void quantityTimesPriceMustMakeTheAmountToHalfAUnit() {
        Reading reading = read(
                GPU,
                row("G1", "H100", 3, "0.335", "1.00", "USD", "2024-01-01", 48),
                row("G2", "H100", 3, "0.335", "1.02", "USD", "2024-01-01", 48));

        assertThat(reading.codes()).containsExactly("TC302 E3");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .isEqualTo("“Amount” says 1.02 USD, but 3 × 0.335 USD makes 1.005 USD.");
    }

    @Test
    void aPricedPurchaseOutsideAnAssetNeedsItsService() {
        assertThat(read(GPU, row("G", "H100", 1, 10, "", "USD")).codes())
                .containsExactlyInAnyOrder("TC305 G2", "TC305 H2");
        assertThat(read(GPU, row("G", "H100", 1, 10, "", "USD", "", "", "", "", "", "FLEET"))
                        .codes())
                .isEmpty();
    }

    @Test
    void anErrorInAnyCellRejectsTheRowNextToItsOtherProblems() {
        assertThat(read(
                                header(GPU, "Vendor", "Architecture"),
                                row("G", "H100", 1, 10, "", "USD", "2024-01-01", 48, "", "", "", "", "", ERROR, ERROR),
                                row("G", "", 1, 10, "", "USD", "2024-01-01", 48, "", "", "", "", "", ERROR, ERROR))
                        .codes())
                .containsExactlyInAnyOrder("TC207 N2", "TC207 O2", "TC201 B3", "TC207 N3", "TC207 O3");
        Reading capex = read(
                header(CAPEX, "Vendor"), row("A", "Servers", "2024-01-01", 100, "USD", 48, 1, 100, "", "", "", ERROR));
        assertThat(capex.codes()).containsExactly("TC207 L2");
        assertThat(capex.facts()).isEmpty();
    }

    @Test
    void aPriceNeedsACurrency() {
        assertThat(read(GPU, row("G", "H100", 1, 10, "", "", "2024-01-01", 48)).codes())
                .containsExactly("TC305 F2");
    }

    @Test
    void boundsKeepTheirOrderAndResidualStaysBelowThem() {
        assertThat(read(GPU, row("G", "H100", 1, "", 10, "USD", "2024-01-01", 48, "", 11, 9))
                        .codes())
                .containsExactly("TC303 J2", "TC303 K2");
        assertThat(read(GPU, row("G", "H100", 1, "", 10, "USD", "2024-01-01", 48, 9, 8))
                        .codes())
                .containsExactly("TC205 I2");
        assertThat(read(GPU, row("G", "H100", 1, "", 10, "USD", "2024-01-01", 48, "", 8))
                        .fact(GpuPurchase.class)
                        .amount())
                .isEqualTo(new Estimate(Money.of("8", "USD"), Money.of("10", "USD"), Money.of("10", "USD")));
    }

    @Test
    void allocationIsAPartOrAPercentage() {
        for (Object ratio : List.of(new BigDecimal("0.6"), "0.6", "60%", "６０ ％")) {
            GpuPurchase gpu = read(GPU, row("G", "A", 1, "", "", "", "", "", "", "", "", "", ratio))
                    .fact(GpuPurchase.class);
            assertThat(gpu.attributes().allocation()).isEqualByComparingTo("0.6");
        }
        for (Object ratio : List.of(0, "1.01", "160%", 60)) {
            assertThat(read(GPU, row("G", "A", 1, "", "", "", "", "", "", "", "", "", ratio))
                            .codes())
                    .contains("TC205 M2");
        }
    }

    @Test
    void gpusAreWholeAndAPurchaseBelowZeroIsACreditThatNamesNone() {
        assertThat(read(GPU, row("G", "A", "1.5", "", -10, "USD", "2024-01-01", 48))
                        .codes())
                .containsExactly("TC205 C2", "TC321 E2");
    }

    @Test
    void capexKeepsWhatTheSourcePrints() {
        ServerCapex asset = read(
                        CAPEX, row("F", "Fleet", "2024-01-01", 1600, "USD", 48, 2, 800, 250_000, "JPY", "2025年2月"))
                .fact(ServerCapex.class);

        assertThat(asset.attributes().printed()).isEqualTo(Money.of("250000", "JPY"));
        assertThat(asset.attributes().referenceDate()).isEqualTo("2025-02");
        assertThat(asset.residual()).isEqualTo(Money.of("0", "USD"));
    }

    @Test
    void capexChecksUnitCostAndThePrintedCurrency() {
        assertThat(read(CAPEX, row("F", "Fleet", "2024-01-01", 1600, "USD", 48, 2, 700, 250_000))
                        .codes())
                .containsExactly("TC302 D2", "TC305 J2");
    }

    @Test
    void moneyIsNoFinerThanItsCurrency() {
        assertThat(read(CAPEX, row("F", "Fleet", "2024-01-01", "1600.5", "JPY", 48))
                        .codes())
                .containsExactly("TC206 D2");
        assertThat(read(CAPEX, row("F", "Fleet", "2024-01-01", "1600.50", "USD", 48))
                        .codes())
                .isEmpty();
    }

    @Test
    void anExpenseMayBeACredit() {
        OperatingExpense credit = read(OPEX, row("O", "電力", "△500", "usd", "2024-01-01", "2024-12-31", -600, -400))
                .fact(OperatingExpense.class);

        assertThat(credit.amount().base()).isEqualTo(Money.of("-500", "USD"));
        assertThat(credit.amount().low()).isEqualTo(Money.of("-600", "USD"));
    }

    @Test
    void aPeriodEndsAfterItStarts() {
        assertThat(read(OPEX, row("O", "power", 5, "USD", "2024-02-01", "2024-01-31"))
                        .codes())
                .containsExactly("TC304 F2");
    }

    @Test
    void aClaimNeedsAnAmountOrHoursAndARate() {
        assertThat(read(CLAIM, row("C", "c")).codes()).containsExactly("TC305 D2");
        assertThat(read(CLAIM, row("C", "c", "s", "", "USD", 10)).codes()).containsExactly("TC305 G2");
        assertThat(read(CLAIM, row("C", "c", "s", "", "USD", "", 2)).codes()).containsExactly("TC305 F2");
        assertThat(read(CLAIM, row("C", "c", "s", "", "USD", 10, 2))
                        .fact(HeadlineClaim.class)
                        .amount())
                .isNull();
    }

    @Test
    void aStageMustAddUpAndTheWholeNeedNot() {
        assertThat(read(CLAIM, row("C", "c", "s", 21, "USD", 10, 2)).codes()).containsExactly("TC302 D2");
        assertThat(read(CLAIM, row("C", "c", "", 21, "USD", 10, 2)).codes()).isEmpty();
    }

    @Test
    void aMonthsRateIsItsAverageDatedItsLastDay() {
        Object[] header = {"From", "To", "Rate", "Month", "Kind"};
        for (Object month : List.of("2024-02", "2024年2月", "2024/2", LocalDate.of(2024, 2, 10))) {
            Rate rate = read(header, row("USD", "JPY", 150, month))
                    .fact(ExchangeRate.class)
                    .rate();
            assertThat(rate.date()).isEqualTo("2024-02-29");
            assertThat(rate.kind()).isEqualTo(Rate.Kind.AVERAGE);
        }
        assertThat(read(header, row("USD", "JPY", 150, "2024-02", "期末"))
                        .fact(ExchangeRate.class)
                        .rate()
                        .kind())
                .isEqualTo(Rate.Kind.CLOSING);
    }

    @Test
    void aRatesDateLiesInItsMonth() {
        Object[] header = {"From", "To", "Rate", "Date", "Month"};
        assertThat(read(header, row("EUR", "USD", 2, "2020-01-01", "2025-01")).codes())
                .containsExactly("TC317 E2");
        assertThat(read(header, row("EUR", "USD", 2, "2025-02-01", "2025-01")).codes())
                .containsExactly("TC317 E2");
        Rate rate = read(header, row("EUR", "USD", 2, "2025-01-02", "2025-01"))
                .fact(ExchangeRate.class)
                .rate();
        assertThat(rate.date()).isEqualTo("2025-01-02");
        assertThat(rate.kind()).isEqualTo(Rate.Kind.SPOT);
    }

    @Test
    void aRateIsAboveZeroBetweenTwoKnownCurrencies() {
        Object[] header = {"From", "To", "Rate", "Date"};
        assertThat(read(header, row("USD", "USD", 0)).codes()).containsExactly("TC205 B2", "TC205 C2", "TC305 D2");
        assertThat(read(header, row("ドル", "XAU", 1, "2024-13-01")).codes())
                .containsExactly("TC204 A2", "TC204 B2", "TC203 D2");
    }

    @Test
    void aTotalRowIsNoCost() {
        Object[] header = {"費用番号", "費目", "金額", "通貨", "期間開始", "期間終了", "併記額", "併記通貨"};
        StatedTotal total = read(
                        header, row("", " 合 計 ", Xml.formula("SUM(C1:C1)", "1200"), "", "", "", 180_000, "JPY"))
                .fact(StatedTotal.class);

        assertThat(total.figures()).isEqualTo(Map.of(Column.AMOUNT, new BigDecimal("1200")));
        assertThat(total.printed()).isEqualTo(Money.of("180000", "JPY"));
    }
}

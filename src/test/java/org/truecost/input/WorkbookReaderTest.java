package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Parsed;
import org.truecost.ledger.Payroll;
import org.truecost.money.Money;

class WorkbookReaderTest {

    private static final Object[] RATES = {"From", "To", "Rate", "Date"};

    @TempDir
    Path folder;

    @Test
    void findsTheHeaderBelowTitlesAndNotes() {
        WorkbookFile file = TinyWorkbook.sheet("anything")
                .row("Rates of the treasury")
                .row(null, "as of", LocalDate.of(2025, 1, 31))
                .emptyRows(4)
                .row(RATES)
                .row("USD", "JPY", 153, LocalDate.of(2024, 1, 1))
                .in(folder);

        ExchangeRate rate = Reading.of(file).fact(ExchangeRate.class);

        assertThat(rate.rate().value()).isEqualByComparingTo("153");
        assertThat(rate.rate().date()).isEqualTo("2024-01-01");
        assertThat(rate.source().row()).isEqualTo(8);
    }

    @Test
    void readsJapaneseHeadersAndWords() {
        WorkbookFile file = TinyWorkbook.sheet("運用費")
                .row("費 目", "費用番号", "金額", "通貨", "期間開始", "期間終了", "限定")
                .row("電力", "ＯＰ-１", "￥１，０００", "ｊｐｙ", "2024年4月1日", "2025/3/31", "約")
                .in(folder);

        OperatingExpense expense = Reading.of(file).fact(OperatingExpense.class);

        assertThat(expense.category()).isEqualTo(OpexCategory.POWER);
        assertThat(expense.id()).isEqualTo("OP-1");
        assertThat(expense.amount().base()).isEqualTo(Money.of("1000", "JPY"));
        assertThat(expense.period().first()).isEqualTo("2024-04-01");
        assertThat(expense.period().last()).isEqualTo("2025-03-31");
        assertThat(expense.attributes().qualifier().words().in(Languages.ENGLISH))
                .isEqualTo("about");
    }

    @Test
    void readsHeadersInBothLanguagesAtOnce() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row("From / 基準通貨", "To\n相手通貨", "Rate (レート)", "DATE")
                .row("USD", "JPY", 153, "2024-01-01")
                .in(folder);

        assertThat(Reading.of(file).facts()).hasSize(1);
    }

    @Test
    void takesNoHeaderWithAnUnknownUnitForTheColumn() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row("From", "To", "Rate (thousands)", "Date")
                .row("USD", "JPY", 153, "2024-01-01")
                .in(folder);

        Reading reading = Reading.of(file);

        assertThat(reading.codes()).containsExactly("TC146", "TC102");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .endsWith("Row 1 looks like “Exchange rates” but lacks “Rate”.");
        assertThat(reading.problems().getFirst().message(Languages.JAPANESE))
                .endsWith("1行目は「為替レート」に似ていますが、「レート」がありません。");
    }

    @Test
    void readsDatesOfThe1904System() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .from1904()
                .row(RATES)
                .row("USD", "JPY", 153, LocalDate.of(2024, 2, 29))
                .in(folder);

        assertThat(Reading.of(file).fact(ExchangeRate.class).rate().date()).isEqualTo("2024-02-29");
    }

    @Test
    void addressesCellsByColumnWhereSomeAreMissing() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row("From", null, null, "Rate", "To", null, "Notes", "Date")
                .row("USD", "not ours", null, 153, "JPY", null, null, LocalDate.of(2024, 1, 1))
                .in(folder);

        ExchangeRate rate = Reading.of(file).fact(ExchangeRate.class);

        assertThat(rate.rate().to().getCurrencyCode()).isEqualTo("JPY");
        assertThat(rate.attributes().notes()).isNull();
    }

    @Test
    void countsCellsThatHaveNoAddress() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .withoutAddresses()
                .row(RATES)
                .row("USD", "JPY", 153, LocalDate.of(2024, 1, 1))
                .in(folder);

        assertThat(Reading.of(file).fact(ExchangeRate.class).source().row()).isEqualTo(2);
    }

    @Test
    void findsAllProblemsOfARowInOnePassAndGoesOn() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row(
                        "Purchase ID",
                        "GPU model",
                        "Quantity",
                        "Unit price",
                        "Amount",
                        "Currency",
                        "Purchase date",
                        "Useful life (months)",
                        "Qualifier")
                .row(
                        null,
                        "H100",
                        "約100",
                        Xml.error("#REF!"),
                        Xml.formula("C2*D2"),
                        "dollars",
                        "04/05/2024",
                        0,
                        "roughly")
                .row("G-2", "H100", 2, 3, 6, "USD", "2024-05-04", 48, "about")
                .in(folder);

        Reading reading = Reading.of(file);

        assertThat(reading.codes())
                .containsExactlyInAnyOrder(
                        "TC201 A2", "TC202 C2", "TC207 D2", "TC208 E2", "TC204 F2", "TC211 G2", "TC205 H2", "TC204 I2");
        assertThat(reading.facts()).hasSize(1);
    }

    @Test
    void keepsNumbersExactToWhatASpreadsheetShows() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row(RATES)
                .row("USD", "JPY", Xml.number("0.60000000000000009"), "2024-01-01")
                .row("USD", "JPY", Xml.number("1.5299999999999999E2"), "2024-01-01")
                .row("USD", "JPY", Xml.formula("1+1", "2"), "2024-01-01")
                .in(folder);

        assertThat(Reading.of(file).facts())
                .extracting(fact -> ((ExchangeRate) fact).rate().value())
                .containsExactly(new BigDecimal("0.6"), new BigDecimal("153"), new BigDecimal("2"));
    }

    @Test
    void namesEverySheetItDoesNotRead() {
        WorkbookFile file = TinyWorkbook.sheet("Cover")
                .row("A cover sheet")
                .andSheet("Empty")
                .andSheet("Rates")
                .row(RATES)
                .row("USD", "JPY", 153, "2024-01-01")
                .in(folder);

        Reading reading = Reading.of(file);

        assertThat(reading.codes()).containsExactly("TC103");
        assertThat(reading.problems().getFirst().location().sheet()).isEqualTo("Cover");
        assertThat(reading.facts()).hasSize(1);
    }

    @Test
    void refusesASheetThatNamesAColumnTwice() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row("From", "To", "Rate", "Date", "レート")
                .row("USD", "JPY", 153, "2024-01-01", 155)
                .in(folder);

        assertThat(Reading.of(file).codes()).containsExactly("TC104 E1");
    }

    @Test
    void refusesASheetWhoseUnitIsStatedAboveItOnly() {
        assertThat(Reading.of(ofAssets("a", "Amount", "円")).codes()).containsExactly("TC144 A1");
        assertThat(Reading.of(ofAssets("b", "金額（百万円）", "残存価額")).codes())
                .as("one column of money without its unit")
                .containsExactly("TC144 A1");
        assertThat(Reading.of(ofAssets("c", "金額（百万円）", "残存価額（円）")).codes()).isEmpty();
    }

    private WorkbookFile ofAssets(String name, String amount, String residual) {
        return TinyWorkbook.sheet(name)
                .row("（単位：百万円）")
                .row("Asset ID", "Description", "In-service date", amount, "Currency", "Useful life (months)", residual)
                .row("F", "servers", "2024-01-01", 244800, "JPY", 48, 0)
                .in(folder);
    }

    @Test
    void skipsWhatAnEarlierReadingHasDealtWith() {
        TinyWorkbook book =
                TinyWorkbook.sheet("Cover").row("x").andSheet("Rates").row(RATES);
        for (int i = 1; i <= 20; i++) {
            book.row("USD", i % 3 == 0 ? "???" : "JPY", 100 + i, "2024-01-01");
        }
        WorkbookFile file = book.in(folder);
        List<Parsed> whole = Reading.of(file).items();

        for (int skipped = 0; skipped <= whole.size(); skipped++) {
            try (WorkbookReader reader = WorkbookReader.open(file)) {
                reader.skip(skipped);
                assertThat(reader.next()).isEqualTo(skipped == whole.size() ? null : whole.get(skipped));
            }
        }
    }

    @Test
    void joinsRichTextAndLeavesOutFurigana() {
        Xml rich = new Xml(
                "t=\"inlineStr\"",
                "<is><r><t>V3_x0041_</t></r><r><t> 訓練</t></r><rPh sb=\"0\" eb=\"1\"><t>クンレン</t></rPh></is>");
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row("From", "To", "Rate", "Date", "Notes")
                .row("USD", "JPY", 153, "2024-01-01", rich)
                .in(folder);

        assertThat(Reading.of(file).fact(ExchangeRate.class).attributes().notes())
                .isEqualTo("V3A 訓練");
    }

    @Test
    void neverShowsPay() {
        WorkbookFile file = TinyWorkbook.sheet("人件費")
                .row("ポジション番号", "職種", "人数", "月給", "月給下限", "通貨", "年間支給月数", "期間開始", "期間終了", "負担算定上限月額")
                .row("P1", "研究者", 75, 75000, 80000, "CNY", 14, "2024-01-01", "2027-12-31", "7654.321")
                .row("P2", "研究者", 75, "75000 yuan", 60000, "CNY", 14, "2024-01-01", "2027-12-31")
                .in(folder);

        Reading reading = Reading.of(file);

        assertThat(reading.codes()).contains("TC303 E2", "TC206 J2", "TC305 A2", "TC202 D3");
        assertThat(reading.problems().toString()).doesNotContain("75000", "80000", "7654", "60000");
        assertThat(reading.problems())
                .allSatisfy(problem ->
                        assertThat(problem.message(Languages.ENGLISH)).doesNotContain("75000", "7654"));
    }

    @Test
    void readsPayWithItsBounds() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Monthly pay low",
                        "Monthly pay high",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end",
                        "Employer charge rate")
                .row("P1", "Engineer", 1.5 + "", 65000, 50000, 80000, "CNY", 14, "2024-01-01", "2027-12-31", "30 %")
                .in(folder);

        Reading reading = Reading.of(file);
        Payroll payroll = reading.fact(Payroll.class);

        assertThat(payroll.pay().high()).isEqualTo(Money.of("80000", "CNY"));
        assertThat(payroll.headcount()).isEqualByComparingTo("1.5");
        assertThat(payroll.charges().getFirst().rate()).isEqualByComparingTo("0.3");
        assertThat(reading.codes()).containsExactly("TC210 K2", "TC306 A2");
    }

    @Test
    void readsSeveralChargesWithTheirCapsAndRefusesACapWithoutItsRate() {
        Object[] header = {
            "Position ID",
            "Role",
            "Headcount",
            "Monthly pay",
            "Currency",
            "Months paid per year",
            "Period start",
            "Period end",
            "Employer charge rate",
            "Monthly charge base cap",
            "Annual bonus base cap",
            "会社負担率2",
            "負担算定上限月額2",
            "賞与算定上限年額2",
            "Employer charge rate 3",
            "Monthly charge base cap 3"
        };
        TinyWorkbook workbook = TinyWorkbook.sheet("s")
                .row(header)
                .row(
                        "P1",
                        "engineer",
                        1,
                        900000,
                        "JPY",
                        16,
                        "2024-01-01",
                        "2027-12-31",
                        0,
                        1390000,
                        5730000,
                        1,
                        650000,
                        1500000,
                        1)
                .row(
                        "P2",
                        "engineer",
                        1,
                        900000,
                        "JPY",
                        16,
                        "2024-01-01",
                        "2027-12-31",
                        0,
                        1390000,
                        null,
                        null,
                        650000);
        Currency yen = Currency.getInstance("JPY");

        Reading reading = Reading.of(workbook.in(folder));

        assertThat(((Payroll) reading.facts().getFirst()).charges())
                .containsExactly(
                        Facts.charge("0", "1390000", "5730000", yen),
                        Facts.charge("1", "650000", "1500000", yen),
                        Facts.charge("1", null, null, yen));
        assertThat(reading.codes()).as("a cap and no rate").containsExactly("TC305 L3");
    }

    @Test
    void countsAPurchaseWithoutAPrice() {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row("Purchase ID", "GPU model", "Quantity")
                .row("G1", "A100", 10000)
                .in(folder);

        Reading reading = Reading.of(file);

        assertThat(reading.fact(GpuPurchase.class).amount()).isNull();
        assertThat(reading.codes()).containsExactly("TC301 A2");
    }
}

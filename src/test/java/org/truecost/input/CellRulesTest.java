package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.Languages;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.money.Money;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Severity;

/** What one cell may say, and what is said of it where it may not. */
class CellRulesTest {

    private static final String[] OPEX = {
        "Expense ID",
        "Category",
        "Amount",
        "Currency",
        "Period start",
        "Period end",
        "Printed amount",
        "Printed currency"
    };

    @TempDir
    Path folder;

    private Reading amount(Object amount, String currency) {
        return amountUnder("Amount", amount, currency);
    }

    private Reading amountUnder(String header, Object amount, String currency) {
        return Reading.of(TinyWorkbook.sheet("s")
                .row("Expense ID", "Category", header, "Currency", "Period start", "Period end")
                .row("E", "power", amount, currency, "2024-01-01", "2024-12-31")
                .in(folder));
    }

    private Reading start(Object start) {
        return Reading.of(TinyWorkbook.sheet("s")
                .row((Object[]) OPEX)
                .row("E", "power", 5, "USD", start, "2030-12-31")
                .in(folder));
    }

    private static Money amountOf(Reading reading) {
        return ((OperatingExpense) reading.facts().getFirst()).amount().base();
    }

    private static String message(Reading reading) {
        return reading.problems().getFirst().message(Languages.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50 | USD | 1234.50",
                "¥1,000 | JPY | 1000",
                "￥１，０００ | CNY | 1000",
                "１２３ | USD | 123",
                "(1,200) | USD | -1200",
                "△500 | JPY | -500",
                "▲500 | JPY | -500",
                "'  42 ' | USD | 42",
                "$3.5 | CAD | 3.5"
            })
    void saysHowATextWasRead(String text, String currency, BigDecimal number) {
        Reading reading = amount(text, currency);

        assertThat(amountOf(reading).amount()).isEqualByComparingTo(number);
        assertThat(reading.codes()).containsExactly("TC210 C2");
        Problem note = reading.problems().getFirst();
        assertThat(note.severity()).isEqualTo(Severity.NOTE);
        assertThat(note.message(Languages.ENGLISH))
                .isEqualTo("“Amount” says “" + text.strip() + "” as text; read as " + number.toPlainString() + ".");
    }

    @Test
    void saysNothingOfANumberWrittenPlainly() {
        assertThat(amount("1234.5", "USD").codes()).isEmpty();
        assertThat(amount(new BigDecimal("1234.5"), "USD").codes()).isEmpty();
        assertThat(start("2024-04-01").codes()).isEmpty();
        assertThat(start("2024-04-01T00:00:00").codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,56 | 1234.56 or 123456", "1,23,456 | 123.456 or 123456", "1/2 | a fraction or a date"})
    void namesBothReadingsOfANumber(String text, String readings) {
        Reading reading = amount(text, "USD");

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.codes()).containsExactly("TC211 C2");
        assertThat(message(reading)).isEqualTo("“Amount” says “" + text + "”, which may mean " + readings + ".");
    }

    @ParameterizedTest
    @CsvSource({"約100", "TBD", "12%", "-", "NaN", "1E400", "５円", "10²"})
    void refusesWhatIsNoAmount(String text) {
        assertThat(amount(text, "USD").codes()).containsExactly("TC202 C2");
    }

    @Test
    void refusesCellsThatHoldNoFiniteNumber() {
        assertThat(amount(Xml.error("#REF!"), "USD").codes()).containsExactly("TC207 C2");
        assertThat(amount(Xml.error("#N/A"), "USD").codes()).containsExactly("TC207 C2");
        assertThat(amount(Xml.formula("1+1"), "USD").codes()).containsExactly("TC208 C2");
        assertThat(amount(Xml.number("NaN"), "USD").codes()).containsExactly("TC202 C2");
        assertThat(amount(Xml.number("INF"), "USD").codes()).containsExactly("TC202 C2");
        assertThat(amount(Xml.number("1E400"), "USD").codes()).containsExactly("TC205 C2");
        assertThat(amount(Xml.number("1E999999999"), "USD").facts()).isEmpty();
        assertThat(amount(true, "USD").codes()).containsExactly("TC202 C2");
    }

    /** POI's streaming writer stores 0.0 with every formula; other writers that calculate nothing store 0 and ask for a calculation. */
    @Test
    void aFormulaThatWasNeverCalculatedIsNoZero() {
        Object streamed = Xml.formula("B2*12", "0.0");
        Object calculated = Xml.formula("B2*12", "0");

        assertThat(amount(streamed, "USD").codes()).containsExactly("TC208 C2");
        assertThat(amount(calculated, "USD").codes()).doesNotContain("TC208 C2");
        assertThat(Reading.of(TinyWorkbook.sheet("s")
                                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                                .row("E", "power", calculated, "USD", "2024-01-01", "2024-12-31")
                                .toBeCalculated()
                                .in(folder))
                        .codes())
                .containsExactly("TC208 C2");
    }

    @Test
    void anEmptyAmountIsAnErrorAndNeverZero() {
        for (Object empty : new Object[] {null, "", " ", "　", Xml.formula("\"\"", "")}) {
            Reading reading = amount(empty, "USD");
            assertThat(reading.facts()).isEmpty();
            assertThat(reading.problems()).hasSize(1).allMatch(problem -> problem.severity() == Severity.ERROR);
        }
    }

    @Test
    void roundsARawValueToTheDigitsASpreadsheetShows() {
        assertThat(amountOf(amount(Xml.number("0.30000000000000004"), "USD"))).isEqualTo(Money.of("0.3", "USD"));
        assertThat(amountOf(amount(Xml.number("1234567.8900000001"), "USD"))).isEqualTo(Money.of("1234567.89", "USD"));
        assertThat(amountOf(amount(Xml.number("9.44E8"), "USD"))).isEqualTo(Money.of("944000000", "USD"));
        assertThat(amountOf(amount(Xml.number("1200.0000000000001"), "JPY"))).isEqualTo(Money.of("1200", "JPY"));
        assertThat(amount(Xml.number("1234567.891"), "USD").codes()).containsExactly("TC206 C2");
    }

    @Test
    void yenHaveNoDecimalsAndCurrenciesAreKnown() {
        assertThat(amount("1200.5", "JPY").codes()).containsExactly("TC206 C2");
        assertThat(amount(new BigDecimal("1200.5"), "JPY").codes()).containsExactly("TC206 C2");
        assertThat(amount(1200, "ZZZ").codes()).containsExactly("TC204 D2");
        assertThat(amount(1200, "XAU").codes()).containsExactly("TC204 D2");
        assertThat(amount(1200, "円").codes()).containsExactly("TC204 D2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$1,000 | JPY", "¥1,000 | USD", "€5 | GBP", "£5 | EUR", "(￥1,000) | EUR", "$5 | EUR"})
    void aCurrencySignMustNotContradictTheCurrency(String text, String currency) {
        Reading reading = amount(text, currency);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.codes()).contains("TC212 C2");
    }

    @Test
    void aCurrencySignBelongsToMoneyOnly() {
        Reading reading = Reading.of(TinyWorkbook.sheet("s")
                .row("Purchase ID", "GPU model", "Quantity", "Amount")
                .row("G", "H100", "$5", null)
                .in(folder));

        assertThat(reading.codes()).contains("TC202 C2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金額（億円） | 780 | JPY | 78000000000",
                "金額（億円） | 780億 | JPY | 78000000000",
                "金額（億円） | 780億円 | JPY | 78000000000",
                "金額（万円） | 105.5 | JPY | 1055000",
                "金額 （単位：百万円） | 3 | JPY | 3000000",
                "金額(千円) | 3 | JPY | 3000",
                "Amount / 金額（万） | 3 | USD | 30000",
                "金額（円） | 3 | JPY | 3",
                "金額（億米ドル） | 5 | USD | 500000000"
            })
    void countsInTheUnitItsHeaderDeclares(String header, String text, String currency, String amount) {
        assertThat(amountOf(amountUnder(header, text, currency))).isEqualTo(Money.of(amount, currency));
    }

    @Test
    void countsInAUnitOnlyWhereItsHeaderDeclaresIt() {
        assertThat(amount("780億", "JPY").codes()).containsExactly("TC214 C2");
        assertThat(amount("5万円", "JPY").codes()).containsExactly("TC214 C2");
        assertThat(amountUnder("金額（万円）", "5億円", "JPY").codes()).containsExactly("TC214 C2");
        assertThat(amountUnder("金額（万円）", 5, "USD").codes()).containsExactly("TC212 C2");
        assertThat(amountUnder("金額（億円）", "5億ドル", "JPY").codes()).contains("TC212 C2");
        assertThat(amountUnder("金額（万円）", "0.00001", "JPY").codes()).contains("TC206 C2");
    }

    @Test
    void takesNoOtherUnitsForAnAmount() {
        for (String header : List.of("Amount (m)", "金額（万円）（億円）", "金額（人）")) {
            assertThat(amountUnder(header, "5", "JPY").codes()).containsExactly("TC146", "TC102");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024年4月1日,2024-04-01",
        "令和6年4月1日,2024-04-01",
        "平成31年4月30日,2019-04-30",
        "R6.4.1,2024-04-01",
        "2024/4/1,2024-04-01"
    })
    void saysHowADateWasRead(String text, String day) {
        Reading reading = start(text);

        assertThat(((OperatingExpense) reading.facts().getFirst()).period().first())
                .isEqualTo(day);
        assertThat(reading.codes()).containsExactly("TC210 E2");
        assertThat(message(reading)).endsWith("read as " + day + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "04/05/2024,TC211",
        "平成31年5月1日,TC213",
        "令和元年4月30日,TC213",
        "2024年4月,TC203",
        "TBD,TC203",
        "31/12/2024,TC203"
    })
    void refusesDatesThatAreNone(String text, String code) {
        assertThat(start(text).codes()).containsExactly(code + " E2");
    }

    @Test
    void namesTheEraAndTheReadings() {
        assertThat(message(start("平成31年5月1日")))
                .isEqualTo("“Period start” says “平成31年5月1日”, but Heisei began on 1989-01-08 and ended on 2019-04-30.");
        assertThat(message(start("04/05/2024")))
                .isEqualTo("“Period start” says “04/05/2024”, which may mean 2024-04-05 or 2024-05-04.");
    }

    @Test
    void saysHowAMonthWasRead() {
        Reading reading = Reading.of(TinyWorkbook.sheet("s")
                .row("From", "To", "Rate", "Month")
                .row("USD", "JPY", 150, "令和6年4月")
                .row("USD", "JPY", 150, "2024年5月")
                .row("USD", "JPY", 150, "2024-06")
                .row("USD", "JPY", 150, "2024-06-03")
                .row("USD", "JPY", 150, "2024年6月3日")
                .row("USD", "JPY", 150, "平成31年5月")
                .in(folder));

        assertThat(reading.problems().stream().map(problem -> problem.message(Languages.ENGLISH)))
                .containsExactly(
                        "“Month” says “令和6年4月” as text; read as 2024-04.",
                        "“Month” says “2024年5月” as text; read as 2024-05.",
                        "“Month” says “2024年6月3日” as text; read as 2024-06.",
                        "“Month” says “平成31年5月”, but Heisei began on 1989-01-08 and ended on 2019-04-30.");
    }

    @Test
    void noProblemShowsAFigureOfPay() {
        Object[] header = {
            "Position ID",
            "Role",
            "Headcount",
            "Monthly pay",
            "Currency",
            "Months paid per year",
            "Period start",
            "Period end"
        };
        Object[] pays = {"７７,１２３", "77.123,40", "$77,123", "77万", "7/7", "約77123", Xml.number("77123.456")};
        for (Object pay : pays) {
            Reading reading = Reading.of(TinyWorkbook.sheet("s")
                    .row(header)
                    .row("P", "engineer", 1, pay, "CNY", 12, "2024-01-01", "2024-12-31")
                    .in(folder));

            assertThat(reading.problems()).isNotEmpty();
            for (Problem problem : reading.problems()) {
                assertThat(problem.message(Languages.ENGLISH) + problem.message(Languages.JAPANESE) + problem.details())
                        .contains("•••")
                        .doesNotContain("77", "７７", "7/7");
            }
        }
        assertThat(((Payroll) Reading.of(TinyWorkbook.sheet("s")
                                        .row(header)
                                        .row("P", "engineer", 1, pays[0], "CNY", 12, "2024-01-01", "2024-12-31")
                                        .in(folder))
                                .facts()
                                .getFirst())
                        .pay()
                        .base())
                .isEqualTo(Money.of("77123", "CNY"));
    }

    @Test
    void saysWhichBoundAnAmountBreaks() {
        assertBound("1E+40", "a number below 10^18", "10の18乗未満");
        assertBound("-1E+18", "a number below 10^18", "10の18乗未満");
        assertBound("0.000000000000000000001", "at most 20 decimals", "小数20桁以内");
    }

    /** Below zero, a price is not out of bounds: it is a credit, which has to say of what. */
    @Test
    void anAmountBelowZeroIsACreditThatNamesNothing() {
        assertThat(priceOf("-5000").kind()).isEqualTo(ProblemKind.CREDIT_UNNAMED);
    }

    private Problem priceOf(String amount) {
        return Reading.of(TinyWorkbook.sheet("s")
                        .row("Asset ID", "Description", "In-service date", "Amount", "Currency", "Useful life (months)")
                        .row("A", "servers", "2024-01-01", new BigDecimal(amount), "USD", 48)
                        .in(folder))
                .problems()
                .getFirst();
    }

    private void assertBound(String amount, String english, String japanese) {
        Problem problem = priceOf(amount);
        assertThat(problem.kind()).isEqualTo(ProblemKind.OUT_OF_BOUNDS);
        assertThat(problem.message(Languages.ENGLISH)).contains(english);
        assertThat(problem.message(Languages.JAPANESE)).contains(japanese);
    }
}

package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.input.TinyWorkbook.Formatted;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;

/** A cell's number format is part of what the cell says. */
class NumberFormatCellsTest {

    @TempDir
    Path folder;

    private Reading amountUnder(String header, Object amount) {
        return Reading.of(TinyWorkbook.sheet("s")
                .row("Expense ID", "Category", header, "Currency", "Period start", "Period end")
                .row("E", "power", amount, "JPY", "2024-01-01", "2024-12-31")
                .in(folder));
    }

    private Reading people(Object headcount, Object chargeRate) {
        return Reading.of(TinyWorkbook.sheet("s")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end",
                        "Employer charge rate",
                        "Monthly charge base cap")
                .row("P", "Engineer", headcount, 9000, "USD", 12, "2024-01-01", "2024-12-31", chargeRate, 5000)
                .in(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d\\-mmm | 45720 | a date | 4-Mar",
                "[$-en-US]mmm-yy;@ | 45720 | a date | Mar-25",
                "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@ | 43831 | a date | 令和2年1月1日",
                "[h]:mm | 2.5 | a time | 60:00",
                "0% | 0.5 | a percentage | 50%",
                "0.0%;[Red]-0.0% | -0.125 | a percentage | 12.5%"
            })
    void anAmountShownAsSomethingElseIsAProblem(String code, String number, String what, String shown) {
        Reading reading = amountUnder("Amount", new Formatted(code, number));

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.codes()).containsExactly("TC215 C2");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .startsWith("“Amount” shows " + what + ", " + (number.startsWith("-") ? "-" : "") + shown + ",")
                .contains(
                        "holds the number " + number.replace("45720", "45,720").replace("43831", "43,831"));
    }

    @Test
    void aHeadcountShownAsADateIsAProblemThatShowsNoNumber() {
        Reading reading = people(new Formatted("d\\-mmm", "45720"), new BigDecimal("0.3"));

        assertThat(reading.codes()).containsExactly("TC215 C2");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .contains("•••")
                .doesNotContain("45")
                .doesNotContain("Mar");
    }

    @Test
    void aRateMayBeShownAsAPercentage() {
        Payroll payroll = people(12, new Formatted("0.00%", "0.3")).fact(Payroll.class);

        assertThat(payroll.charges().getFirst().rate()).isEqualByComparingTo("0.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "#,##0;[Red]-#,##0",
                "#,##0\"円\"",
                "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)",
                "[$¥-411]#,##0",
                "G/標準",
                "@",
                "0.00E+00",
                "0\"日\""
            })
    void aNumberShownAsOneIsItself(String code) {
        Reading reading = amountUnder("Amount", new Formatted(code, "1500000"));

        assertThat(reading.fact(OperatingExpense.class).amount().base().amount())
                .isEqualByComparingTo("1500000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金額（千円） | #,##0, | 1500000",
                "金額（百万円） | #,##0.0,,\"M\" | 1500000",
                "金額（万円） | 0!.0,\"万\" | 1500000",
                "金額（千円） | #,##0 | 1500000000"
            })
    void zerosLeftOutByFormatAndHeaderAlikeAreNotAddedTwice(String header, String code, BigDecimal amount) {
        Reading reading = amountUnder(header, new Formatted(code, "1500000"));

        assertThat(reading.fact(OperatingExpense.class).amount().base().amount())
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amount | #,##0, | 1,500 | 1,500,000 | 1,500",
                "金額（百万円） | #,##0, | 1,500 | 1,500,000 | 1,500,000,000",
                "Amount | #,##0.0,,\"M\" | 1.5M | 1,500,000 | 1.5"
            })
    void zerosThatOnlyTheFormatLeavesOutAreTwoReadings(
            String header, String code, String shown, String held, String other) {
        Reading reading = amountUnder(header, new Formatted(code, "1500000"));

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.codes()).containsExactly("TC216 C2");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .contains("shows " + shown + ":")
                .contains("may mean " + held + ", the value")
                .contains("or " + other + ", the number");
    }

    @Test
    void aCodeThatBecameADateIsNoCode() {
        Reading reading = Reading.of(TinyWorkbook.sheet("s")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Notes")
                .row(
                        new Formatted("d-mmm", "45720"),
                        "power",
                        5,
                        "JPY",
                        "2024-01-01",
                        "2024-12-31",
                        new Formatted("yyyy/m/d", "45720"))
                .in(folder));

        assertThat(reading.codes()).containsExactly("TC215 A2");
    }

    @Test
    void aTextShownAsADateReadsAsShown() {
        Reading reading = Reading.of(TinyWorkbook.sheet("s")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Notes")
                .row("E", "power", 5, "JPY", "2024-01-01", "2024-12-31", new Formatted("yyyy/m/d", "45720"))
                .in(folder));

        assertThat(reading.fact(OperatingExpense.class).attributes().notes()).isEqualTo("2025/3/4");
    }

    @ParameterizedTest
    @CsvSource({
        "45322.9995, 2024-01-31, TC217 E2, 23:59:17",
        "45323, 2024-02-01, '', ''",
        "45323.0000000001, 2024-02-01, '', ''"
    })
    void aTimeOfDayThatDoesNotCountIsSaid(String serial, String day, String code, String time) {
        Reading reading = start(new Formatted("yyyy-mm-dd", serial));

        assertDay(reading, day, code, time);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01 00:00:00, 2024-04-01, '', ''",
        "2024-04-01T00:00, 2024-04-01, '', ''",
        "2024-04-01T00:00:00.000, 2024-04-01, '', ''",
        "2024-04-01 13:05, 2024-04-01, TC217 E2, 13:05",
        "2024/4/1 0:00:01, 2024-04-01, TC217 E2, 00:00:01"
    })
    void aTimeOfDayInATextIsSaidUnlessItIsMidnight(String text, String day, String code, String time) {
        assertDay(start(text), day, code, time);
    }

    private static void assertDay(Reading reading, String day, String code, String time) {
        OperatingExpense expense = (OperatingExpense) reading.facts().getFirst();
        assertThat(expense.period().first()).hasToString(day);
        assertThat(String.join("", reading.codes())).isEqualTo(code);
        if (!code.isEmpty()) {
            assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                    .endsWith("read as the day " + day + ", without the time " + time + ".");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31T15:00:00Z, 2024-03-31 or 2024-04-01",
        "2024-04-01T00:00:00Z, 2024-04-01 or 2024-03-31",
        "2024-04-01 00:00+09:00, 2024-04-01 or 2024-03-31"
    })
    void aTimeZoneMakesTwoReadings(String text, String days) {
        Reading reading = start(text);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.codes()).containsExactly("TC211 E2");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH)).endsWith("may mean " + days + ".");
    }

    private Reading start(Object start) {
        return Reading.of(TinyWorkbook.sheet("s")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E", "power", 5, "JPY", start, "2024-12-31")
                .in(folder));
    }
}

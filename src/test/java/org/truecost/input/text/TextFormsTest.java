package org.truecost.input.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.input.cell.DateSystem;

class TextFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50 | 1234.50",
                "¥1,000 | 1000",
                "￥１，０００ | 1000",
                "１２３ | 123",
                "'  42 ' | 42",
                "(1,200) | -1200",
                "（￥1,200） | -1200",
                "△500 | -500",
                "▲500 | -500",
                "-¥500 | -500",
                "¥-500 | -500",
                "−3 | -3",
                "+3 | 3",
                ".5 | 0.5",
                "'\u00A01234\u3000' | 1234"
            })
    void readsNumbersAsPeopleWriteThem(String text, BigDecimal number) {
        assertThat(NumberText.parse(text)).isNotNull().satisfies(read -> {
            assertThat(read.value()).isEqualByComparingTo(number);
            assertThat(read.suffix()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,56",
                "1,23,456",
                "約100",
                "TBD",
                "1/2",
                "1,2345",
                "--5",
                "△-5",
                "1 000",
                "1e6",
                "0x10",
                "5円",
                "",
                "1,000,",
                "(5",
                "1.2.3",
                "٣",
                "10²",
                "①",
                "½",
                "NaN",
                "1E400",
                "5万 3",
                "5万%",
                "-(5)"
            })
    void refusesWhatIsNoNumberOrCanBeReadInTwoWays(String text) {
        assertThat(NumberText.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | 1234.56 | 123456",
                "1,23,456 | 123.456 | 123456",
                "1,2345 | 1.2345 | 12345",
                "€1.234,56 | 1234.56 | 123456",
                "△1234,5 | 1234.5 | 12345"
            })
    void namesBothReadingsOfANumber(String text, String one, String other) {
        assertThat(NumberText.readings(text)).containsExactly(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000,", "約100", "TBD", "1 000", "", "1..2"})
    void namesNoReadingsWhereThereAreNone(String text) {
        assertThat(NumberText.readings(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"$5,$", "￥5,¥", "(€5),€", "-£5,£", "5,''"})
    void keepsTheCurrencySign(String text, String sign) {
        assertThat(NumberText.parse(text))
                .isNotNull()
                .extracting(NumberText::currencySign)
                .isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"12%,%", "１２ ％,%", "5万,万", "5億円,億円", "(5百万ドル),百万ドル"})
    void keepsWhatFollows(String text, String suffix) {
        assertThat(NumberText.parse(text))
                .isNotNull()
                .extracting(NumberText::suffix)
                .isEqualTo(suffix);
    }

    @ParameterizedTest
    @CsvSource({
        "令和6年4月1日,2024-04-01",
        "令和元年5月1日,2019-05-01",
        "㋿6年4月1日,2024-04-01",
        "R6.4.1,2024-04-01",
        "Ｒ６/４/１,2024-04-01",
        "平成31年4月30日,2019-04-30",
        "H31-4-30,2019-04-30",
        "平成元年1月8日,1989-01-08",
        "昭和64年1月7日,1989-01-07",
        "S64.1.7,1989-01-07"
    })
    void readsDatesByTheYearOfAnEra(String text, LocalDate day) {
        assertThat(DateText.parseDay(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平成31年5月1日",
                "令和元年4月30日",
                "昭和64年1月8日",
                "平成元年1月7日",
                "令和0年5月1日",
                "令和6年2月30日",
                "令和6年13月1日",
                "R6.4/1",
                "大正10年1月1日",
                "令和6年"
            })
    void refusesDatesOutsideTheirEra(String text) {
        assertThat(DateText.parseDay(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024年4月,2024-04",
        "２０２４年４月,2024-04",
        "2024/4,2024-04",
        "2024-04-30,2024-04",
        "令和6年4月,2024-04",
        "令和6年4月1日,2024-04",
        "R6.4,2024-04",
        "平成31年4月,2019-04",
        "昭和64年1月,1989-01",
        "平成元年1月,1989-01"
    })
    void readsMonths(String text, YearMonth month) {
        assertThat(DateText.parseMonth(text)).isEqualTo(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成31年5月", "令和元年4月", "2024-13", "4月", "04/2024"})
    void refusesMonthsThatAreNone(String text) {
        assertThat(DateText.parseMonth(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "04/05/2024,2024-04-05,2024-05-04",
        "4.5.2024,2024-04-05,2024-05-04",
        "01/02/03,2001-02-03,2003-01-02",
        "24/4/1,2024-04-01,2001-04-24"
    })
    void namesBothReadingsOfADate(String text, LocalDate one, LocalDate other) {
        assertThat(DateText.readings(text)).startsWith(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/05/2024", "05/05/2024", "04/05-2024", "99/99/2024", "TBD"})
    void namesNoReadingsOfADateWhereThereAreNotSeveral(String text) {
        assertThat(DateText.readings(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-01", "2024/4/1", "2024年4月1日", "２０２４年４月１日", "2024-04-01T00:00:00"})
    void readsDatesWithTheYearFirst(String text) {
        assertThat(DateText.parseDay(text)).isEqualTo("2024-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"04/05/2024", "2024-02-30", "2024-13-01", "1 April 2024", "2024", "2024-04", "24/4/1"})
    void refusesDatesThatAreNoneOrCanBeReadInTwoWays(String text) {
        assertThat(DateText.parseDay(text)).isNull();
    }

    @Test
    void countsDaysAsSpreadsheetsDo() {
        assertThat(DateSystem.FROM_1900.date(BigDecimal.ONE)).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(DateSystem.FROM_1900.date(new BigDecimal("59"))).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(DateSystem.FROM_1900.date(new BigDecimal("60"))).isNull();
        assertThat(DateSystem.FROM_1900.date(new BigDecimal("61"))).isEqualTo(LocalDate.of(1900, 3, 1));
        assertThat(DateSystem.FROM_1900.date(new BigDecimal("45292.99"))).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(DateSystem.FROM_1904.date(new BigDecimal("43830"))).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(DateSystem.FROM_1900.date(new BigDecimal("-1"))).isNull();
        assertThat(DateSystem.FROM_1900.date(new BigDecimal("20240101"))).isNull();
    }
}

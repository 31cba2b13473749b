package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(NumberText.parse(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,56",
                "1,23,456",
                "約100",
                "TBD",
                "1/2",
                "12%",
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
                "٣"
            })
    void refusesWhatIsNoNumberOrCanBeReadInTwoWays(String text) {
        assertThat(NumberText.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-01", "2024/4/1", "2024年4月1日", "２０２４年４月１日", "2024-04-01T00:00:00"})
    void readsDatesWithTheYearFirst(String text) {
        assertThat(DateText.parseDay(text)).isEqualTo("2024-04-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"04/05/2024", "2024-02-30", "2024-13-01", "1 April 2024", "2024", "2024-04", "24/4/1", "令和6年4月1日"
            })
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

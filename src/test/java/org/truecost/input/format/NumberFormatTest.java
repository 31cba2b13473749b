package org.truecost.input.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.input.format.NumberFormat.Shows;

/** Number formats as spreadsheet programs and Japanese offices write them. */
class NumberFormatTest {

    private static final BigDecimal NUMBER = new BigDecimal("45720.5625");
    private static final LocalDateTime MOMENT = LocalDateTime.of(2025, 3, 4, 13, 30, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy/mm/dd | 2025/03/04",
                "m/d/yyyy | 3/4/2025",
                "[$-en-US]mmm-yy;@ | Mar-25",
                "[$-F800]dddd, mmmm dd, yyyy | Tuesday, March 04, 2025",
                "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@ | 令和7年3月4日",
                "[$-411]ge.m.d;@ | R7.3.4",
                "ggge\"年度\" | 令和7年度",
                "yyyy\"年\"m\"月\"d\"日(\"aaa\")\" | 2025年3月4日(火)",
                "aaaa | 火曜日",
                "ddd | Tue",
                "yyyy年m月 | 2025年3月",
                "mmmmm | M",
                "yyyy\\-mm\\-dd hh:mm | 2025-03-04 13:30",
                "bbbb | 2568",
                "e | 2025",
                "rr/m/d | 令和7/3/4"
            })
    void showsADay(String code, String shown) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.shows(NUMBER)).isEqualTo(Shows.DAY);
        assertThat(format.shown(NUMBER, MOMENT)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h:mm AM/PM | 1:30 PM",
                "h\"時\"mm\"分\" | 13時30分",
                "hh:mm:ss.000 | 13:30:00.000",
                "mm:ss | 30:00",
                "[h]:mm | 1097293:30",
                "[mm] | 65837610"
            })
    void showsATime(String code, String shown) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.shows(NUMBER)).isEqualTo(Shows.TIME);
        assertThat(format.shown(NUMBER, MOMENT)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "G/標準",
                "[DBNum3][$-411]G/標準",
                "0",
                "#,##0.00",
                "#,##0;[Red]-#,##0",
                "#,##0_ ;[Red]\\-#,##0\\ ",
                "[Blue]#,##0;[Magenta](#,##0);\"-\"",
                "[$€-407]#,##0.00",
                "[$kr-41D] #,##0",
                "0\"分\"",
                "#,##0\"年度\"",
                "0.0 \"days\"",
                "# ?/?",
                "0.00E+00",
                "@",
                "[>=1000]#,##0;0.0",
                "\"yes\";\"no\"",
                ";;;",
                ""
            })
    void showsANumber(String code) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.isPlain()).isTrue();
        assertThat(format.shows(NUMBER)).isEqualTo(Shows.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0% | 4572056%", "0.00\\ % | 4572056.25 %", "#,##0.0%;[Red]-#,##0.0% | 4,572,056.3%"})
    void showsAPercentage(String code, String shown) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.shows(NUMBER)).isEqualTo(Shows.PERCENTAGE);
        assertThat(format.shown(NUMBER, null)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0, | 1234567890 | 3 | 1,234,568",
                "#,##0.0,,\"M\" | 1234567890 | 6 | 1,234.6M",
                "0!.0,\"万\" | 1234567890 | 4 | 123456.8万",
                "0\\.0, | 1234567890 | 4 | 123456.8",
                "#,##0,;-#,##0,, | -1234567890 | 6 | -1,235",
                "[>=1000000]0.0,,;0 | 1234567890 | 6 | 1234.6",
                "[>=1000000]0.0,,;0 | 5 | 0 | 5",
                "#,##0 | 1234567890 | 0 | 1,234,567,890",
                "#,##0.## | 0.5 | 0 | 0.5",
                "0000000-000 | 1234567890 | 0 | 1234567890-"
            })
    void leavesOutZeros(String code, BigDecimal number, int zeros, String shown) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.shows(number)).isEqualTo(Shows.NUMBER);
        assertThat(format.zeros(number)).isEqualTo(zeros);
        assertThat(format.shown(number, null)).isEqualTo(shown);
    }

    @Property
    void anyCodeIsAFormat(@ForAll @StringLength(max = 40) String code, @ForAll BigDecimal number) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.shown(number.setScale(4, java.math.RoundingMode.DOWN), MOMENT))
                .isNotNull();
    }

    @Property
    void anyPiecesInAnyOrderAreAFormat(@ForAll("codes") String code) {
        assertThat(NumberFormat.of(code).shown(NUMBER, MOMENT)).isNotNull();
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> codes() {
        return net.jqwik.api.Arbitraries.of(
                        "y", "yyyy", "m", "mmm", "mmmmm", "d", "h", "[h]", "[mm]", "s", "s.00", "g", "ggg", "e", "aaa",
                        "b", "r", "0", "#", "?", ".", ",", "%", "E+", "General", "@", ";", "\"", "\\", "_", "*", "[",
                        "]", "[>1]", "[<=", "[$-411]", "AM/PM", "A/P", "年", "/")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}

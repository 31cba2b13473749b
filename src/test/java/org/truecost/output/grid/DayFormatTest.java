package org.truecost.output.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFormatTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    /** Formats that the dialog of spreadsheet programs offers for months and days. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[$-en-US]mmm\\-yy;@ | Jan-25",
                "[$-ja-JP]yyyy\"年\"m\"月\" | 2025年1月",
                "[$-ja-JP]yyyy\"年\"m\"月\";@ | 2025年1月",
                "[$-411]ggge\"年\"m\"月\"d\"日\";@ | 令和7年1月6日",
                "[$-ja-JP-x-gannen]ge\\.mm\\.dd;@ | R7.01.06",
                "[$-409]mmmm\\ d\\,\\ yyyy;@ | January 6, 2025",
                "[$-en-US]mmmmm\\-yy;@ | J-25",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | Monday, January 06, 2025",
                "[$-de-DE]mmmm yyyy | Januar 2025",
                "[$-411]m\"月\"d\"日\"(aaa) | 1月6日(月)",
                "yyyy-mm | 2025-01",
                "m/d/yy;@ | 1/6/25",
                "[Blue]mmm yy_) | Jan 25",
                "\"FY\"yyyy | FY2025",
                "yy'mm | 25'01",
            })
    void showsDaysAsASpreadsheetDoes(String format, String shown) {
        assertThat(DayFormat.of(format)).map(days -> days.format(DAY)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"General", "0.0", "#,##0;[Red]-#,##0", "@", "[$-en-US]#,##0.00", "h:mm", "0.00E+00", "\"yyyy\"0"
            })
    void takesNothingElseForDays(String format) {
        assertThat(DayFormat.of(format)).isEmpty();
    }
}

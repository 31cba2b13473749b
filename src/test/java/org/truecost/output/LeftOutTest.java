package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.problem.Language;
import org.truecost.report.LeftOut;
import org.truecost.report.Value;

/** What was given and is in no figure, in a sentence (cost-model.md, rule 15). */
class LeftOutTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    @Test
    void isSaidByRowsAndAmounts() {
        LeftOut rows = new LeftOut(587, 663, List.of(Money.of("73200000", "USD")), false, List.of(), List.of());
        assertThat(said(rows, Languages.ENGLISH))
                .isEqualTo("Incomplete: 587 of 663 rows, at least $73.2\u00A0million, left out");
        assertThat(said(rows, Languages.JAPANESE)).isEqualTo("不完全：663行中587行、7,320万ドル以上を除く");
    }

    @Test
    void isSaidByCurrencyAndNeverHowMuchOfItIsPay() {
        LeftOut rows = new LeftOut(
                3, 9, List.of(Money.of("1000000", "JPY"), Money.of("20", "USD")), true, List.of(), List.of());
        assertThat(said(rows, Languages.ENGLISH))
                .isEqualTo(
                        "Incomplete: 3 of 9 rows, at least ¥1\u00A0million, at least $20, not shown (pay), left out");
    }

    @Test
    void namesWhatWasNotRead() {
        List<String> one = List.of("power.csv");
        List<String> many = List.of("a.csv", "b.xlsx › Pivot", "c.ods", "d.xls");
        assertThat(said(new LeftOut(0, 9, List.of(), false, one, List.of()), Languages.ENGLISH))
                .isEqualTo("Incomplete: 1 file or sheet not read (power.csv) left out");
        assertThat(said(new LeftOut(0, 9, List.of(), false, many, List.of()), Languages.ENGLISH))
                .isEqualTo("Incomplete: 4 files or sheets not read (a.csv, b.xlsx › Pivot, c.ods …) left out");
    }

    @Test
    void comesBeforeTheHedgesOfTheRest() {
        LeftOut rows = new LeftOut(1, 2, List.of(), false, List.of(), List.of());
        Value sure = new Value.Missing(rows, List.of(Qualifier.ABOUT));
        assertThat(TEMPLATES.formats(Languages.ENGLISH, RoundingMode.HALF_UP).cell(sure))
                .isEqualTo("Incomplete: 1 of 2 rows left out; about");
    }

    private static String said(LeftOut leftOut, Language language) {
        return TEMPLATES.formats(language, RoundingMode.HALF_UP).cell(new Value.Missing(leftOut, List.of()));
    }
}

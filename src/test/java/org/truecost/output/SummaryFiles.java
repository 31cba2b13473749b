package org.truecost.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.truecost.Facts;
import org.truecost.problem.Language;

/** Writes the sample's summaries in both languages and currencies, for a person to look at. */
final class SummaryFiles {

    private SummaryFiles() {}

    public static void main(String[] folder) throws IOException {
        for (Language language : Language.all()) {
            for (String currency : new String[] {"USD", "JPY"}) {
                SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), currency)
                        .write(language, Path.of(folder[0], "summary-%s-%s.xlsx".formatted(currency, language.code())));
            }
        }
    }
}

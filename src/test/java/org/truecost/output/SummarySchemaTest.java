package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Facts;
import org.truecost.problem.Language;

/** Every part of the package is valid by the schemas of Office Open XML: a program that opens it has nothing to repair. */
class SummarySchemaTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void everyPartIsValid(Language language) throws Exception {
        assertThat(Schemas.violations(SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "USD")
                        .write(language, folder.resolve("summary.xlsx"))))
                .isEmpty();
    }
}

package org.truecost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.problem.Language;
import org.truecost.problem.ProblemKind;

class CataloguePageTest {

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void thePageSaysWhatTheCatalogueSays(Language language) throws IOException {
        Path page = CataloguePage.file(language);
        if (Boolean.getBoolean("truecost.regenerate")) {
            Files.writeString(page, CataloguePage.text(language));
        }
        assertThat(page)
                .as(
                        "%s is made from ProblemKind; write it anew with -Dtest=CataloguePageTest -Dtruecost.regenerate=true",
                        page)
                .hasContent(CataloguePage.text(language));
    }

    @ParameterizedTest
    @EnumSource
    void thePageHasEveryKind(ProblemKind kind) {
        for (Language language : Language.all()) {
            assertThat(CataloguePage.text(language))
                    .contains("</a>" + kind.code() + " |")
                    .contains(kind.title().in(language));
        }
    }
}

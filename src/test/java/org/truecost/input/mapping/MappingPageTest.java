package org.truecost.input.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.problem.Language;
import org.truecost.problem.ProblemKind;

/** The page about the mapping file says what the reader takes, and the reader takes what the page says. */
class MappingPageTest {

    static List<SampleEntry> examples() {
        return SampleEntry.ALL;
    }

    static Stream<SampleEntry> mistakes() {
        return SampleEntry.ALL.stream().filter(entry -> entry.wrong() != null);
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void thePageSaysWhatTheReaderTakes(Language language) throws IOException {
        Path page = MappingPage.file(language);
        if (Boolean.getBoolean("truecost.regenerate")) {
            Files.writeString(page, MappingPage.text(language));
        }
        assertThat(page)
                .as("%s; write it anew with -Dtest=MappingPageTest -Dtruecost.regenerate=true", page)
                .hasContent(MappingPage.text(language));
    }

    @ParameterizedTest
    @EnumSource
    void everyEntryIsOnThePageAndTheRequiredOnesAreSaidToBe(EntryPlace place) {
        List<SampleEntry> shown =
                SampleEntry.ALL.stream().filter(entry -> entry.place() == place).toList();
        assertThat(shown).extracting(SampleEntry::name).containsExactlyElementsOf(place.names());
        assertThat(shown.stream().filter(entry -> entry.without() == null))
                .extracting(SampleEntry::name)
                .containsExactlyElementsOf(place.required());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReaderTakesTheExample(SampleEntry entry) {
        assertThat(SampleMapping.fault(entry)).isNull();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theReaderSaysWhatIsWrongInEveryLanguage(SampleEntry entry) {
        assertThat(Language.all())
                .allSatisfy(language ->
                        assertThat(SampleMapping.fault(entry, language)).isNotBlank());
    }

    @Test
    void everyProblemOfMappingsIsNamedAtAnEntry() {
        Set<ProblemKind> ofMappings = EnumSet.allOf(ProblemKind.class).stream()
                .filter(kind -> kind.name().matches(".*(MAPPED|MAPPING).*"))
                .collect(Collectors.toSet());
        assertThat(MappingPage.kinds()).containsAll(ofMappings);
    }
}

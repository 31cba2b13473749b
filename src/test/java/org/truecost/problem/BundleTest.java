package org.truecost.problem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;

/** Every language says all that the code asks for, with the arguments the code gives, and nothing else. */
class BundleTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    @TempDir
    Path planted;

    static List<String> files() throws IOException {
        return List.copyOf(Bundles.in(BUNDLES).texts().keySet());
    }

    static List<String> filesWithPlaces() throws IOException {
        return Bundles.in(BUNDLES).texts().entrySet().stream()
                .filter(file -> !Bundles.WITHOUT_PLACES.contains(file.getKey()))
                .filter(file -> requireNonNull(file.getValue().get("ja")).values().stream()
                        .anyMatch(text -> text.toString().matches("(?s).*\\{\\w+}.*")))
                .map(file -> file.getKey())
                .toList();
    }

    @Test
    void everyLanguageSaysWhatTheCodeAsksForAndNothingElse() throws IOException {
        assertThat(Bundles.in(BUNDLES).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aMissingKeyIsFound(String file) throws IOException {
        Properties texts = ofJapanese(file);
        String key = texts.stringPropertyNames().iterator().next();
        texts.remove(key);
        assertThat(planted(file, texts)).containsExactly("%s.ja lacks %s".formatted(file, key));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSuperfluousKeyIsFound(String file) throws IOException {
        Properties texts = ofJapanese(file);
        texts.setProperty("superfluous", "余分");
        assertThat(planted(file, texts))
                .containsExactly("%s.ja has superfluous, which no code asks for".formatted(file));
    }

    @ParameterizedTest
    @MethodSource("filesWithPlaces")
    void otherArgumentsAreFound(String file) throws IOException {
        Properties texts = ofJapanese(file);
        String key = texts.stringPropertyNames().stream()
                .filter(name -> texts.getProperty(name).matches("(?s).*\\{\\w+}.*"))
                .findFirst()
                .orElseThrow();
        texts.setProperty(key, texts.getProperty(key).replaceFirst("\\{\\w+}", "{another}"));
        assertThat(planted(file, texts))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith(file + "." + key + " has") && fault.contains("another"));
    }

    @Test
    void aLanguageWithoutAFileAndAFileWithoutItsLanguageAreFound() throws IOException {
        copy();
        Files.delete(planted.resolve("sheets.ja.properties"));
        Files.writeString(planted.resolve("templates.xx.properties"), "");
        assertThat(Bundles.in(planted).faults())
                .contains(
                        "sheets is there in [en], and the list names [en, ja]",
                        "templates is there in [en, ja, xx], and the list names [en, ja]");
    }

    @Test
    void fillsPlacesAndLeavesTextsFromOutsideAsTheyAre() {
        Message.Keyed omitted = Message.of("problems.rows.omitted").with("rows", "{count} isn't '{0}'");
        assertThat(omitted.with("count", 1).in(Languages.ENGLISH))
                .isEqualTo(" It is the sum without row {count} isn't '{0}'.");
        assertThat(omitted.with("count", 2000).in(Languages.ENGLISH)).startsWith(" It is the sum without rows ");
        assertThat(omitted.with("count", 1).in(Languages.JAPANESE)).isEqualTo("{count} isn't '{0}'行目を除いた合計と一致します。");
    }

    @Test
    void refusesATextWithAPlaceLeftOpenAndAKeyThatIsNotThere() {
        assertThatThrownBy(() -> Message.of("problems.rows.omitted").in(Languages.ENGLISH))
                .hasMessageContaining("problems.rows.omitted needs count");
        assertThatThrownBy(() -> Message.of("problems.rows.nothing").in(Languages.JAPANESE))
                .hasMessageContaining("problems.rows.nothing");
    }

    private static Properties ofJapanese(String file) throws IOException {
        return requireNonNull(
                requireNonNull(Bundles.in(BUNDLES).texts().get(file)).get("ja"));
    }

    /** The faults that the bundles have once one of them is changed; what is wrong without it is not blamed on it. */
    private List<String> planted(String file, Properties texts) throws IOException {
        copy();
        try (var out = Files.newBufferedWriter(planted.resolve(file + ".ja.properties"))) {
            texts.store(out, null);
        }
        List<String> faults = new ArrayList<>(Bundles.in(planted).faults());
        faults.removeAll(Bundles.in(BUNDLES).faults());
        return faults;
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, planted.resolve(file.getFileName()));
            }
        }
    }
}

package org.truecost.problem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.input.format.NumberFormat;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.Form;
import org.truecost.input.text.Era;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Rate;

/** Every language says all that the code asks for, with the arguments the code gives, and nothing else. */
class BundleTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java");

    /** Keys that are made of the constants of an enumeration. */
    private static final Map<String, Class<? extends Enum<?>>> ENUMERATED = Map.of(
            "problems.severity.", Severity.class,
            "problems.shows.", NumberFormat.Shows.class,
            "sheets.kind.", SheetKind.class,
            "sheets.column.", Column.class,
            "sheets.qualifier.", Qualifier.class,
            "sheets.category.", OpexCategory.class,
            "sheets.form.", Form.class,
            "sheets.need.", ColumnForm.Need.class,
            "sheets.rateKind.", Rate.Kind.class,
            "sheets.era.", Era.class);

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[\\w.]+)\"");
    private static final Pattern SAID = Pattern.compile("Message\\.of\\(\\s*\"([\\w.]+)\"\\s*\\)");
    private static final Pattern ARGUMENT = Pattern.compile("\\s*\\.with\\(\\s*\"(\\w+)\"\\s*,");
    private static final Pattern PLURAL = Pattern.compile("\\{(\\w+),choice");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageHasTheSameKeysWithTheSamePlaces(String file) {
        Map<String, Set<String>> english = places(Language.ENGLISH, file);
        for (Language language : Language.values()) {
            assertThat(places(language, file)).as(file + " in " + language).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyKeyIsAskedForAndEveryKeyAskedForIsThere(String file) throws IOException {
        Set<String> asked = asked().stream()
                .filter(key -> key.startsWith(file + "."))
                .map(key -> key.substring(file.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Language.ENGLISH.bundle().keys(file)).isEqualTo(asked);
    }

    @Test
    void theCodeGivesATextTheArgumentsItHasPlacesFor() throws IOException {
        for (Map.Entry<String, Set<String>> said : said().entrySet()) {
            Set<String> places = Arrays.stream(Language.values())
                    .flatMap(language -> language.bundle().places(said.getKey()).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(said.getValue()).as(said.getKey()).isEqualTo(places);
        }
    }

    @Test
    void fillsPlacesAndLeavesTextsFromOutsideAsTheyAre() {
        Message.Keyed omitted = Message.of("problems.rows.omitted").with("rows", "{count} isn't '{0}'");
        assertThat(omitted.with("count", 1).in(Language.ENGLISH))
                .isEqualTo(" It is the sum without row {count} isn't '{0}'.");
        assertThat(omitted.with("count", 2000).in(Language.ENGLISH)).startsWith(" It is the sum without rows ");
        assertThat(omitted.with("count", 1).in(Language.JAPANESE)).isEqualTo("{count} isn't '{0}'行目を除いた合計と一致します。");
    }

    @Test
    void refusesATextWithAPlaceLeftOpenAndAKeyThatIsNotThere() {
        assertThatThrownBy(() -> Message.of("problems.rows.omitted").in(Language.ENGLISH))
                .hasMessageContaining("problems.rows.omitted needs count");
        assertThatThrownBy(() -> Message.of("problems.rows.nothing").in(Language.JAPANESE))
                .hasMessageContaining("problems.rows.nothing");
    }

    /** The places of each text of a file; a number that only chooses a plural may be left out by a language that has none. */
    private static Map<String, Set<String>> places(Language language, String file) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (String key : language.bundle().keys(file)) {
            String text = language.bundle().pattern(file + "." + key);
            Set<String> names = new TreeSet<>(language.bundle().places(file + "." + key));
            PLURAL.matcher(text)
                    .results()
                    .map(plural -> plural.group(1))
                    .filter(Predicate.not(name -> text.contains("{" + name + "}")))
                    .forEach(names::remove);
            places.put(key, names);
        }
        return places;
    }

    private static Set<String> asked() throws IOException {
        List<String> files = files();
        Set<String> asked = new TreeSet<>();
        for (String code : code()) {
            LITERAL.matcher(code)
                    .results()
                    .map(key -> key.group(1))
                    .filter(key -> files.contains(key.substring(0, key.indexOf('.'))))
                    .forEach(asked::add);
        }
        Set<String> all = new TreeSet<>();
        for (String key : asked) {
            if (key.endsWith(".")) {
                assertThat(ENUMERATED).containsKey(key);
                Arrays.stream(requireNonNull(ENUMERATED.get(key)).getEnumConstants())
                        .forEach(name -> all.add(key + name.name()));
            } else {
                all.add(key);
            }
        }
        for (ProblemKind kind : ProblemKind.values()) {
            Stream.of("title", "message", "remedy").forEach(part -> all.add("problems." + kind.code() + "." + part));
        }
        return all;
    }

    /** The arguments of each key, where the code gives them at once. */
    private static Map<String, Set<String>> said() throws IOException {
        Map<String, Set<String>> said = new TreeMap<>();
        for (String code : code()) {
            for (MatchResult key : SAID.matcher(code).results().toList()) {
                said.computeIfAbsent(key.group(1), any -> new TreeSet<>()).addAll(arguments(code, key.end()));
            }
        }
        return said;
    }

    private static Set<String> arguments(String code, int from) {
        Set<String> names = new TreeSet<>();
        var argument = ARGUMENT.matcher(code);
        for (int at = from; argument.region(at, code.length()).lookingAt(); ) {
            names.add(argument.group(1));
            int depth = 1;
            for (at = argument.end(); depth > 0; at++) {
                depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            }
        }
        return names;
    }

    private static List<String> code() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(BundleTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.truecost.wording;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.Scope;
import org.truecost.output.grid.Span;
import org.truecost.problem.Language;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;

/** The labels a user may reword are those that the documents say: no more, no fewer. */
class LabelsTest {

    private static final Path FOLDER = Path.of("output-templates");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z]+(?:\\.\\w+)*\\.?)\"");

    private static final Pattern VARIANT =
            Pattern.compile("(\\.without)?(\\.(none|noFleet|noPeople|DEPRECIATION|OPERATIONS|PEOPLE))+$");

    /** A part of a workbook, a property of the theme, a problem's cause and a file: not labels, although they look like them. */
    private static final Set<String> OTHER_NAMES = Set.of("sheet", "page.size", "sheet.binary", "answer.txt");

    private static final String CODE = code();
    private static final Set<String> WORDS =
            found(WORD, 0).stream().map(LabelsTest::lower).collect(toSet());
    private static final Set<String> LITERALS = found(QUOTED, 1).stream()
            .filter(literal -> !OTHER_NAMES.contains(literal))
            .collect(toSet());

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void areAllUsed(Language language) {
        assertThat(keys(language))
                .isNotEmpty()
                .filteredOn(key -> !LITERALS.contains(key))
                .filteredOn(key -> !isAskedForByGroup(key) || !isMember(last(key)))
                .filteredOn(key -> !isVariant(key))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void areThereWhereverOneIsAskedFor(Language language) {
        Set<String> keys = keys(language);
        Set<String> first =
                keys.stream().map(key -> key.replaceAll("\\..*", "")).collect(toSet());
        assertThat(LITERALS)
                .filteredOn(literal -> literal.contains(".") && first.contains(literal.replaceAll("\\..*", "")))
                .isNotEmpty()
                .filteredOn(literal -> !keys.contains(literal))
                .filteredOn(literal -> keys.stream().noneMatch(key -> isOf(literal, key)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void nameEveryMemberOfAClosedSet(Language language) {
        Set<String> keys = keys(language);
        assertThat(names("scope", Scope.values())).isSubsetOf(keys);
        assertThat(names("excludes", Scope.values())).isSubsetOf(keys);
        assertThat(names("category", CostCategory.values())).isSubsetOf(keys);
        assertThat(names("group", CostGroup.values())).isSubsetOf(keys);
        assertThat(names("standing", Treatment.values())).isSubsetOf(keys);
        assertThat(names("sheet.span", Span.values())).isSubsetOf(keys);
    }

    private static Set<String> names(String group, Enum<?>... members) {
        return Arrays.stream(members).map(member -> group + "." + member.name()).collect(toSet());
    }

    /** Whether a key is another's by what was given; {@code PartNamesTest} asks for each of them. */
    private static boolean isVariant(String key) {
        String whole = VARIANT.matcher(key).replaceFirst("");
        return !whole.equals(key) && (LITERALS.contains(whole) || isAskedForByGroup(whole));
    }

    private static Set<String> keys(Language language) {
        return PropertyFile.read(FOLDER, "labels." + language.code() + ".properties")
                .keys();
    }

    private static boolean isAskedForByGroup(String key) {
        return LITERALS.stream().anyMatch(literal -> isOf(literal, key));
    }

    /** Whether a key is a group's, {@code scope} or {@code scope.}, and one of its members. */
    private static boolean isOf(String literal, String key) {
        String group = literal.endsWith(".") ? literal : literal + ".";
        return key.equals(group + last(key));
    }

    private static boolean isMember(String name) {
        return WORDS.contains(lower(name))
                || Arrays.stream(RoundingMode.values())
                        .anyMatch(mode -> mode.name().equals(name));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Set<String> found(Pattern pattern, int part) {
        return pattern.matcher(CODE).results().map(found -> found.group(part)).collect(toSet());
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(LabelsTest::text)
                    .collect(joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

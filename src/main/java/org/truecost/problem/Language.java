package org.truecost.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A language the product reads and speaks. Which there are is said by the files: the list {@code messages/languages} names their codes,
 * and each has its {@link Bundle}. No code names one.
 */
public final class Language {

    private static final String LIST = "/messages/languages";
    private static final List<Language> ALL = listed();

    private final Locale locale;
    private final Bundle bundle;

    private Language(String code) {
        this.locale = Locale.forLanguageTag(code);
        this.bundle = new Bundle(locale);
    }

    /** Every language, in the order of the list; the same objects each time. */
    public static List<Language> all() {
        return ALL;
    }

    /** Their codes, as a setting may name one: {@code en, ja}. */
    public static String codes() {
        return ALL.stream().map(Language::code).collect(Collectors.joining(", "));
    }

    /** The first of the list: the language where none is chosen, and that of the log. */
    public static Language standard() {
        return ALL.getFirst();
    }

    /** The language of a code, with or without a country or an encoding: {@code ja}, {@code ja-JP}, {@code ja_JP.UTF-8}. */
    public static Optional<Language> of(String code) {
        String bare = code.strip().split("[-_.]", 2)[0];
        return ALL.stream()
                .filter(language -> language.code().equalsIgnoreCase(bare))
                .findFirst();
    }

    /** The language of a locale; the {@link #standard} one where there is no such language. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElseGet(Language::standard);
    }

    /** The two-letter code in file names and settings, such as {@code en} or {@code ja}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The locale for dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** Its texts. */
    public Bundle bundle() {
        return bundle;
    }

    /** Whether a text has a letter of a script that the language is written in. */
    public boolean writes(String text) {
        Set<UnicodeScript> scripts = scripts();
        return text.codePoints().anyMatch(letter -> scripts.contains(UnicodeScript.of(letter)));
    }

    /** Whether two languages are written in a script in common. */
    public boolean sharesScript(Language other) {
        return scripts().stream().anyMatch(other.scripts()::contains);
    }

    private Set<UnicodeScript> scripts() {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        Arrays.stream(bundle.pattern("language.scripts").split(" "))
                .map(UnicodeScript::forName)
                .forEach(scripts::add);
        return scripts;
    }

    /** Its code. */
    @Override
    public String toString() {
        return code();
    }

    private static List<Language> listed() {
        try (InputStream in = Language.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("no list " + LIST);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Language::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

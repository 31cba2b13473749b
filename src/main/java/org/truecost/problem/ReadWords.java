package org.truecost.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that people write into workbooks, from the bundle {@code reading}: those of every language at once. To be asked for once and
 * kept: nothing is cached here.
 */
public final class ReadWords {

    private static final Pattern DIVIDER = Pattern.compile("\\|");

    private ReadWords() {}

    /** The words of a key in every language, in lower case. */
    public static List<String> of(String key) {
        return Language.all().stream()
                .flatMap(language -> DIVIDER.splitAsStream(language.bundle().pattern(key)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What the regular expression of any language matches; that of the standard language is tried last, as the plainest. */
    public static String pattern(String key) {
        List<Language> languages = new ArrayList<>(Language.all());
        Collections.reverse(languages);
        return languages.stream()
                .map(language -> language.bundle().pattern(key))
                .filter(pattern -> !pattern.isEmpty())
                .collect(Collectors.joining("|"));
    }
}

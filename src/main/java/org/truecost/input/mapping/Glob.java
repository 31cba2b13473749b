package org.truecost.input.mapping;

import java.util.Locale;
import java.util.regex.Pattern;
import org.truecost.input.text.Wording;

/** Patterns in which {@code *} stands for any letters, compared without regard to case, width and the number of spaces. */
public final class Glob {

    private static final char ANY = '*';
    private static final char LAST_ASCII = '~';
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Glob() {}

    /** Whether a text fits a pattern, in time proportional to the product of their lengths. */
    public static boolean matches(String pattern, String text) {
        return matchesNormal(normal(pattern), normal(text));
    }

    /** The same of a pattern and a text that are {@link #normal} already. */
    static boolean matchesNormal(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == ANY) {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && pattern.charAt(at) == text.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == ANY) {
            at++;
        }
        return at == pattern.length();
    }

    /** How headers, words and names are compared. */
    static String normal(String text) {
        return isPlain(text)
                ? text.toLowerCase(Locale.ROOT)
                : SPACES.matcher(Wording.plain(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Whether there is nothing to unify but case: nearly all cells are like that. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > LAST_ASCII || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }
}

package org.truecost.input.mapping;

import java.util.Locale;
import org.truecost.input.text.Wording;

/** Patterns in which {@code *} stands for any letters, compared without regard to case, width and the number of spaces. */
final class Glob {

    private static final char ANY = '*';

    private Glob() {}

    /** Whether a text fits a pattern, in time proportional to the product of their lengths. */
    static boolean matches(String pattern, String text) {
        return matchesNormal(normal(pattern), normal(text));
    }

    private static boolean matchesNormal(String pattern, String text) {
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
        return Wording.plain(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

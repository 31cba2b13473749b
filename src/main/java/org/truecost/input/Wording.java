package org.truecost.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words as sheets write them, compared without regard to case, width, spaces and punctuation. */
final class Wording {

    private static final Set<String> TOTALS = Set.of("total", "grandtotal", "subtotal", "合計", "計", "総計", "総合計", "小計");

    private Wording() {}

    /** The normal form: letters and digits only, lower case, full-width and half-width alike. */
    static String normal(String text) {
        StringBuilder letters = new StringBuilder();
        plain(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Text without the differences of width, and without spaces around it. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Whether a text is what a total row begins with. */
    static boolean isTotal(String text) {
        return TOTALS.contains(normal(text));
    }
}

package org.truecost.input.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words as sheets write them, compared without regard to case, width, spaces and punctuation. */
public final class Wording {

    private static final Set<String> TOTALS = Set.of("total", "grandtotal", "subtotal", "合計", "計", "総計", "総合計", "小計");

    private static final int LONGEST_TOTAL = 40;
    private static final char FIRST_NON_ASCII = 0x80;
    private static final String TOTAL_LETTERS = "tTgGsS";

    private static final char FIRST_FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';

    private Wording() {}

    /** The normal form: letters and digits only, lower case, full-width and half-width alike. */
    public static String normal(String text) {
        StringBuilder letters = new StringBuilder();
        plain(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Text without the differences of width, and without spaces around it. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /**
     * Digits, letters and signs of half width, and plain spaces, as numbers and dates are read. Narrower than {@link #plain}:
     * there {@code 10²} would become 102, and {@code ①} a one.
     */
    public static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars().forEach(letter -> half.append(halfWidth((char) letter)));
        return half.toString().strip();
    }

    private static char halfWidth(char letter) {
        if (letter >= FIRST_FULL_WIDTH && letter <= LAST_FULL_WIDTH) {
            return (char) (letter - FIRST_FULL_WIDTH + '!');
        }
        return switch (letter) {
            case '￥' -> '¥';
            case '￡' -> '£';
            default -> Character.isSpaceChar(letter) ? ' ' : letter;
        };
    }

    /** Whether a text is what a total row begins with. */
    public static boolean isTotal(String text) {
        return mayBeTotal(text) && TOTALS.contains(normal(text));
    }

    /** Tells most texts apart by their length and first letter: every row of a sheet is asked. */
    private static boolean mayBeTotal(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TOTAL) {
            return false;
        }
        char first = text.charAt(0);
        return first >= FIRST_NON_ASCII || !Character.isLetterOrDigit(first) || TOTAL_LETTERS.indexOf(first) >= 0;
    }
}

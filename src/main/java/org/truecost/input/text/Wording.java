package org.truecost.input.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.problem.ReadWords;

/** Words as sheets write them, compared without regard to case, width, spaces and punctuation. */
public final class Wording {

    private static final List<String> TOTAL_WORDS = ReadWords.of("reading.totalWords");

    private static final Set<String> TOTALS = Stream.of(TOTAL_WORDS, ReadWords.of("reading.totalAloneWords"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * What is totalled comes before the word, {@code power Total} and {@code 電力 集計} as spreadsheet programs write it, or after
     * it.
     */
    private static final Pattern TOTAL_OF =
            Pattern.compile(ReadWords.pattern("reading.totalOfPattern"), Pattern.CASE_INSENSITIVE);

    /** A unit behind a label, {@code Total (USD)}. */
    private static final Pattern UNIT_BEHIND = Pattern.compile("\\s*[(\\[][^()\\[\\]]{1,20}[)\\]]$");

    private static final int LONGEST_TOTAL = 40;
    private static final int LONGEST_TOTAL_OF = 120;
    private static final char FIRST_NON_ASCII = 0x80;
    private static final String TOTAL_FIRST = eitherCase(TOTALS.stream().map(word -> word.substring(0, 1)));
    private static final String TOTAL_LAST =
            ")]）］" + eitherCase(TOTAL_WORDS.stream().map(word -> word.substring(word.length() - 1)));

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
        return (isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
    }

    /** Such a text is its own normal form; finding that out by the normaliser takes longer than reading the row. */
    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_NON_ASCII) {
                return false;
            }
        }
        return true;
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
        if (isFullWidth(letter)) {
            return (char) (letter - FIRST_FULL_WIDTH + '!');
        }
        return switch (letter) {
            case '￥' -> '¥';
            case '￡' -> '£';
            default -> Character.isSpaceChar(letter) ? ' ' : letter;
        };
    }

    /** Whether a text is the beginning of a total row. */
    public static boolean isTotal(String text) {
        return text.length() <= LONGEST_TOTAL && mayBeTotal(text) && TOTALS.contains(normal(text));
    }

    /**
     * Whether a text says total, perhaps of what or in which unit: {@code Totals}, {@code Total (USD)}, {@code 電力 集計}, {@code
     * Total for power}.
     */
    public static boolean namesTotal(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TOTAL_OF || !mayNameTotal(text)) {
            return false;
        }
        String label = UNIT_BEHIND.matcher(plain(text)).replaceFirst("");
        String letters = normal(label);
        // The pattern is slow, and no text without one of the words fits it.
        return TOTALS.contains(letters)
                || (TOTALS.stream().anyMatch(letters::contains)
                        && TOTAL_OF.matcher(label).matches());
    }

    /** Rules out most texts by their first and last letters: this is called for every text of a sheet. */
    private static boolean mayNameTotal(String text) {
        char first = text.charAt(0);
        return TOTAL_FIRST.indexOf(first) >= 0
                || isFullWidth(first)
                || !Character.isLetterOrDigit(first)
                || isFullWidth(text.charAt(text.length() - 1))
                || TOTAL_LAST.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isFullWidth(char letter) {
        return letter >= FIRST_FULL_WIDTH && letter <= LAST_FULL_WIDTH;
    }

    /** Rules out most texts by their length and first letter: this is called for every row of a sheet. */
    private static boolean mayBeTotal(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return first >= FIRST_NON_ASCII || !Character.isLetterOrDigit(first) || TOTAL_FIRST.indexOf(first) >= 0;
    }

    /** Each letter once, in both cases. */
    private static String eitherCase(Stream<String> letters) {
        return letters.flatMap(letter -> Stream.of(letter, letter.toUpperCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining());
    }
}

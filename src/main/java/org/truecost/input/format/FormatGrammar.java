package org.truecost.input.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.truecost.input.format.FormatToken.Meaning;

/**
 * Takes a format code apart, {@code [$-ja-JP-x-gannen]ggge"年"m"月"d"日"}. Anything outside the grammar is text that is shown as it
 * is.
 */
final class FormatGrammar {

    /** The number as it is, as Excel writes it and as some Japanese and Chinese programs do. */
    private static final List<String> GENERAL = List.of("General", "G/標準", "G/通用格式");

    private static final List<String> HALF_DAYS = List.of("AM/PM", "A/P", "上午/下午", "午前/午後");
    private static final String CALENDAR = "ymdhsegabr";
    private static final int SHORTEST_WEEKDAY = 3;

    private final String code;
    private final List<FormatToken> tokens = new ArrayList<>();
    private int at;

    private FormatGrammar(String code) {
        this.code = code;
    }

    static List<FormatToken> tokens(String code) {
        FormatGrammar grammar = new FormatGrammar(code);
        while (grammar.at < code.length()) {
            grammar.next();
        }
        return grammar.tokens;
    }

    private void next() {
        char letter = code.charAt(at);
        switch (letter) {
            case '"' -> quoted();
            case '\\', '!' -> literal(at + 1, 2);
            case '_' -> put(Meaning.LITERAL, " ", 2);
            case '*' -> at += 2;
            case '[' -> bracket();
            case ';' -> put(Meaning.SECTION, ";", 1);
            case '.' -> put(Meaning.POINT, ".", 1);
            case ',' -> put(Meaning.COMMA, ",", 1);
            case '%' -> put(Meaning.PERCENT, "%", 1);
            case '@' -> put(Meaning.TEXT, "@", 1);
            case '0', '#', '?' -> digits();
            default -> letters();
        }
    }

    private void put(Meaning meaning, String text, int length) {
        tokens.add(new FormatToken(meaning, text));
        at += length;
    }

    private void literal(int from, int length) {
        if (from < code.length()) {
            tokens.add(new FormatToken(Meaning.LITERAL, code.substring(from, from + 1)));
        }
        at += length;
    }

    private void quoted() {
        int end = code.indexOf('"', at + 1);
        int close = end < 0 ? code.length() : end;
        put(Meaning.LITERAL, code.substring(at + 1, close), close + 1 - at);
    }

    /** A currency, an elapsed time or a condition; colours, digits of other scripts and locales change no meaning. */
    private void bracket() {
        int end = code.indexOf(']', at);
        int close = end < 0 ? code.length() : end;
        String inner = code.substring(at + 1, close);
        at = close + 1;
        if (inner.startsWith("$")) {
            int locale = inner.indexOf('-');
            tokens.add(new FormatToken(Meaning.LITERAL, inner.substring(1, locale < 0 ? inner.length() : locale)));
        } else if (isElapsed(inner)) {
            tokens.add(new FormatToken(Meaning.ELAPSED, inner.toLowerCase(Locale.ROOT)));
        } else if (!inner.isEmpty() && "<>=".indexOf(inner.charAt(0)) >= 0) {
            tokens.add(new FormatToken(Meaning.CONDITION, inner));
        }
    }

    private static boolean isElapsed(String inner) {
        return !inner.isEmpty()
                && "hms".indexOf(Character.toLowerCase(inner.charAt(0))) >= 0
                && inner.chars()
                        .allMatch(letter -> Character.toLowerCase(letter) == Character.toLowerCase(inner.charAt(0)));
    }

    private void digits() {
        int end = at;
        while (end < code.length() && "0#?".indexOf(code.charAt(end)) >= 0) {
            end++;
        }
        put(Meaning.DIGITS, code.substring(at, end), end - at);
    }

    private void letters() {
        String general = begins(GENERAL);
        String halfDay = begins(HALF_DAYS);
        if (!general.isEmpty()) {
            put(Meaning.GENERAL, general, general.length());
        } else if (!halfDay.isEmpty()) {
            put(Meaning.HALF_DAY, halfDay, halfDay.length());
        } else if (isExponent()) {
            put(Meaning.EXPONENT, code.substring(at, at + 2), 2);
        } else {
            run();
        }
    }

    private String begins(List<String> words) {
        return words.stream()
                .filter(word -> code.regionMatches(true, at, word, 0, word.length()))
                .findFirst()
                .orElse("");
    }

    /** After digits, {@code E+} is the exponent of a number; elsewhere e is the year of an era. */
    private boolean isExponent() {
        boolean sign = at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0;
        return Character.toLowerCase(code.charAt(at)) == 'e'
                && sign
                && !tokens.isEmpty()
                && (tokens.getLast().is(Meaning.DIGITS) || tokens.getLast().is(Meaning.POINT));
    }

    private void run() {
        char letter = Character.toLowerCase(code.charAt(at));
        int end = at;
        while (end < code.length() && Character.toLowerCase(code.charAt(end)) == letter) {
            end++;
        }
        boolean word = letter == 'a' && end - at < SHORTEST_WEEKDAY;
        if (CALENDAR.indexOf(letter) < 0 || word) {
            literal(at, 1);
        } else {
            put(Meaning.CALENDAR, code.substring(at, end).toLowerCase(Locale.ROOT), end - at);
        }
    }
}

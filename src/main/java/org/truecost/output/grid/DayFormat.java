package org.truecost.output.grid;

import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format of a spreadsheet (ECMA-376, part 1, 18.8.31) as a format of days. The library's own fails on languages named as
 * spreadsheet programs name them today, {@code [$-en-US]}, and knows no eras.
 */
final class DayFormat {

    /** In brackets: a currency's sign and a language, a colour, a condition. */
    private static final Pattern BRACKETS = Pattern.compile("\\[(?:\\$([^\\]-]*)(?:-([^\\]]*))?|[^\\]]*)\\]");

    /** A text, a character as it is, the width of one, a run of one letter, anything else. */
    private static final Pattern PART = Pattern.compile(
            "\"(?<text>[^\"]*)\"?|\\\\(?<character>.)|[_*].|(?<letters>([A-Za-z])\\4*)|(?<other>.)", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Fa-f]{1,8}");

    /** The bits of a language's number that say the language itself, and not the country ([MS-LCID], 2.2). */
    private static final int LANGUAGE = 0x3FF;

    private final String format;
    private final DateTimeFormatterBuilder shown = new DateTimeFormatterBuilder();
    private boolean days;
    private boolean eras;
    private boolean other;

    private DayFormat(String format) {
        this.format = format;
        Matcher part = PART.matcher(BRACKETS.matcher(format).replaceAll("").split(";", 2)[0]);
        while (part.find()) {
            if (part.group("letters") == null) {
                literal(part);
            } else {
                letters(part.group("letters").toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The format's first section; none where it shows something other than days. */
    static Optional<DateTimeFormatter> of(String format) {
        DayFormat read = new DayFormat(format);
        return read.days && !read.other ? Optional.of(read.formatter()) : Optional.empty();
    }

    /** A format without languages, colours and conditions, and with a currency's sign as a text. */
    static String withoutBrackets(String format) {
        return BRACKETS.matcher(format)
                .replaceAll(found -> found.group(1) == null || found.group(1).isEmpty()
                        ? ""
                        : Matcher.quoteReplacement("\"" + found.group(1) + "\""));
    }

    private DateTimeFormatter formatter() {
        return shown.toFormatter(language())
                .withChronology(eras ? JapaneseChronology.INSTANCE : IsoChronology.INSTANCE);
    }

    private void literal(Matcher part) {
        String digit = part.group("other");
        other |= digit != null && "0#?@".contains(digit);
        for (String group : new String[] {"text", "character", "other"}) {
            String text = part.group(group);
            if (text != null && !text.isEmpty()) {
                shown.appendLiteral(text);
            }
        }
    }

    private void letters(String letters) {
        String token = token(letters.charAt(0), letters.length());
        other |= token.isEmpty();
        days = true;
        eras |= letters.charAt(0) == 'g' || letters.charAt(0) == 'e';
        shown.appendPattern(token);
    }

    /** Letters of a format in those of {@link DateTimeFormatter}; empty for those that show no day. */
    private static String token(char letter, int count) {
        return switch (letter) {
            case 'y' -> count <= 2 ? "uu" : "uuuu";
            case 'm' -> "M".repeat(Math.min(count, 5));
            case 'd' -> count <= 2 ? "d".repeat(count) : "E".repeat(Math.min(count, 4));
            case 'a' -> count < 3 ? "" : "E".repeat(Math.min(count, 4));
            case 'g' -> count == 1 ? "GGGGG" : "GGGG";
            case 'e' -> count == 1 ? "y" : "yy";
            default -> "";
        };
    }

    /** The language that the format names, by a tag or, as older programs write it, a number. */
    private Locale language() {
        Locale otherwise = eras ? Locale.JAPANESE : Locale.ENGLISH;
        Matcher brackets = BRACKETS.matcher(format);
        while (brackets.find()) {
            String named = brackets.group(2);
            if (named != null && TAG.matcher(named).matches()) {
                return Locale.forLanguageTag(named.replaceFirst("-x-.*", ""));
            }
            if (named != null && NUMBER.matcher(named).matches()) {
                return ofNumber(Integer.parseUnsignedInt(named, 16) & LANGUAGE, otherwise);
            }
        }
        return otherwise;
    }

    private static Locale ofNumber(int language, Locale otherwise) {
        return switch (language) {
            case 0x04 -> Locale.CHINESE;
            case 0x07 -> Locale.GERMAN;
            case 0x0C -> Locale.FRENCH;
            case 0x11 -> Locale.JAPANESE;
            case 0x12 -> Locale.KOREAN;
            default -> otherwise;
        };
    }
}

package org.truecost.input.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number written as text: {@code 1,234.50}, {@code ￥１，０００}, {@code (1,200)} and {@code △500} for a negative one. What can
 * be read in two ways, {@code 1.234,56} or {@code 1,23,456}, is not a number, but its readings can be named.
 *
 * @param value the number without its suffix
 * @param currencySign the currency sign before it, {@code ¥}, or empty
 * @param suffix what follows it, {@code %} or {@code 万円}, or empty
 */
public record NumberText(BigDecimal value, String currencySign, String suffix) {

    private static final String DIGITS = "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)";
    private static final String CURRENCY = "(?<currency>[¥$€£]?)";
    private static final String SUFFIX = "(?<suffix>%?|" + Unit.SUFFIX + ")";

    /** Sign, currency sign and digits; the signs may be in either order. */
    private static final Pattern SIGNED =
            Pattern.compile("(?<sign>[-−+△▲]?)\\s*" + CURRENCY + "\\s*(?<inner>[-−]?)\\s*" + DIGITS + "\\s*" + SUFFIX);

    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\(\\s*" + CURRENCY + "\\s*" + DIGITS + "\\s*" + SUFFIX + "\\s*\\)");

    /** Digits with points and commas in places that languages read differently. */
    private static final Pattern MARKED = Pattern.compile("[-−+△▲]?\\s*[¥$€£]?\\s*(?<digits>\\d+(?:[.,]\\d+)+)");

    /** What a number begins with in ASCII, but for digits. */
    private static final String FIRST = "(.-+$";

    private static final char FIRST_NON_ASCII = 0x80;

    private static final int LONGEST = 64;

    /** The number a text says; null if it says none. */
    public static @Nullable NumberText parse(String text) {
        if (!mayBeNumber(text)) {
            return null;
        }
        String plain = Wording.halfWidth(text);
        if (plain.length() > LONGEST) {
            return null;
        }
        Matcher brackets = IN_BRACKETS.matcher(plain);
        if (brackets.matches()) {
            return of(brackets, true);
        }
        Matcher signed = SIGNED.matcher(plain);
        if (!signed.matches()) {
            return null;
        }
        String sign = signed.group("sign");
        String inner = signed.group("inner");
        boolean twice = !sign.isEmpty() && !inner.isEmpty();
        boolean negative = !(sign + inner).replace("+", "").isEmpty();
        return twice ? null : of(signed, negative);
    }

    /** Most texts of a sheet are words: their first letter rules them out before the slow patterns are tried. */
    private static boolean mayBeNumber(String text) {
        char first = text.isEmpty() ? 'n' : text.charAt(0);
        return isDigit(first) || FIRST.indexOf(first) >= 0 || first >= FIRST_NON_ASCII || Character.isWhitespace(first);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static NumberText of(Matcher matched, boolean negative) {
        BigDecimal digits = new BigDecimal(matched.group("digits").replace(",", ""));
        return new NumberText(negative ? digits.negate() : digits, matched.group("currency"), matched.group("suffix"));
    }

    /** The two ways to read a text that {@link #parse} refuses: its last mark divides thousands, or begins the decimals. */
    public static List<String> readings(String text) {
        String plain = Wording.halfWidth(text);
        Matcher marked = MARKED.matcher(plain);
        if (plain.length() > LONGEST || !marked.matches()) {
            return List.of();
        }
        String digits = marked.group("digits");
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String whole = withoutMarks(digits.substring(0, last));
        String rest = digits.substring(last + 1);
        return List.of(whole + "." + rest, whole + rest);
    }

    private static String withoutMarks(String digits) {
        return digits.replace(".", "").replace(",", "");
    }
}

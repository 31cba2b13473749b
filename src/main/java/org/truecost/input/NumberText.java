package org.truecost.input;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written as text: {@code 1,234.50}, {@code ￥１，０００}, {@code (1,200)} and {@code △500} for a negative one. What can
 * be read in two ways, {@code 1.234,56} or {@code 1,23,456}, is no number.
 */
final class NumberText {

    private static final String DIGITS = "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)";

    /** Sign, currency sign and digits; the signs may stand in either order. */
    private static final Pattern SIGNED =
            Pattern.compile("(?<sign>[-−+△▲]?)\\s*[¥$€£]?\\s*(?<inner>[-−]?)\\s*" + DIGITS);

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*[¥$€£]?\\s*" + DIGITS + "\\s*\\)");
    private static final Pattern PERCENT = Pattern.compile(DIGITS + "\\s*%");
    private static final int LONGEST = 64;

    private NumberText() {}

    /** The number a text says; null if it says none. */
    static @Nullable BigDecimal parse(String text) {
        String plain = Wording.plain(text);
        if (plain.length() > LONGEST) {
            return null;
        }
        Matcher brackets = IN_BRACKETS.matcher(plain);
        if (brackets.matches()) {
            return digits(brackets).negate();
        }
        Matcher signed = SIGNED.matcher(plain);
        if (!signed.matches()
                || (!signed.group("sign").isEmpty() && !signed.group("inner").isEmpty())) {
            return null;
        }
        boolean positive =
                (signed.group("sign") + signed.group("inner")).replace("+", "").isEmpty();
        return positive ? digits(signed) : digits(signed).negate();
    }

    /** The number a text says, {@code 60 %} as 0.6; null if it says none. */
    static @Nullable BigDecimal parseRatio(String text) {
        Matcher percent = PERCENT.matcher(Wording.plain(text));
        return percent.matches() ? digits(percent).movePointLeft(2) : parse(text);
    }

    private static BigDecimal digits(Matcher matched) {
        return new BigDecimal(matched.group("digits").replace(",", ""));
    }
}

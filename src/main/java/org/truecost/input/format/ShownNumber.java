package org.truecost.input.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.truecost.input.format.FormatToken.Meaning;
import org.truecost.input.format.NumberFormat.Shows;

/** How a section of a number format shows a number: its digits within the texts around them. */
final class ShownNumber {

    private ShownNumber() {}

    /** @param signed whether the section itself says that the number is negative */
    static String of(FormatSection section, BigDecimal number, boolean signed) {
        List<FormatToken> tokens = section.tokens();
        BigDecimal shown = number.movePointLeft(section.zeros());
        shown = section.shows() == Shows.PERCENTAGE ? shown.movePointRight(2) : shown;
        int first = first(tokens);
        if (first < 0) {
            return texts(tokens, 0, tokens.size());
        }
        String digits =
                tokens.get(first).is(Meaning.GENERAL) || tokens.stream().anyMatch(token -> token.is(Meaning.EXPONENT))
                        ? shown.toPlainString()
                        : digits(tokens, signed ? shown.abs() : shown);
        return (texts(tokens, 0, first) + digits + texts(tokens, first, tokens.size())).strip();
    }

    private static int first(List<FormatToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Meaning.DIGITS) || tokens.get(i).is(Meaning.GENERAL)) {
                return i;
            }
        }
        return -1;
    }

    private static String digits(List<FormatToken> tokens, BigDecimal number) {
        String decimals = "";
        boolean behindPoint = false;
        boolean grouped = false;
        for (int i = 0; i < tokens.size(); i++) {
            FormatToken token = tokens.get(i);
            boolean written = token.is(Meaning.LITERAL) && token.text().equals(".");
            behindPoint |= token.is(Meaning.POINT) || written;
            decimals += behindPoint && token.is(Meaning.DIGITS) ? token.text() : "";
            grouped |= token.is(Meaning.COMMA)
                    && i > 0
                    && i + 1 < tokens.size()
                    && tokens.get(i - 1).is(Meaning.DIGITS)
                    && tokens.get(i + 1).is(Meaning.DIGITS);
        }
        BigDecimal rounded = number.setScale(decimals.length(), RoundingMode.HALF_UP);
        int least = decimals.length() - decimals.replace("0", "").length();
        while (rounded.scale() > least
                && rounded.remainder(BigDecimal.ONE.movePointLeft(rounded.scale() - 1))
                                .signum()
                        == 0) {
            rounded = rounded.setScale(rounded.scale() - 1, RoundingMode.UNNECESSARY);
        }
        return String.format(
                java.util.Locale.ROOT, grouped ? "%,." + rounded.scale() + "f" : "%." + rounded.scale() + "f", rounded);
    }

    private static String texts(List<FormatToken> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (FormatToken token : tokens.subList(from, to)) {
            boolean point = token.text().equals(".");
            text.append(token.is(Meaning.PERCENT) || (token.is(Meaning.LITERAL) && !point) ? token.text() : "");
        }
        return text.toString();
    }
}

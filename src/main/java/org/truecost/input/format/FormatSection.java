package org.truecost.input.format;

import java.math.BigDecimal;
import java.util.List;
import org.truecost.input.format.FormatToken.Meaning;
import org.truecost.input.format.NumberFormat.Shows;

/**
 * A section of a number format: how the numbers that it applies to are shown.
 *
 * @param condition the numbers it applies to, {@code >=1000}; empty where its position among the sections implies it
 * @param shows how it shows a number
 * @param zeros how many zeros of the number it omits
 */
record FormatSection(List<FormatToken> tokens, String condition, Shows shows, int zeros) {

    private static final int THOUSAND = 3;

    static FormatSection of(List<FormatToken> section) {
        List<FormatToken> tokens =
                section.stream().filter(token -> !token.is(Meaning.CONDITION)).toList();
        String condition = section.stream()
                .filter(token -> token.is(Meaning.CONDITION))
                .map(FormatToken::text)
                .findFirst()
                .orElse("");
        Shows shows = shows(tokens);
        return new FormatSection(tokens, condition, shows, shows == Shows.NUMBER ? zeros(tokens) : 0);
    }

    /** What comes first decides: digits of a number, or pieces of a day or a time, which may end in fractions of a second. */
    private static Shows shows(List<FormatToken> tokens) {
        for (FormatToken token : tokens) {
            switch (token.meaning()) {
                case GENERAL, DIGITS -> {
                    return tokens.stream().anyMatch(any -> any.is(Meaning.PERCENT)) ? Shows.PERCENTAGE : Shows.NUMBER;
                }
                case CALENDAR, ELAPSED, HALF_DAY -> {
                    return isDay(tokens) ? Shows.DAY : Shows.TIME;
                }
                default -> {}
            }
        }
        return Shows.NUMBER;
    }

    /** Whether anything but hours, minutes and seconds is shown; m is a minute only next to hours or seconds. */
    private static boolean isDay(List<FormatToken> tokens) {
        boolean time = tokens.stream().anyMatch(token -> token.is(Meaning.ELAPSED) || token.is(Meaning.HALF_DAY))
                || tokens.stream().anyMatch(token -> token.isRun('h', 1) || token.isRun('s', 1));
        return tokens.stream().filter(token -> token.is(Meaning.CALENDAR)).anyMatch(token -> switch (token.text()
                .charAt(0)) {
            case 'h', 's' -> false;
            case 'm' -> !time || token.text().length() >= THOUSAND;
            default -> true;
        });
    }

    /**
     * The zeros left out: three for each comma right behind the last digits before the point or at the end, and one for each
     * digit behind a point that is a mere text, as in {@code 0!.0,"万"}.
     */
    private static int zeros(List<FormatToken> tokens) {
        int zeros = 0;
        int commas = 0;
        boolean behindDigits = false;
        for (FormatToken token : tokens) {
            switch (token.meaning()) {
                case DIGITS -> {
                    commas = 0;
                    behindDigits = true;
                }
                case COMMA -> commas += behindDigits ? 1 : 0;
                default -> {
                    zeros += THOUSAND * commas;
                    commas = 0;
                    behindDigits = false;
                }
            }
        }
        return zeros + THOUSAND * commas + digitsBehindWrittenPoint(tokens);
    }

    private static int digitsBehindWrittenPoint(List<FormatToken> tokens) {
        int digits = 0;
        int points = 0;
        for (int i = 1; i < tokens.size(); i++) {
            boolean written =
                    tokens.get(i).is(Meaning.LITERAL) && tokens.get(i).text().equals(".");
            points += written && tokens.get(i - 1).is(Meaning.DIGITS) ? 1 : 0;
            digits += points == 1 && tokens.get(i).is(Meaning.DIGITS)
                    ? tokens.get(i).text().length()
                    : 0;
        }
        return points == 1 ? digits : 0;
    }

    /** Whether the section's condition holds for a number; without one it holds for none. */
    boolean admits(BigDecimal number) {
        int operator = condition.length() > 1 && "=>".indexOf(condition.charAt(1)) >= 0 ? 2 : 1;
        if (condition.isEmpty()) {
            return false;
        }
        try {
            int order = number.compareTo(
                    new BigDecimal(condition.substring(operator).strip()));
            return switch (condition.substring(0, operator)) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "<>" -> order != 0;
                default -> order == 0;
            };
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}

package org.truecost.input.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.truecost.input.format.FormatToken.Meaning;

/** How a section of a number format shows a day, a time of day or a length of time; names of months and days in English. */
final class ShownMoment {

    private static final int BUDDHIST = 543;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final int SECONDS_A_MINUTE = 60;

    private final List<FormatToken> tokens;
    private final String code;
    private final BigDecimal number;
    private final LocalDateTime moment;

    private ShownMoment(List<FormatToken> tokens, String code, BigDecimal number, LocalDateTime moment) {
        this.tokens = tokens;
        this.code = code;
        this.number = number;
        this.moment = moment;
    }

    static String of(FormatSection section, String code, BigDecimal number, LocalDateTime moment) {
        ShownMoment shown = new ShownMoment(section.tokens(), code, number, moment);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < section.tokens().size(); i++) {
            text.append(shown.piece(i));
        }
        return text.toString().strip();
    }

    private String piece(int index) {
        FormatToken token = tokens.get(index);
        return switch (token.meaning()) {
            case CALENDAR -> calendar(index, token);
            case ELAPSED -> elapsed(token.text());
            case HALF_DAY -> moment.getHour() < 12 ? "AM" : "PM";
            case DIGITS -> "0".repeat(token.text().length());
            case LITERAL, POINT, COMMA, PERCENT -> token.text();
            default -> "";
        };
    }

    private String calendar(int index, FormatToken token) {
        int length = token.text().length();
        return switch (token.text().charAt(0)) {
            case 'y' -> pattern(length <= 2 ? "yy" : "yyyy");
            case 'm' -> isMinute(index) ? pattern(length == 1 ? "m" : "mm") : month(length);
            case 'd' -> pattern(length <= 2 ? "d".repeat(length) : length == 3 ? "EEE" : "EEEE");
            case 'h' -> pattern((halfDays() ? "h" : "H").repeat(Math.min(length, 2)));
            case 's' -> pattern(length == 1 ? "s" : "ss");
            case 'a' -> weekday(length);
            case 'b' -> String.valueOf(moment.getYear() + BUDDHIST);
            case 'g' -> era(length);
            case 'e' -> yearOfEra();
            default -> (length > 1 ? era(3) : "") + yearOfEra();
        };
    }

    private String pattern(String letters) {
        return DateTimeFormatter.ofPattern(letters, Locale.ENGLISH).format(moment);
    }

    private String month(int length) {
        String name = pattern(length <= 2 ? "M".repeat(length) : length == 3 ? "MMM" : "MMMM");
        return length == 5 ? name.substring(0, 1) : name;
    }

    private boolean halfDays() {
        return tokens.stream().anyMatch(token -> token.is(Meaning.HALF_DAY));
    }

    /** After hours, or before seconds. */
    private boolean isMinute(int index) {
        for (int before = index - 1; before >= 0; before--) {
            if (isPiece(tokens.get(before))) {
                if (tokens.get(before).text().charAt(0) == 'h') {
                    return true;
                }
                break;
            }
        }
        for (int after = index + 1; after < tokens.size(); after++) {
            if (isPiece(tokens.get(after))) {
                return tokens.get(after).text().charAt(0) == 's';
            }
        }
        return false;
    }

    private static boolean isPiece(FormatToken token) {
        return token.is(Meaning.CALENDAR) || token.is(Meaning.ELAPSED);
    }

    private String weekday(int length) {
        return moment.getDayOfWeek().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.JAPANESE);
    }

    private String era(int length) {
        TextStyle style = length == 1 ? TextStyle.NARROW : TextStyle.FULL;
        String name = JapaneseDate.from(moment.toLocalDate()).getEra().getDisplayName(style, Locale.JAPANESE);
        return length == 2 ? name.substring(0, 1) : name;
    }

    /** The year of an era where the format names one, or is Japanese; elsewhere e is the common year. */
    private String yearOfEra() {
        boolean era = code.contains("g") || code.contains("r") || code.contains("[$-411]") || code.contains("ja-JP");
        int year = era ? JapaneseDate.from(moment.toLocalDate()).get(ChronoField.YEAR_OF_ERA) : moment.getYear();
        return year == 1 && code.contains("gannen") ? "元" : String.valueOf(year);
    }

    private String elapsed(String run) {
        long seconds =
                number.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
        long units = switch (run.charAt(0)) {
            case 'h' -> seconds / SECONDS_AN_HOUR;
            case 'm' -> seconds / SECONDS_A_MINUTE;
            default -> seconds;
        };
        String digits = String.valueOf(units);
        return "0".repeat(Math.max(0, run.length() - digits.length())) + digits;
    }
}

package org.truecost.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and months written as text, the year first: {@code 2024-04-01}, {@code 2024/4/1}, {@code 2024年4月1日}. Forms that
 * countries read differently, {@code 04/05/2024}, are no dates.
 */
final class DateText {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})(?:T[0-9:.]+Z?)?|/(\\d{1,2})/(\\d{1,2})|年\\s*(\\d{1,2})月\\s*(\\d{1,2})日)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{1,2})|/(\\d{1,2})|年\\s*(\\d{1,2})月)");

    private DateText() {}

    /** The day a text says; null if it says none. */
    static @Nullable LocalDate parseDay(String text) {
        Matcher day = DAY.matcher(Wording.plain(text));
        try {
            return day.matches() ? LocalDate.of(number(day, 1), number(day, 2, 4, 6), number(day, 3, 5, 7)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The month a text says, or that of the day it says; null if it says neither. */
    static @Nullable YearMonth parseMonth(String text) {
        Matcher month = MONTH.matcher(Wording.plain(text));
        if (month.matches()) {
            try {
                return YearMonth.of(number(month, 1), number(month, 2, 3, 4));
            } catch (DateTimeException noSuchMonth) {
                return null;
            }
        }
        LocalDate day = parseDay(text);
        return day == null ? null : YearMonth.from(day);
    }

    private static int number(Matcher matched, int... groups) {
        for (int group : groups) {
            String digits = matched.group(group);
            if (digits != null) {
                return Integer.parseInt(digits);
            }
        }
        throw new IllegalStateException("the pattern matched without its digits");
    }
}

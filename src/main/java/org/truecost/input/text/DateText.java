package org.truecost.input.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days and months written as text, the year first: {@code 2024-04-01}, {@code 2024/4/1}, {@code 2024年4月1日}, and by the year
 * of an era, {@code 令和6年4月1日}. Forms that countries read differently, {@code 04/05/2024}, are no dates, but their readings
 * can be named.
 */
public final class DateText {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})(?:T[0-9:.]+Z?)?|/(\\d{1,2})/(\\d{1,2})|年\\s*(\\d{1,2})月\\s*(\\d{1,2})日)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{1,2})|/(\\d{1,2})|年\\s*(\\d{1,2})月)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{1,2})");

    /** A year of two digits is one of this century, as far as any reading is worth naming. */
    private static final int CENTURY = 2000;

    private DateText() {}

    /** The day a text says; null if it says none. */
    public static @Nullable LocalDate parseDay(String text) {
        EraText era = EraText.parse(text);
        if (era != null) {
            return era.isWithinEra() ? era.day() : null;
        }
        Matcher day = DAY.matcher(Wording.halfWidth(text));
        return day.matches() ? day(number(day, 1), number(day, 2, 4, 6), number(day, 3, 5, 7)) : null;
    }

    /** The month a text says, or that of the day it says; null if it says neither. */
    public static @Nullable YearMonth parseMonth(String text) {
        EraText era = EraText.parse(text);
        if (era != null) {
            return era.isWithinEra() ? era.month() : null;
        }
        Matcher month = MONTH.matcher(Wording.halfWidth(text));
        LocalDate day = month.matches() ? day(number(month, 1), number(month, 2, 3, 4), 1) : parseDay(text);
        return day == null ? null : YearMonth.from(day);
    }

    /** The days that a text which {@link #parseDay} refuses may mean, where it may mean several. */
    public static List<LocalDate> readings(String text) {
        String plain = Wording.halfWidth(text);
        Matcher yearLast = YEAR_LAST.matcher(plain);
        if (yearLast.matches()) {
            int year = number(yearLast, 4);
            return several(
                    day(year, number(yearLast, 1), number(yearLast, 3)),
                    day(year, number(yearLast, 3), number(yearLast, 1)));
        }
        Matcher shortYear = SHORT_YEAR.matcher(plain);
        if (shortYear.matches()) {
            int first = number(shortYear, 1);
            int second = number(shortYear, 3);
            int third = number(shortYear, 4);
            return several(
                    day(CENTURY + first, second, third),
                    day(CENTURY + third, first, second),
                    day(CENTURY + third, second, first));
        }
        return List.of();
    }

    private static List<LocalDate> several(@Nullable LocalDate... days) {
        List<LocalDate> readings =
                Stream.of(days).filter(Objects::nonNull).distinct().toList();
        return readings.size() > 1 ? readings : List.of();
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
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

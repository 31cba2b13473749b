package org.truecost.input.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days and months written as text, the year first: {@code 2024-04-01}, {@code 2024/4/1}, {@code 2024年4月1日}, and by the year of an
 * era, {@code 令和6年4月1日}; a time of day may follow. A text with a time zone, and forms that countries read differently, {@code
 * 04/05/2024}, are not dates, but their readings can be named.
 */
public final class DateText {

    private static final String TIME =
            "(?:(?:T|\\s+|(?<=日))(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
                    + "\\s*(?<zone>Z|z|UTC|GMT|JST|[+-]\\d{2}(?::?\\d{2})?)?)?";

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年\\s*(\\d{1,2})月\\s*(\\d{1,2})日)" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{1,2})|/(\\d{1,2})|年\\s*(\\d{1,2})月)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{1,2})");

    /** A two-digit year is taken to be in this century for the readings that are named. */
    private static final int CENTURY = 2000;

    /**
     * From this hour in Greenwich on, it is the next day at the easternmost clocks (+14:00); before it, the day before at the
     * westernmost.
     */
    private static final int HOUR_OF_NEXT_DAY = 12;

    private static final int HOURS_OF_JAPAN = 9;

    private DateText() {}

    /** The day a text says; null if it says none. */
    public static @Nullable LocalDate parseDay(String text) {
        EraText era = EraText.parse(text);
        if (era != null) {
            return era.isWithinEra() ? era.day() : null;
        }
        Written written = written(text);
        return written == null || written.zone() != null ? null : written.day();
    }

    /** The time of day after the day of a text, not counted; null where there is none, or midnight. */
    public static @Nullable LocalTime timeOfDay(String text) {
        Written written = EraText.parse(text) == null ? written(text) : null;
        return written == null || written.time().equals(LocalTime.MIDNIGHT) ? null : written.time();
    }

    /**
     * A day and what follows it.
     *
     * @param time midnight where none is written
     * @param zone where clocks show the time; null where none is written
     */
    private record Written(
            LocalDate day, LocalTime time, @Nullable ZoneOffset zone) {

        /** The day as written, and that of another clock at the same moment: it depends on the reader which is meant. */
        List<LocalDate> readings(ZoneOffset offset) {
            LocalDateTime universal = day.atTime(time).minusSeconds(offset.getTotalSeconds());
            LocalDate other = universal.toLocalDate();
            if (other.equals(day)) {
                other = universal.getHour() >= HOUR_OF_NEXT_DAY ? day.plusDays(1) : day.minusDays(1);
            }
            return List.of(day, other);
        }
    }

    private static @Nullable Written written(String text) {
        Matcher matched = DAY.matcher(Wording.halfWidth(text));
        LocalDate day =
                matched.matches() ? day(number(matched, 1), number(matched, 2, 4, 6), number(matched, 3, 5, 7)) : null;
        if (day == null) {
            return null;
        }
        try {
            String zone = matched.group("zone");
            return new Written(day, time(matched), zone == null ? null : offset(zone));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static LocalTime time(Matcher matched) {
        if (matched.group("hour") == null) {
            return LocalTime.MIDNIGHT;
        }
        String second = matched.group("second");
        return LocalTime.of(
                Integer.parseInt(matched.group("hour")),
                Integer.parseInt(matched.group("minute")),
                second == null ? 0 : Integer.parseInt(second));
    }

    private static ZoneOffset offset(String zone) {
        return switch (zone) {
            case "Z", "z", "UTC", "GMT" -> ZoneOffset.UTC;
            case "JST" -> ZoneOffset.ofHours(HOURS_OF_JAPAN);
            default -> ZoneOffset.of(zone);
        };
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
        Written written = written(text);
        if (written != null && written.zone() != null) {
            return written.readings(written.zone());
        }
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

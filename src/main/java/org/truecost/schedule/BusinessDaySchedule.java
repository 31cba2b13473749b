package org.truecost.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Due on a business day of the month after: the third, at seven in the morning.
 *
 * @param number of the business day, from 1
 */
record BusinessDaySchedule(int number, LocalTime time, ZoneId zone, Holidays holidays) implements Schedule {

    private static final Pattern WORDS =
            Pattern.compile("business[ -]day\\s+(\\d{1,2})(?:\\s+at\\s+(\\d{1,2}:\\d{2}))?");

    /** No month has more business days than days that are not weekends. */
    private static final int MOST = 18;

    static Optional<BusinessDaySchedule> parse(String words, ZoneId zone, Holidays holidays) {
        Matcher parts = WORDS.matcher(words);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(1));
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("“" + words + "”: expected a business day from 1 to " + MOST);
        }
        String hour = parts.group(2) == null ? "00:00" : parts.group(2);
        return Optional.of(new BusinessDaySchedule(number, time(hour, words), zone, holidays));
    }

    private static LocalTime time(String hour, String words) {
        try {
            return LocalTime.parse(hour.length() == "7:00".length() ? "0" + hour : hour);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("“" + words + "”: expected a time from 00:00 to 23:59", none);
        }
    }

    @Override
    public Instant due(YearMonth month) {
        LocalDate day = Stream.iterate(month.plusMonths(1).atDay(1), date -> date.plusDays(1))
                .filter(this::isBusinessDay)
                .skip(number - 1L)
                .findFirst()
                .orElseThrow();
        return day.atTime(time).atZone(zone).toInstant();
    }

    private boolean isBusinessDay(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.isHoliday(date);
    }
}

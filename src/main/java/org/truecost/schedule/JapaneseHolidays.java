package org.truecost.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * Japan's public holidays from 2022 on, by the Act on National Holidays (国民の祝日に関する法律) as currently in force: fixed days, Mondays,
 * the two equinoxes, the substitute for a holiday on a Sunday, and the day between two holidays.
 *
 * <p>The equinoxes are announced a year ahead from astronomy; the approximation used here gives the announced days until
 * 2099. A law that moves a day for one year (as in 2019 to 2021) is not covered.
 */
final class JapaneseHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    /** Which Monday of a month is one. */
    private static final Map<Month, Integer> MONDAYS =
            Map.of(Month.JANUARY, 2, Month.JULY, 3, Month.SEPTEMBER, 3, Month.OCTOBER, 2);

    private static final int DAYS_OF_WEEK = 7;
    private static final int LAST_OF_THE_TURN = 3;

    /** Days of the equinox in 1980, in ten thousandths, and how they drift. */
    private static final long SPRING = 208_431;

    private static final long AUTUMN = 232_488;
    private static final long DRIFT_A_YEAR = 242_194;
    private static final long SCALE = 10_000;
    private static final long DRIFT_SCALE = 1_000_000;
    private static final int EPOCH = 1980;

    private JapaneseHolidays() {}

    static boolean isHoliday(LocalDate date) {
        return isNamed(date) || isSubstitute(date) || isBetween(date);
    }

    static boolean isTurnOfTheYear(LocalDate date) {
        return switch (date.getMonth()) {
            case DECEMBER -> date.getDayOfMonth() == date.lengthOfMonth();
            case JANUARY -> date.getDayOfMonth() <= LAST_OF_THE_TURN;
            default -> false;
        };
    }

    private static boolean isNamed(LocalDate date) {
        return FIXED.contains(MonthDay.from(date)) || isMonday(date) || isEquinox(date);
    }

    private static boolean isMonday(LocalDate date) {
        int which = (date.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
        return date.getDayOfWeek() == DayOfWeek.MONDAY && Integer.valueOf(which).equals(MONDAYS.get(date.getMonth()));
    }

    private static boolean isEquinox(LocalDate date) {
        return switch (date.getMonth()) {
            case MARCH -> date.getDayOfMonth() == equinox(SPRING, date.getYear());
            case SEPTEMBER -> date.getDayOfMonth() == equinox(AUTUMN, date.getYear());
            default -> false;
        };
    }

    private static long equinox(long in1980, int year) {
        long years = (long) year - EPOCH;
        long drifted = in1980 * (DRIFT_SCALE / SCALE) + DRIFT_A_YEAR * years;
        return drifted / DRIFT_SCALE - Math.floorDiv(years, 4L);
    }

    /** The first day after a holiday on a Sunday that is not a holiday itself. */
    private static boolean isSubstitute(LocalDate date) {
        if (isNamed(date)) {
            return false;
        }
        LocalDate before = date.minusDays(1);
        while (isNamed(before)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    private static boolean isBetween(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SUNDAY && isNamed(date.minusDays(1)) && isNamed(date.plusDays(1));
    }
}

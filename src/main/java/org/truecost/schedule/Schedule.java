package org.truecost.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a month's report is due, in a time zone. */
public sealed interface Schedule permits BusinessDaySchedule, CronSchedule, NoSchedule {

    /** The first moment a report of the month may be made: after the month is over. */
    Instant due(YearMonth month);

    /** Where the days are counted. */
    ZoneId zone();

    /** The month that dropped workbooks are for where they name none: the last that is over. */
    default YearMonth lastFullMonth(Instant now) {
        return YearMonth.from(ZonedDateTime.ofInstant(now, zone())).minusMonths(1);
    }

    /**
     * A schedule from its words: {@code none}; {@code business day 3 at 07:00}; or a cron expression of six fields (second,
     * minute, hour, day, month, weekday).
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Schedule of(String words, ZoneId zone, Holidays holidays) {
        String plain = words.strip();
        if (plain.equals("none")) {
            return new NoSchedule(zone);
        }
        return BusinessDaySchedule.parse(plain, zone, holidays)
                .<Schedule>map(schedule -> schedule)
                .orElseGet(() -> CronSchedule.parse(plain, zone));
    }
}

package org.truecost.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.scheduling.support.CronExpression;

/**
 * Due at the first moment of a cron expression after the month's end. A moment that a change to summer time leaves out comes as
 * much later as the clock is put forward, half past two at half past three; one that comes twice counts the first time.
 */
record CronSchedule(CronExpression expression, ZoneId zone) implements Schedule {

    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

    static CronSchedule parse(String words, ZoneId zone) {
        CronExpression expression = CronExpression.parse(words);
        if (expression.next(ANY_DAY.atStartOfDay()) == null) {
            throw new IllegalArgumentException("that moment never comes");
        }
        return new CronSchedule(expression, zone);
    }

    @Override
    public Instant due(YearMonth month) {
        // By the clock on the wall, which has every hour: in the zone's own time, a day's missing hour would cost a
        // month.
        LocalDateTime lastMoment = month.plusMonths(1).atDay(1).atStartOfDay().minusNanos(1);
        LocalDateTime first = expression.next(lastMoment);
        return first == null ? Instant.MAX : first.atZone(zone).toInstant();
    }
}

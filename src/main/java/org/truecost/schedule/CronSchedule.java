package org.truecost.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/**
 * Due at the first moment of a cron expression after the month's end. An hour that a change to summer time leaves out is made
 * up for by the next; one that comes twice counts once.
 */
record CronSchedule(CronExpression expression, ZoneId zone) implements Schedule {

    static CronSchedule parse(String words, ZoneId zone) {
        return new CronSchedule(CronExpression.parse(words), zone);
    }

    @Override
    public Instant due(YearMonth month) {
        ZonedDateTime lastMoment =
                month.plusMonths(1).atDay(1).atStartOfDay(zone).minusNanos(1);
        ZonedDateTime first = expression.next(lastMoment);
        return first == null ? Instant.MAX : first.toInstant();
    }
}

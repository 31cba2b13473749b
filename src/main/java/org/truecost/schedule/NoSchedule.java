package org.truecost.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Nothing is due by itself: an instance that only takes workbooks, or one whose trigger is outside. */
record NoSchedule(ZoneId zone) implements Schedule {

    @Override
    public Instant due(YearMonth month) {
        return Instant.MAX;
    }
}

package org.truecost.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Nothing becomes due by time: an instance that only takes workbooks, or one with an external trigger. */
record NoSchedule(ZoneId zone) implements Schedule {

    @Override
    public Instant due(YearMonth month) {
        return Instant.MAX;
    }
}

package org.truecost.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truecost.batch.JobStoppedException;
import org.truecost.schedule.Schedule;
import org.truecost.settings.WatchProperties;

/**
 * When a watching instance looks for due reports: when another month has become due by the clock, when workbooks have arrived and
 * no more have for a while, and periodically, because of what other instances did. No state survives a restart: what is due
 * follows from the folder and the database.
 */
final class DueRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DueRounds.class);

    /** No looking more often than this after what other instances did, however soon workbooks settle. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    /** How far back the last due month is looked for: no schedule is rarer than yearly. */
    private static final int FURTHEST = 24;

    private final Schedule schedule;
    private final Duration settle;
    private final Duration nowAndThen;
    private final InstantSource clock;
    private final InstantSource stopwatch;
    private @Nullable YearMonth seen;
    private @Nullable Instant changedAt;
    private @Nullable Instant lookedAt;
    private @Nullable Instant waitingSince;

    DueRounds(WatchProperties watching, InstantSource clock, InstantSource stopwatch) {
        this.schedule = watching.parsedSchedule();
        this.settle = watching.settle();
        this.nowAndThen = settle.compareTo(LEAST) < 0 ? LEAST : settle;
        this.clock = clock;
        this.stopwatch = stopwatch;
    }

    /**
     * Receives the result of each round.
     *
     * @param any whether workbooks have arrived
     * @param waiting whether some are there that are not taken yet: after downtime the first report should include them, too
     */
    void looked(boolean any, boolean waiting) {
        if (any) {
            changedAt = stopwatch.instant();
        }
        if (!waiting) {
            waitingSince = null;
        } else if (waitingSince == null) {
            waitingSince = stopwatch.instant();
        }
    }

    /** The last month that is due, where it is time to look. */
    Optional<YearMonth> last() {
        Optional<YearMonth> last = lastDue(clock.instant());
        boolean ready = waitingSince == null || isPast(waitingSince, settle);
        boolean time = last.isPresent()
                && ready
                && (!last.get().equals(seen) || isPast(changedAt, settle) || isPast(lookedAt, nowAndThen));
        return time ? last : Optional.empty();
    }

    /** Makes the reports; a failure is logged, and they are tried again when it is time to look next. */
    void made(Runnable make) {
        seen = lastDue(clock.instant()).orElse(null);
        lookedAt = stopwatch.instant();
        changedAt = null;
        try {
            make.run();
        } catch (JobStoppedException stopped) {
            LOG.info("The due reports are continued at the next start");
        } catch (RuntimeException failure) {
            LOG.error("The due reports could not be made; they are tried again", failure);
        }
    }

    private boolean isPast(@Nullable Instant since, Duration wait) {
        return since != null && Duration.between(since, stopwatch.instant()).compareTo(wait) >= 0;
    }

    private Optional<YearMonth> lastDue(Instant now) {
        return Stream.iterate(schedule.lastFullMonth(now), month -> month.minusMonths(1))
                .limit(FURTHEST)
                .filter(month -> !schedule.due(month).isAfter(now))
                .findFirst();
    }
}

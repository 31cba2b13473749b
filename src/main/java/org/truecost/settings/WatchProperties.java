package org.truecost.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.truecost.problem.Message;
import org.truecost.schedule.Holidays;
import org.truecost.schedule.Schedule;

/**
 * How the drop folder is watched and when the months are due; each property is described in {@code application.yml}.
 *
 * @param poll the interval between two scans of the folder
 * @param steady how long a workbook must be unchanged before it is taken
 * @param broken how long to wait for a file that is not a complete workbook
 * @param silence after which another instance's claims are taken over
 * @param retry the pause before a failed item is retried
 * @param patience how long {@code due} waits for files that are still being written
 * @param settle how long after the last late workbook a revision is made
 * @param schedule when a month's report is due
 * @param zone where the schedule's days are counted
 * @param holidays the code of the days offices are closed, apart from weekends
 * @param deliver whether finished briefings are also delivered
 */
@ConfigurationProperties(value = "truecost.watch", ignoreUnknownFields = false)
public record WatchProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("3s") Duration steady,
        @DefaultValue("60s") Duration broken,
        @DefaultValue("30s") Duration silence,
        @DefaultValue("15s") Duration retry,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("10m") Duration settle,
        @DefaultValue("business day 3 at 07:00") String schedule,
        @DefaultValue("Asia/Tokyo") ZoneId zone,
        @DefaultValue("japan") String holidays,
        @DefaultValue("true") boolean deliver) {

    /** Another instance shows every second that it lives. */
    private static final Duration SOME_BEATS = Duration.ofSeconds(3);

    /** Refuses to wait for less than nothing, and to look without a pause. */
    public WatchProperties {
        Bounds.someTime("truecost.watch.poll", poll);
        Bounds.time("truecost.watch.steady", steady);
        Bounds.time("truecost.watch.broken", broken);
        Bounds.atLeast("truecost.watch.silence", silence, SOME_BEATS);
        Bounds.someTime("truecost.watch.retry", retry);
        Bounds.time("truecost.watch.patience", patience);
        Bounds.time("truecost.watch.settle", settle);
        if (!Holidays.isKnown(holidays)) {
            throw new SettingsException(
                    "truecost.watch.holidays",
                    Message.of("settings.watch.holidays").with("found", holidays));
        }
    }

    /**
     * The parsed schedule.
     *
     * @throws SettingsException if the schedule cannot be parsed, or the region of the holidays is unknown
     */
    public Schedule parsedSchedule() {
        Holidays closed = closed();
        try {
            return Schedule.of(schedule, zone, closed);
        } catch (IllegalArgumentException none) {
            throw new SettingsException(
                    "truecost.watch.schedule",
                    Message.of("settings.watch.schedule").with("found", schedule));
        }
    }

    /** A region is looked for only where days are counted: it takes reading the country's calendar. */
    private Holidays closed() {
        return Holidays.of(holidays).orElseThrow(() -> {
            String expected = Stream.concat(
                            Stream.of(holidays.strip().split("-", 2)[0]), Holidays.regions(holidays).stream())
                    .collect(Collectors.joining(", "));
            return new SettingsException(
                    "truecost.watch.holidays",
                    Message.of("settings.watch.region").with("found", holidays).with("known", expected));
        });
    }
}

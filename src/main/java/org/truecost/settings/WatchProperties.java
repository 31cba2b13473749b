package org.truecost.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.truecost.schedule.Holidays;
import org.truecost.schedule.Schedule;

/**
 * How the drop folder is watched and when the months are due; each property is described in {@code application.yml}.
 *
 * @param poll between two looks at the folder
 * @param steady how long a workbook must stand still before it is taken
 * @param broken how long a file that is no whole workbook is waited for
 * @param silence after which another instance's claims are taken over
 * @param retry how long what could not be dealt with is left alone
 * @param patience how long {@code due} waits for files that are still being written
 * @param settle how long after the last late workbook a revision is made
 * @param schedule when a month's report is due
 * @param zone where the schedule's days are counted
 * @param holidays the code of the days offices are closed, apart from weekends
 * @param deliver whether finished briefings are brought to their readers, too
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
                    "“%s” is not known; expected none, japan, or the code of another country and, where its regions differ, the region, as in us, de-by or gb-eng"
                            .formatted(holidays),
                    "「%s」は使えません。none、japan、その他の国コード、または国と地域のコード（例：us、de-by、gb-eng）を指定してください".formatted(holidays));
        }
    }

    /**
     * The schedule as it is reckoned with.
     *
     * @throws SettingsException if its words are none, or the region of the holidays is not known
     */
    public Schedule reckoned() {
        Holidays closed = closed();
        try {
            return Schedule.of(schedule, zone, closed);
        } catch (IllegalArgumentException none) {
            throw new SettingsException(
                    "truecost.watch.schedule",
                    "“%s” is no schedule; expected a business day from 1 to 18, as in “business day 3 at 07:00”, a cron expression of six fields that comes to pass, or “none”"
                            .formatted(schedule),
                    "「%s」は予定として読めません。1から18までの営業日（例：business day 3 at 07:00）、実際に訪れる日時を表す6項目のcron式、またはnoneを指定してください"
                            .formatted(schedule));
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
                    "“%s” names a region that is not known; expected one of: %s".formatted(holidays, expected),
                    "「%s」の地域は使えません。次のいずれかを指定してください：%s".formatted(holidays, expected));
        });
    }
}

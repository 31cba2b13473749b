package org.truecost.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox;
import org.truecost.input.TinyWorkbook;
import org.truecost.schedule.Schedule;
import org.truecost.settings.WatchProperties;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/**
 * Years of months by a clock that is set: with downtime, month ends, a leap day, changes to summer time and a clock put back,
 * in two time zones. Every month gets one report when it is due and not before, oldest first after downtime, and a revision where
 * a workbook comes late. The reports are made; their documents are not written, for that is seen elsewhere.
 * All three years: {@code -Dtruecost.clock.months=36}.
 */
class ThreeYearsTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth LAST = FIRST.plusMonths(Integer.getInteger("truecost.clock.months", 18) - 1);
    private static final Duration SETTLED = Duration.ofMinutes(11);

    @TempDir
    private Path folder;

    private final Map<YearMonth, Integer> revisions = new TreeMap<>();
    private @Nullable SetWatch watch;

    @AfterEach
    void stop() throws IOException {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void inTokyoOnTheThirdBusinessDay() throws IOException {
        threeYears("business day 3 at 07:00", "Asia/Tokyo", "JAPAN");
    }

    /** At half past two in the night to the ninth, which the ninth of March 2025 does not have. */
    @Test
    void inNewYorkInTheHourThatSummerTimeLeavesOut() throws IOException {
        threeYears("0 30 2 9 * *", "America/New_York", "NONE");
    }

    private void threeYears(String words, String zoneId, String holidays) throws IOException {
        ZoneId zone = ZoneId.of(zoneId);
        begin(words, zoneId, holidays);
        Schedule schedule = watch().bean(WatchProperties.class).parsedSchedule();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            live(month, schedule, zone);
        }
        at(schedule.due(LAST).plus(Duration.ofDays(1)));
        List<Report> inForce = new ArrayList<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            inForce.add(store().inForce(month).orElseThrow());
        }
        List<String> made = made();
        Map<YearMonth, Integer> found = new TreeMap<>();
        inForce.forEach(report -> found.put(report.month(), report.revision()));
        System.out.println("ThreeYearsTest: " + zoneId + ", " + made.size() + " reports made: " + found);
        assertThat(found).isEqualTo(revisions);
        assertThat(store().all())
                .as("no report is unfinished")
                .allMatch(Report::done)
                .hasSize(made.size());
        assertThat(made).doesNotHaveDuplicates();
        assertThat(watch().taken())
                .isNotEmpty()
                .allSatisfy(taken -> assertThat(taken.hasErrors())
                        .as("%s: %s", taken.claim().name(), taken.problems())
                        .isFalse());
        for (int index = 1; index < inForce.size(); index++) {
            assertThat(store().report(inForce.get(index).previousId()).map(Report::month))
                    .as("compared with the month before")
                    .contains(inForce.get(index - 1).month());
        }
    }

    /** From the end of a month to the end of the next: the month's workbook, its report, and what else befalls. */
    private void live(YearMonth month, Schedule schedule, ZoneId zone) throws IOException {
        Instant over = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Instant due = schedule.due(month);
        assertThat(due).as("due after the month is over").isAfter(over);
        if (isDownOver(month)) {
            watch().down();
        } else {
            watch().up();
        }
        at(over.minusSeconds(1));
        drop(month, 1);
        at(over);
        at(over.plusSeconds(5));
        for (Instant change : changes(zone, over, due)) {
            at(change.minusSeconds(1));
            at(change);
        }
        at(due.minusSeconds(1));
        assertThat(store().inForce(month)).as(month + " is not due yet").isEmpty();
        at(due);
        if (!watch().isUp()) {
            assertThat(store().inForce(month)).as("nobody was there").isEmpty();
            expect(month);
            return;
        }
        expect(month);
        caughtUp(month);
        at(due.minus(Duration.ofDays(40)));
        at(due.plus(Duration.ofMinutes(30)));
        if (month.getMonthValue() % 5 == 0) {
            late(month.minusMonths(2), due.plus(Duration.ofDays(1)));
        }
        if (month.getMonthValue() == 9) {
            late(month, due.plus(Duration.ofDays(3)));
        }
    }

    /** Every month so far has its report, and those that were missed came oldest first. */
    private void caughtUp(YearMonth month) {
        for (YearMonth past = FIRST; !past.isAfter(month); past = past.plusMonths(1)) {
            assertThat(store().inForce(past))
                    .as(past + " when " + month + " is due")
                    .isPresent();
        }
        List<String> firsts =
                made().stream().filter(report -> report.endsWith(" r1")).toList();
        assertThat(firsts).isEqualTo(firsts.stream().sorted().toList());
    }

    /** A workbook for a month that is reported on: it is revised, and so are the months since, in which its lines count, too. */
    private void late(YearMonth month, Instant when) throws IOException {
        at(when);
        drop(month, 2);
        at(when.plusSeconds(1));
        at(when.plusSeconds(10));
        int before = made().size();
        at(when.plusSeconds(20));
        assertThat(made()).as("more workbooks may come").hasSize(before);
        at(when.plusSeconds(20).plus(SETTLED));
        List<String> expected = new ArrayList<>();
        for (YearMonth revised = month; revisions.containsKey(revised); revised = revised.plusMonths(1)) {
            revisions.merge(revised, 1, Integer::sum);
            expected.add(revised + " r" + revisions.get(revised));
        }
        assertThat(made().subList(before, made().size())).isEqualTo(expected);
    }

    private void expect(YearMonth month) {
        revisions.put(month, 1);
    }

    /** Down over a leap day, over two changes of summer time, and over a year's end. */
    private static boolean isDownOver(YearMonth month) {
        return List.of("2024-02", "2024-10", "2024-11", "2024-12", "2025-03", "2025-10")
                .contains(month.toString());
    }

    private static List<Instant> changes(ZoneId zone, Instant from, Instant to) {
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        if (change != null && change.getInstant().isBefore(to)) {
            changes.add(change.getInstant());
        }
        return changes;
    }

    private List<String> made() {
        return watch().made().stream()
                .map(briefing -> briefing.month() + " r" + briefing.revision())
                .toList();
    }

    private void begin(String words, String zone, String holidays) throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        Path first = Files.createDirectories(sandbox.input().resolve(FIRST.toString()));
        try (Stream<Path> files = Files.list(sandbox.input())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, first.resolve(file.getFileName()));
            }
        }
        Files.createDirectories(folder.resolve("drafts"));
        watch = new SetWatch(
                folder,
                FIRST.atDay(1).atStartOfDay(ZoneId.of(zone)).toInstant(),
                "--truecost.watch.schedule=" + words,
                "--truecost.watch.zone=" + zone,
                "--truecost.watch.holidays=" + holidays);
    }

    private SetWatch watch() {
        return requireNonNull(watch);
    }

    private void at(Instant moment) {
        watch().at(moment);
    }

    /** A month's bill, under a new number each month. */
    private void drop(YearMonth month, int version) throws IOException {
        Path draft = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end")
                .row(
                        "E" + month + "." + version,
                        "power",
                        "Power",
                        1000 * version + month.getMonthValue(),
                        "USD",
                        month.atDay(1),
                        month.atEndOfMonth())
                .in(folder.resolve("drafts"), "power " + month + ".xlsx")
                .path();
        Files.move(draft, folder.resolve("input").resolve(draft.getFileName()));
    }

    private ReportStore store() {
        return watch().bean(ReportStore.class);
    }
}

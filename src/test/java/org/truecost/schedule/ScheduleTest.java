package org.truecost.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** As the Cabinet Office announces them, substitutes and days between included. */
    private static final String ANNOUNCED = """
            2024-01-01 2024-01-08 2024-02-11 2024-02-12 2024-02-23 2024-03-20 2024-04-29 2024-05-03 2024-05-04 2024-05-05
            2024-05-06 2024-07-15 2024-08-11 2024-08-12 2024-09-16 2024-09-22 2024-09-23 2024-10-14 2024-11-03 2024-11-04
            2024-11-23
            2025-01-01 2025-01-13 2025-02-11 2025-02-23 2025-02-24 2025-03-20 2025-04-29 2025-05-03 2025-05-04 2025-05-05
            2025-05-06 2025-07-21 2025-08-11 2025-09-15 2025-09-23 2025-10-13 2025-11-03 2025-11-23 2025-11-24
            2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 2026-05-04 2026-05-05 2026-05-06
            2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23
            2027-01-01 2027-01-11 2027-02-11 2027-02-23 2027-03-21 2027-03-22 2027-04-29 2027-05-03 2027-05-04 2027-05-05
            2027-07-19 2027-08-11 2027-09-20 2027-09-23 2027-10-11 2027-11-03 2027-11-23
            """;

    @Test
    void knowsJapansHolidaysAsAnnounced() {
        List<LocalDate> announced =
                Stream.of(ANNOUNCED.split("\\s+")).map(LocalDate::parse).toList();
        List<LocalDate> calculated = Stream.iterate(LocalDate.of(2024, 1, 1), date -> date.plusDays(1))
                .limit(Year.of(2024).length() + 3L * 365)
                .filter(JapaneseHolidays::isHoliday)
                .toList();
        assertThat(calculated).isEqualTo(announced);
    }

    /** 5 U.S.C. 6103 with the day off in lieu, as the Office of Personnel Management lists them. */
    @Test
    void knowsTheFederalHolidaysOfTheUnitedStates() {
        assertThat(closed("us", 2026))
                .containsExactly(
                        "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "10-12", "11-11", "11-26",
                        "12-25");
        assertThat(closed("US", 2027))
                .containsExactly(
                        "01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06", "10-11", "11-11", "11-25",
                        "12-24", "12-31");
    }

    /** Nine in every state; Bavaria's law on Sundays and holidays adds Epiphany, Corpus Christi and All Saints. */
    @Test
    void knowsTheHolidaysOfGermanyAndOfItsStates() {
        assertThat(closed("de", 2025))
                .containsExactly("01-01", "04-18", "04-21", "05-01", "05-29", "06-09", "10-03", "12-25", "12-26");
        assertThat(closed("de-by", 2025))
                .containsExactly(
                        "01-01", "01-06", "04-18", "04-21", "05-01", "05-29", "06-09", "06-19", "10-03", "11-01",
                        "12-25", "12-26");
    }

    /** The Banking and Financial Dealings Act 1971, its substitute days included. */
    @Test
    void knowsTheBankHolidaysOfEngland() {
        assertThat(closed("gb-eng", 2026))
                .containsExactly("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28");
        assertThat(closed("gb-eng", 2027))
                .containsExactly("01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28");
    }

    /** The second of January is a bank holiday in Zürich; the afternoon of Christmas Eve closes no office for the day. */
    @Test
    void countsBankHolidaysAndNoObservances() {
        assertThat(closed("ch-zh", 2025)).contains("01-02");
        assertThat(closed("at", 2025)).contains("12-08").doesNotContain("12-24", "12-31");
    }

    @Test
    void keepsJapansOwnLawAndRefusesWhatItDoesNotKnow() {
        assertThat(Holidays.of("jp")).containsSame(Holidays.JAPAN);
        assertThat(Holidays.of("japan")).containsSame(Holidays.JAPAN);
        assertThat(Holidays.of("none")).containsSame(Holidays.NONE);
        for (String code : List.of("mars", "", "de-", "de-zz", "de-by-zz", "jp-13", "japan-13", "none-by", "-")) {
            assertThat(Holidays.of(code)).as(code).isEmpty();
        }
        assertThat(Holidays.of("fr-75c"))
                .as("in whatever letters the calendar has it")
                .isPresent();
        assertThat(Holidays.isKnown("de-zz")).isTrue();
        assertThat(Holidays.isKnown("mars")).isFalse();
        assertThat(Holidays.regions("de-zz")).hasSize(16).contains("de-by");
    }

    @Test
    void isDueOnABusinessDayElsewhere() {
        Schedule schedule = Schedule.of("business day 3 at 07:00", ZoneId.of("Europe/Berlin"), holidays("de"));
        assertThat(local(schedule, "2025-04")).as("Labour Day").isEqualTo("2025-05-06T07:00");
        assertThat(local(schedule, "2024-12")).as("Epiphany is a working day").isEqualTo("2025-01-06T07:00");
        Schedule bavarian = Schedule.of("business day 3 at 07:00", ZoneId.of("Europe/Berlin"), holidays("de-by"));
        assertThat(local(bavarian, "2024-12")).isEqualTo("2025-01-07T07:00");
    }

    private static Holidays holidays(String code) {
        return Holidays.of(code).orElseThrow();
    }

    /** Month and day of each closed day of a year. */
    private static List<String> closed(String code, int year) {
        Holidays holidays = holidays(code);
        return Stream.iterate(LocalDate.of(year, 1, 1), date -> date.plusDays(1))
                .limit(Year.of(year).length())
                .filter(holidays::isHoliday)
                .map(date -> date.toString().substring("2025-".length()))
                .toList();
    }

    @Test
    void isDueOnTheThirdBusinessDayInTokyo() {
        Schedule schedule = Schedule.of("business day 3 at 07:00", TOKYO, Holidays.JAPAN);
        assertThat(local(schedule, "2024-12")).isEqualTo("2025-01-08T07:00");
        assertThat(local(schedule, "2025-01")).isEqualTo("2025-02-05T07:00");
        assertThat(local(schedule, "2025-04")).isEqualTo("2025-05-07T07:00");
        assertThat(local(schedule, "2026-04")).isEqualTo("2026-05-08T07:00");
    }

    @Test
    void isDueByCronInItsOwnZone() {
        Schedule schedule = Schedule.of("0 30 7 5 * *", NEW_YORK, Holidays.NONE);
        assertThat(local(schedule, "2024-02")).isEqualTo("2024-03-05T07:30");
        assertThat(schedule.due(YearMonth.of(2025, 2)).toString()).isEqualTo("2025-03-05T12:30:00Z");
        assertThat(schedule.due(YearMonth.of(2025, 3)).toString()).isEqualTo("2025-04-05T11:30:00Z");
    }

    @Test
    void isDueEvenInTheHourThatSummerTimeLeavesOutOrRepeats() {
        Schedule left = Schedule.of("0 30 2 9 * *", NEW_YORK, Holidays.NONE);
        assertThat(left.due(YearMonth.of(2025, 2)))
                .as("half past three, an hour after the clock was put forward")
                .isEqualTo(Instant.parse("2025-03-09T07:30:00Z"));
        Schedule repeated = Schedule.of("0 30 1 3 * *", NEW_YORK, Holidays.NONE);
        assertThat(repeated.due(YearMonth.of(2024, 10)))
                .as("the first of two")
                .isEqualTo(Instant.parse("2024-11-03T05:30:00Z"));
        Schedule twice = Schedule.of("business day 1 at 01:30", NEW_YORK, Holidays.NONE);
        assertThat(local(twice, "2026-10")).isEqualTo("2026-11-02T01:30");
    }

    @Test
    void refusesAMomentThatNeverComesAndWordsThatSayNothing() {
        for (String words :
                List.of("0 0 7 30 2 *", "0 0 7 31 4,6,9,11 *", "", "  ", "third day", "business day 3 at 24:00")) {
            assertThatThrownBy(() -> Schedule.of(words, TOKYO, Holidays.NONE))
                    .as(words)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(local(Schedule.of("0 0 7 29 2 *", TOKYO, Holidays.NONE), "2025-01"))
                .as("once in four years is rare, but comes")
                .isEqualTo("2028-02-29T07:00");
    }

    @Test
    void neverIsDueBeforeTheMonthIsOver() {
        for (String words : List.of("0 0 0 1 * *", "0 0 0 L * *", "business day 1", "0 0 12 * * MON")) {
            Schedule schedule = Schedule.of(words, TOKYO, Holidays.JAPAN);
            for (YearMonth month = YearMonth.of(2024, 1); month.getYear() < 2028; month = month.plusMonths(1)) {
                assertThat(schedule.due(month))
                        .as(words + " " + month)
                        .isAfterOrEqualTo(
                                month.plusMonths(1).atDay(1).atStartOfDay(TOKYO).toInstant());
            }
        }
    }

    @Test
    void refusesWhatIsNoSchedule() {
        assertThatThrownBy(() -> Schedule.of("business day 40", TOKYO, Holidays.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 18");
        assertThatThrownBy(() -> Schedule.of("every now and then", TOKYO, Holidays.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String local(Schedule schedule, String month) {
        return schedule.due(YearMonth.parse(month))
                .atZone(schedule.zone())
                .toLocalDateTime()
                .toString();
    }
}

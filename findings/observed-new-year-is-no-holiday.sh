#!/usr/bin/env bash
# Expected: Jollyday's isHoliday(day) and getHolidays(from, to) of one calendar agree on a day.
# Happens:  1 January 2022 was a Saturday, so the US holiday was Friday 31 December 2021. Jollyday files it under 2022, and isHoliday asks the
#           year of the day: false. A range that touches both years lists it. The next ones: 2027-12-31, 2032-12-31.
# Hurt:     anyone who moves payments and mailings off holidays: at the year's end the payment is due on a day on which banks are shut.
# Versions: Jollyday (de.focus-shift) 2.19.0
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven de.focus-shift:jollyday-core:2.19.0 de.focus-shift:jollyday-jaxb:2.19.0

cat >Holiday.java <<'JAVA'
import de.focus_shift.jollyday.core.*;
import java.time.LocalDate;

class Holiday {
    public static void main(String[] args) {
        var holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
        for (int year : new int[] {2021, 2027}) {
            var day = LocalDate.of(year, 12, 31);
            System.out.println(day + " " + day.getDayOfWeek() + " isHoliday " + holidays.isHoliday(day)
                    + ", in the range to 2 January: " + holidays.getHolidays(day, day.plusDays(2)).stream().anyMatch(h -> h.getDate().equals(day))
                    + ", in the range of that day alone: " + !holidays.getHolidays(day, day).isEmpty());
        }
        var july = LocalDate.of(2026, 7, 3);
        System.out.println(july + " " + july.getDayOfWeek() + " isHoliday " + holidays.isHoliday(july));
    }
}
JAVA
observe run_java Holiday.java <<'SEEN'
2021-12-31 FRIDAY isHoliday false, in the range to 2 January: true, in the range of that day alone: false
2027-12-31 FRIDAY isHoliday false, in the range to 2 January: true, in the range of that day alone: false
2026-07-03 FRIDAY isHoliday true
SEEN

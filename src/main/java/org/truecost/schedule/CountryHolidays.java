package org.truecost.schedule;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public and bank holidays of a country, a market or a region as Jollyday has them. Its Japan is left out, which lacks the
 * equinoxes, the substitutes and 23 February: see {@link JapaneseHolidays}.
 *
 * @param region the codes from the country's largest regions down; empty for the holidays that all of the country has
 */
record CountryHolidays(HolidayManager calendar, List<String> region) implements Holidays {

    private static final String JAPAN = "jp";
    private static final int SECOND = 2;

    /** By a code in lower case; empty where there is no such country, market or region. */
    static Optional<Holidays> of(String code) {
        List<String> parts = Arrays.asList(code.split("-", -1));
        if (parts.getFirst().equals(JAPAN) || !isKnown(parts.getFirst())) {
            return Optional.empty();
        }
        HolidayManager calendar = calendar(parts.getFirst());
        return region(calendar.getCalendarHierarchy(), parts.subList(1, parts.size()))
                .map(region -> new CountryHolidays(calendar, region));
    }

    /** The codes as the calendar spells them. Jollyday itself passes over a region it does not know. */
    private static Optional<List<String>> region(CalendarHierarchy country, List<String> codes) {
        List<String> found = new ArrayList<>();
        CalendarHierarchy at = country;
        for (String code : codes) {
            Optional<Map.Entry<String, CalendarHierarchy>> own = at.getChildren().entrySet().stream()
                    .filter(region -> code.equalsIgnoreCase(region.getKey()))
                    .findFirst();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            found.add(own.get().getKey());
            at = own.get().getValue();
        }
        return Optional.of(found);
    }

    static boolean isKnown(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    static Set<String> regions(String country) {
        if (country.equals(JAPAN) || !isKnown(country)) {
            return Set.of();
        }
        return calendar(country).getCalendarHierarchy().getChildren().keySet().stream()
                .map(region -> country + "-" + region.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The federal holiday of the second Monday in October (5 U.S.C. 6103), which Jollyday has in single states only, as not all
     * of them keep it.
     */
    static boolean isColumbusDay(LocalDate date) {
        return date.getMonth() == Month.OCTOBER
                && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(SECOND, DayOfWeek.MONDAY)));
    }

    /**
     * Jollyday looks for a day among those of its year, and misses one that moved there from a weekend in the year next to it.
     */
    @Override
    public boolean isHoliday(LocalDate date) {
        return Stream.of(date.minusWeeks(1), date, date.plusWeeks(1))
                .map(Year::from)
                .distinct()
                .flatMap(year -> calendar.getHolidays(year, region.toArray(String[]::new)).stream())
                .anyMatch(holiday -> holiday.getDate().equals(date) && holiday.getType() != HolidayType.OBSERVANCE);
    }

    private static HolidayManager calendar(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}

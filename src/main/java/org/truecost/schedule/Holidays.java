package org.truecost.schedule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The days offices are closed, apart from weekends. */
@FunctionalInterface
public interface Holidays {

    /** None: every day from Monday to Friday is a business day. */
    Holidays NONE = date -> false;

    /** Japan's public holidays and the turn of the year, 31 December to 3 January, when banks are closed. */
    Holidays JAPAN = date -> JapaneseHolidays.isHoliday(date) || JapaneseHolidays.isTurnOfTheYear(date);

    /** Whether offices are closed on a day for another reason than that it is a Saturday or a Sunday. */
    boolean isHoliday(LocalDate date);

    /**
     * Holidays by their code, in lower or upper case: {@code none}; {@code japan} or {@code jp}; another country or market
     * by its code, {@code us}; one of its regions, {@code de-by}.
     *
     * @return empty where there is no such country or region
     */
    static Optional<Holidays> of(String code) {
        return switch (plain(code)) {
            case "none" -> Optional.of(NONE);
            case "japan", "jp" -> Optional.of(JAPAN);
            case "us" ->
                CountryHolidays.of("us")
                        .map(states -> date -> states.isHoliday(date) || CountryHolidays.isColumbusDay(date));
            default -> CountryHolidays.of(plain(code));
        };
    }

    /** Whether a code begins with something that has holidays: this takes no time, as it reads no calendar. */
    static boolean isKnown(String code) {
        String country = plain(code).split("-", 2)[0];
        return Set.of("none", "japan").contains(plain(code)) || CountryHolidays.isKnown(country);
    }

    /**
     * Every code of a region of the country that a code begins with, in order; none where all of it has the same holidays, or it
     * is not known.
     */
    static Set<String> regions(String code) {
        return CountryHolidays.regions(plain(code).split("-", 2)[0]);
    }

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}

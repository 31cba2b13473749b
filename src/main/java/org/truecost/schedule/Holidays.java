package org.truecost.schedule;

import java.time.LocalDate;

/** The days offices are closed beside weekends. */
public enum Holidays {
    /** None beside weekends. */
    NONE {
        @Override
        boolean isHoliday(LocalDate date) {
            return false;
        }
    },
    /** Japan's public holidays and the turn of the year, 31 December to 3 January, when banks are closed. */
    JAPAN {
        @Override
        boolean isHoliday(LocalDate date) {
            return JapaneseHolidays.isHoliday(date) || JapaneseHolidays.isTurnOfTheYear(date);
        }
    };

    abstract boolean isHoliday(LocalDate date);
}

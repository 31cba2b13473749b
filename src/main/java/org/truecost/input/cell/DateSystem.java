package org.truecost.input.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a workbook counts days: from 1900, or, made on old Macintoshes, from 1904. */
public enum DateSystem {
    FROM_1900,
    FROM_1904;

    /** The 29 February 1900 that never was, which the 1900 system counts. */
    private static final int NO_SUCH_DAY = 60;

    private static final int SECONDS_A_DAY = 86_400;

    /** As many decimals as state a second. */
    private static final int FRACTION_DIGITS = 9;

    /** The last day a spreadsheet knows, 9999-12-31. */
    private static final int LAST_DAY = 2_958_465;

    /** The day and the time of day, to the second, that a serial number is shown as; null where it is shown as none. */
    @Nullable
    public LocalDateTime moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return null;
        }
        LocalDate date = date(serial);
        LocalDate day = date == null ? LocalDate.of(1899, 12, 31) : date;
        return day.atTime(timeOfDay(serial));
    }

    /** The time of day of a serial number, to the second; never that of the next midnight. */
    public LocalTime timeOfDay(BigDecimal serial) {
        if (serial.scale() <= 0) {
            return LocalTime.MIDNIGHT;
        }
        BigDecimal fraction = serial.remainder(BigDecimal.ONE);
        int second = fraction.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return LocalTime.ofSecondOfDay(Math.min(second, SECONDS_A_DAY - 1));
    }

    /** The serial number of a day and a time, to the second; the inverse of {@link #moment}. */
    public BigDecimal serial(LocalDateTime moment) {
        long day = ChronoUnit.DAYS.between(
                this == FROM_1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30), moment.toLocalDate());
        boolean beforeNoSuchDay = this == FROM_1900 && day <= NO_SUCH_DAY;
        BigDecimal fraction = BigDecimal.valueOf(moment.toLocalTime().toSecondOfDay())
                .divide(BigDecimal.valueOf(SECONDS_A_DAY), FRACTION_DIGITS, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(beforeNoSuchDay ? day - 1 : day).add(fraction);
    }

    /** The day of a serial number, its time of day dropped; null where there is no such day. */
    @Nullable
    public LocalDate date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return null;
        }
        int day = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (this == FROM_1904) {
            return LocalDate.of(1904, 1, 1).plusDays(day);
        }
        if (day == 0 || day == NO_SUCH_DAY) {
            return null;
        }
        return LocalDate.of(1899, 12, day < NO_SUCH_DAY ? 31 : 30).plusDays(day);
    }
}

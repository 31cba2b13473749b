package org.truecost.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;

/**
 * One exchange rate: one unit of {@code from} is worth {@code value} units of {@code to} (cost-model.md, rule 7).
 *
 * @param value above zero
 * @param date the day it is for; of an average, the last day of its month
 */
public record Rate(Currency from, Currency to, BigDecimal value, LocalDate date, Kind kind) {

    /** What the rate is: of a day (spot), of a month (average), or of a period's end (closing). */
    public enum Kind {
        SPOT,
        AVERAGE,
        CLOSING
    }

    public Rate {
        requireNonNull(date);
        requireNonNull(kind);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("an exchange rate is above zero: " + value);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("an exchange rate needs two currencies: " + from);
        }
    }

    /** The day by which it is younger or older than another: of an average the last day of its month, whichever day of it is written. */
    public LocalDate asOf() {
        return kind == Kind.AVERAGE ? YearMonth.from(date).atEndOfMonth() : date;
    }
}

package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both included. */
public record Period(LocalDate first, LocalDate last) implements Term {

    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** The service period of an asset: its useful life in months from its first day (cost-model.md, rule 1). */
    public static Period ofMonths(LocalDate first, int months) {
        return new Period(first, first.plusMonths(months).minusDays(1));
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Period through(YearMonth month) {
        return this;
    }

    @Override
    public Period period() {
        return this;
    }

    /** The month of the first day. */
    public YearMonth firstMonth() {
        return YearMonth.from(first);
    }

    /** The month of the last day. */
    public YearMonth lastMonth() {
        return YearMonth.from(last);
    }

    /** The hours of all its days. */
    public BigDecimal hours() {
        return BigDecimal.valueOf(days()).multiply(HOURS_OF_DAY);
    }

    /** The number of days. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}

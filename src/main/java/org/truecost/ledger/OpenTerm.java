package org.truecost.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * From a day on, with an open end.
 *
 * @param counted the last day that a report counts; null where no report does yet
 */
public record OpenTerm(LocalDate first, @Nullable LocalDate counted) implements Term {

    /** As a sheet states it. */
    public static OpenTerm from(LocalDate first) {
        return new OpenTerm(first, null);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public OpenTerm through(YearMonth month) {
        return new OpenTerm(first, month.atEndOfMonth());
    }

    /** To the last day that the report counts; of one that begins later its first day, of which nothing is counted. */
    @Override
    public Period period() {
        return new Period(first, first.isAfter(counted()) ? first : counted());
    }

    @Override
    public LocalDate counted() {
        if (counted == null) {
            throw new IllegalStateException("an open end is counted by the report of a month: Ledger.through");
        }
        return counted;
    }
}

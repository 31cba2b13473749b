package org.truecost.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Rate;

/** Exchange (cost-model.md, rule 7) over a plain list of rates, every lookup a walk through all of them. */
record OracleRates(List<Rate> rates, Currency pivot, LocalDate monthEnd) {

    /** The value of one unit on a day; null where it cannot be told. */
    @Nullable
    Fraction day(Currency from, Currency to, LocalDate day) {
        return first(quoted(from, to, day), across(quoted(from, pivot, day), quoted(pivot, to, day)));
    }

    /** The value of one unit over a month, as far as the reporting month knows it. */
    @Nullable
    Fraction month(Currency from, Currency to, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        if (end.isAfter(monthEnd)) {
            return first(day(from, to, monthEnd), byAverages(from, to, monthEnd));
        }
        Fraction averages =
                first(average(from, to, month), across(average(from, pivot, month), average(pivot, to, month)));
        Fraction firstLeg = first(average(from, pivot, month), quoted(from, pivot, end));
        Fraction secondLeg = first(average(pivot, to, month), quoted(pivot, to, end));
        return first(
                averages, first(first(quoted(from, to, end), across(firstLeg, secondLeg)), byAverages(from, to, end)));
    }

    /** The last resort: going back month by month until one that is over has an average. */
    private @Nullable Fraction byAverages(Currency from, Currency to, LocalDate end) {
        return first(
                pastAverage(from, to, end),
                across(
                        first(quoted(from, pivot, end), pastAverage(from, pivot, end)),
                        first(quoted(pivot, to, end), pastAverage(pivot, to, end))));
    }

    private @Nullable Fraction pastAverage(Currency from, Currency to, LocalDate end) {
        YearMonth month = YearMonth.from(end);
        if (end.isBefore(month.atEndOfMonth())) {
            month = month.minusMonths(1);
        }
        for (int back = 0; back < 1200; back++) {
            Fraction found = average(from, to, month.minusMonths(back));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Fraction quoted(Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return Fraction.ONE;
        }
        Rate best = null;
        for (Rate rate : rates) {
            boolean usable = rate.kind() != Rate.Kind.AVERAGE && !rate.date().isAfter(day) && isOf(rate, from, to);
            if (usable && (best == null || rank(rate, from) > rank(best, from))) {
                best = rate;
            }
        }
        return best == null ? null : value(best, from);
    }

    private @Nullable Fraction average(Currency from, Currency to, YearMonth month) {
        if (from.equals(to)) {
            return Fraction.ONE;
        }
        Rate best = null;
        for (Rate rate : rates) {
            boolean usable = rate.kind() == Rate.Kind.AVERAGE
                    && rate.date().getYear() == month.getYear()
                    && rate.date().getMonth() == month.getMonth()
                    && isOf(rate, from, to);
            if (usable && (best == null || rate.from().equals(from))) {
                best = rate;
            }
        }
        return best == null ? null : value(best, from);
    }

    /** Later days rank higher; on one day closing before spot, then the direct quote before the inverse. */
    private static long rank(Rate rate, Currency from) {
        long closing = rate.kind() == Rate.Kind.CLOSING ? 2 : 0;
        long direct = rate.from().equals(from) ? 1 : 0;
        return rate.date().toEpochDay() * 4 + closing + direct;
    }

    private static boolean isOf(Rate rate, Currency from, Currency to) {
        return (rate.from().equals(from) && rate.to().equals(to))
                || (rate.from().equals(to) && rate.to().equals(from));
    }

    private static Fraction value(Rate rate, Currency from) {
        Fraction quoted = Fraction.of(rate.value());
        return rate.from().equals(from) ? quoted : Fraction.ONE.over(quoted);
    }

    private static @Nullable Fraction across(@Nullable Fraction one, @Nullable Fraction other) {
        return one == null || other == null ? null : one.times(other);
    }

    private static @Nullable Fraction first(@Nullable Fraction one, @Nullable Fraction other) {
        return one != null ? one : other;
    }
}

package org.truecost.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Rate;

/** Exchange (cost-model.md, rules 7, 19) over a plain list of rates, every lookup a walk through all of them. */
record OracleRates(List<Rate> rates, Currency pivot, LocalDate monthEnd) {

    /** The value of one unit on a day; null where it is not known. */
    @Nullable
    Fraction day(Currency from, Currency to, LocalDate day) {
        return first(quoted(from, to, day), across(quoted(from, pivot, day), quoted(pivot, to, day)));
    }

    /**
     * The value of one unit over a month, as far as the reporting month knows it (cost-model.md, rule 19). The month's own averages
     * first, then whatever is younger.
     */
    @Nullable
    Fraction month(Currency from, Currency to, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        LocalDate known = end.isAfter(monthEnd) ? monthEnd : end;
        YearMonth own = YearMonth.from(known);
        Fraction averages = first(average(from, to, own), across(average(from, pivot, own), average(pivot, to, own)));
        return first(
                averages,
                first(younger(from, to, known), across(younger(from, pivot, known), younger(pivot, to, known))));
    }

    /** The latest average of a month that is over, or the latest rate of a day, whichever is later; of one day the average. */
    private @Nullable Fraction younger(Currency from, Currency to, LocalDate known) {
        LocalDate averaged = null;
        LocalDate quoted = null;
        for (Rate rate : rates) {
            LocalDate ends = YearMonth.from(rate.date()).atEndOfMonth();
            if (!isOf(rate, from, to)) {
                continue;
            }
            if (rate.kind() == Rate.Kind.AVERAGE) {
                averaged = later(averaged, ends, known);
            } else {
                quoted = later(quoted, rate.date(), known);
            }
        }
        return averaged != null && (quoted == null || !averaged.isBefore(quoted))
                ? average(from, to, YearMonth.from(averaged))
                : quoted(from, to, known);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate best, LocalDate day, LocalDate known) {
        return day.isAfter(known) || (best != null && best.isAfter(day)) ? best : day;
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

    /** Later days rank higher; on one day spot before closing, then the direct quote before the inverse. */
    private static long rank(Rate rate, Currency from) {
        long spot = rate.kind() == Rate.Kind.SPOT ? 2 : 0;
        long direct = rate.from().equals(from) ? 1 : 0;
        return rate.date().toEpochDay() * 4 + spot + direct;
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

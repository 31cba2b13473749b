package org.truecost.movement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Period;
import org.truecost.money.Money;
import org.truecost.movement.Movement.Reason;
import org.truecost.recognition.Accrual;
import org.truecost.recognition.Recognition;

/**
 * What makes a line's cost in a month: part of the month × quantity × price × exchange rate (decision 0012, M3). The rows of one
 * line are taken together: the days any of them serves, the quantity on average over those days, the price and the rate on
 * average.
 *
 * @param cost in the presentation currency, as reported
 * @param own in the line's own currency
 * @param currency the line's own; null where its rows have several
 * @param converted {@code own} at its rate, before the report's division
 * @param unitMonths quantity × part of the month, summed
 * @param days the days of the month that are served, a bit each
 * @param length days of the month
 */
record Drivers(
        Money cost,
        BigDecimal own,
        @Nullable Currency currency,
        BigDecimal converted,
        BigDecimal unitMonths,
        int days,
        int length) {

    /** Prices and rates that agree in this many digits are considered equal. */
    private static final MathContext SAME = new MathContext(40);

    /** A row's part in a month it serves. */
    static Drivers of(Money cost, Accrual accrual, BigDecimal quantity, YearMonth month) {
        BigDecimal own = accrual.ownIn(month);
        Recognition recognition = accrual.recognition();
        BigDecimal part = BigDecimal.valueOf(recognition.weightIn(month))
                .divide(BigDecimal.valueOf(Recognition.WHOLE_MONTH), Accrual.DIGITS);
        return new Drivers(
                cost,
                own,
                accrual.charge().currency(),
                own.multiply(accrual.rateIn(month), Accrual.DIGITS),
                quantity.multiply(part, Accrual.DIGITS),
                days(recognition.period(), month),
                month.lengthOfMonth());
    }

    /** Another row of the same line in the same month. */
    Drivers plus(Drivers other) {
        return new Drivers(
                cost.plus(other.cost),
                own.add(other.own),
                currency != null && currency.equals(other.currency) ? currency : null,
                converted.add(other.converted),
                unitMonths.add(other.unitMonths),
                days | other.days,
                length);
    }

    /** How many while the line serves. */
    BigDecimal quantity() {
        return unitMonths.divide(part(), Accrual.DIGITS).round(SAME).stripTrailingZeros();
    }

    /**
     * The path to another month's drivers, one driver at a time: part of the month, quantity, price, exchange. The difference
     * between two steps belongs to that reason; residues of divisions go to the last reason that applies, so that the sum is
     * exact.
     */
    Map<Reason, Money> to(Drivers now) {
        boolean comparable = currency != null && currency.equals(now.currency);
        Steps steps = new Steps(cost);
        BigDecimal fromOwn = comparable ? own : converted;
        BigDecimal toOwn = comparable ? now.own : now.converted;
        BigDecimal price = over(fromOwn, unitMonths);
        BigDecimal newPrice = over(toOwn, now.unitMonths);
        BigDecimal rate = rate(fromOwn, converted, toOwn, now.converted);
        BigDecimal newRate = rate(toOwn, now.converted, fromOwn, converted);
        BigDecimal value = price.multiply(rate);
        steps.to(
                Reason.SCOPE,
                differ(part(), now.part()),
                value.multiply(quantity()).multiply(now.part()));
        steps.to(
                Reason.QUANTITY,
                differ(quantity(), now.quantity()),
                value.multiply(now.quantity()).multiply(now.part()));
        steps.to(
                Reason.PRICE,
                differ(price, newPrice),
                newPrice.multiply(rate).multiply(now.quantity()).multiply(now.part()));
        steps.to(
                Reason.EXCHANGE,
                differ(rate, newRate),
                newPrice.multiply(newRate).multiply(now.quantity()).multiply(now.part()));
        return steps.arrivedAt(now.cost);
    }

    private BigDecimal part() {
        return BigDecimal.valueOf(Integer.bitCount(days)).divide(BigDecimal.valueOf(length), Accrual.DIGITS);
    }

    private static BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? BigDecimal.ZERO : dividend.divide(divisor, Accrual.DIGITS);
    }

    /** A zero amount could have any rate; it takes the other month's, so that no exchange effect appears. */
    private static BigDecimal rate(BigDecimal own, BigDecimal at, BigDecimal otherOwn, BigDecimal otherAt) {
        return own.signum() == 0 ? over(otherAt, otherOwn) : over(at, own);
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.round(SAME).compareTo(other.round(SAME)) != 0;
    }

    private static int days(Period period, YearMonth month) {
        LocalDate first = period.first().isBefore(month.atDay(1)) ? month.atDay(1) : period.first();
        LocalDate last = period.last().isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : period.last();
        int days = 0;
        for (int day = first.getDayOfMonth(); day <= last.getDayOfMonth(); day++) {
            days |= 1 << (day - 1);
        }
        return days;
    }

    /** A walk from one cost to another. */
    private static final class Steps {
        private final Map<Reason, Money> reasons = new EnumMap<>(Reason.class);
        private Money at;
        private Reason last = Reason.PRICE;

        Steps(Money from) {
            this.at = from;
        }

        void to(Reason reason, boolean moves, BigDecimal value) {
            if (moves) {
                Money next = new Money(value.setScale(Money.WORKING_SCALE, RoundingMode.HALF_EVEN), at.currency());
                reasons.put(reason, next.minus(at));
                at = next;
                last = reason;
            }
        }

        Map<Reason, Money> arrivedAt(Money end) {
            reasons.merge(last, end.minus(at), Money::plus);
            return reasons;
        }
    }
}

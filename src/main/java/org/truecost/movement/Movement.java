package org.truecost.movement;

import static java.util.Collections.unmodifiableMap;

import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.truecost.money.Money;

/**
 * How a month's cost moved against the month before, and why (decision 0012): accrual basis, base amounts, presentation currency,
 * unrounded. The reasons add up to the change exactly.
 *
 * @param before the previous month's cost, as its report in force says
 * @param now the reporting month's cost
 * @param reasons what each reason makes; every reason is present, most of them with nothing
 */
public record Movement(Money before, Money now, Map<Reason, Money> reasons) {

    /** Why a cost moves, in the order in which the reasons are separated (decision 0012, M2, M3). */
    public enum Reason {
        /** What the workbooks now state for the previous month that its report did not (decision 0012, M2). */
        LATE,
        /** Newly in, gone out, or in service for another part of the month. */
        SCOPE,
        /** More or fewer people or GPUs, at the price and rate of before. */
        QUANTITY,
        /** What one of them costs a whole month in its own currency, at the rate of before. */
        PRICE,
        /** Another exchange rate, on the new amount in its own currency. */
        EXCHANGE
    }

    /** Refuses reasons that do not add up to the change, and does not say to what: amounts may be of pay. */
    public Movement {
        Map<Reason, Money> all = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            all.put(reason, reasons.getOrDefault(reason, Money.zero(now.currency())));
        }
        reasons = unmodifiableMap(all);
        Money sum = all.values().stream().reduce(Money.zero(now.currency()), Money::plus);
        if (!sum.equals(now.minus(before))) {
            throw new IllegalArgumentException("the reasons do not add up to the change");
        }
    }

    /** Nothing before and nothing now. */
    public static Movement none(Currency currency) {
        return new Movement(Money.zero(currency), Money.zero(currency), Map.of());
    }

    /** What one reason makes; nothing where it does not apply. */
    public Money of(Reason reason) {
        return reasons.getOrDefault(reason, Money.zero(now.currency()));
    }

    /** By how much the cost moved. */
    public Money change() {
        return now.minus(before);
    }

    /** The sum of two, reason by reason. */
    public Movement plus(Movement other) {
        return combined(other, Money::plus);
    }

    /** This less a part of it, reason by reason. */
    public Movement minus(Movement part) {
        return combined(part, Money::minus);
    }

    private Movement combined(Movement other, BinaryOperator<Money> by) {
        Map<Reason, Money> both = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            both.put(reason, by.apply(of(reason), other.of(reason)));
        }
        return new Movement(by.apply(before, other.before), by.apply(now, other.now), both);
    }
}

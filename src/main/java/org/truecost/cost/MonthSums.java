package org.truecost.cost;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;

/**
 * What the months of a cost come to together, as bridges add them up.
 *
 * @param month the reporting month, the last one "to date"
 * @param months every month of the cost
 */
record MonthSums(YearMonth month, List<MonthCost> months, Currency currency) {

    /** All months until the reporting month. */
    Money toDate(Bound bound) {
        return sum(this::isToDate, MonthCost::total, bound);
    }

    /** A part of the cost until the reporting month. */
    Money toDate(CostGroup part, Bound bound) {
        return sum(this::isToDate, cost -> part(cost, part), bound);
    }

    /** A part of the cost in the months after the reporting month. */
    Money later(CostGroup part, Bound bound) {
        return sum(cost -> !isToDate(cost), cost -> part(cost, part), bound);
    }

    /** All months there are. */
    Money all(Bound bound) {
        return sum(cost -> true, MonthCost::total, bound);
    }

    private boolean isToDate(MonthCost cost) {
        return !cost.month().isAfter(month);
    }

    private Estimate part(MonthCost cost, CostGroup part) {
        return cost.accrual().getOrDefault(part, Estimate.zero(currency));
    }

    private Money sum(Predicate<MonthCost> which, Function<MonthCost, Estimate> amount, Bound bound) {
        return months.stream()
                .filter(which)
                .map(amount)
                .map(of -> of.at(bound))
                .reduce(Money.zero(currency), Money::plus);
    }
}

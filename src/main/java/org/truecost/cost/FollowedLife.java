package org.truecost.cost;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.truecost.money.Estimate;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/**
 * What operations or people cost where the fleet's life ends in another month than stated (cost-model.md, rule 22): within a shorter
 * life what is stated up to then; over a longer one what is stated, and the rest at the run rate, unless the part ends before the
 * fleet as stated does. Whole months count, so that people who share a month have the same part of it (decision 0011).
 */
record FollowedLife(List<MonthCost> months, LifeCoverage coverage) {

    /**
     * What a part costs.
     *
     * @param stated what it costs as stated
     * @param end the month in which the life of the fleet's last asset ends
     */
    Recognised of(CostGroup part, Recognised stated, YearMonth end) {
        FleetLife fleet = coverage.fleet();
        if (fleet == null) {
            return stated;
        }
        if (end.isBefore(fleet.last())) {
            return new Recognised(
                    sum(part, stated, month -> month.equals(coverage.month()) && !month.isAfter(end)),
                    sum(part, stated, month -> !month.isAfter(coverage.month()) && !month.isAfter(end)),
                    sum(part, stated, month -> !month.isAfter(end)));
        }
        return coverage.isWhole() ? stated.plus(rest(part, stated, end)) : stated;
    }

    private Recognised rest(CostGroup part, Recognised stated, YearMonth end) {
        Optional<Recognised> rest = coverage.runRates().stream()
                .filter(rate -> rate.category().group() == part)
                .map(rate -> rate.over(end, coverage.month()))
                .reduce(Recognised::plus);
        return rest.orElseGet(() -> Recognised.zero(stated.life().currency()));
    }

    private Estimate sum(CostGroup part, Recognised stated, Predicate<YearMonth> counts) {
        Estimate none = Estimate.zero(stated.life().currency());
        return months.stream()
                .filter(cost -> counts.test(cost.month()))
                .map(cost -> cost.accrual().getOrDefault(part, none))
                .reduce(none, Estimate::plus);
    }
}

package org.truecost.cost;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/**
 * How far into the fleet's life operations and people are stated, and what the rest would cost at their run rates: a projection that
 * no total contains (cost-model.md, rule 16).
 *
 * @param month the reporting month
 * @param fleet null where no fleet is counted, of whose life nothing can then be missing
 * @param runRates of the categories of operations and people that recur
 * @param shortParts the parts that end before the fleet does
 */
public record LifeCoverage(
        YearMonth month, @Nullable FleetLife fleet, List<RunRate> runRates, List<ShortPart> shortParts) {

    /**
     * A part of the cost that ends before the fleet does, so that the whole-life figure is not whole (cost-model.md, rule 16). A month
     * in which something is stated counts as stated.
     *
     * @param group operations or people
     * @param statedTo the last month for which all of it is stated that still recurs
     * @param allEnds whether nothing of it is stated later; otherwise some of its categories go on
     * @param monthsWithout the last months of the fleet's life, after that one
     * @param monthsOfLife all months of the fleet's life
     * @param isOpen whether it ends only because its end is open, and is counted to the reporting month (cost-model.md, rule 39)
     */
    public record ShortPart(
            CostGroup group,
            YearMonth statedTo,
            boolean allEnds,
            long monthsWithout,
            long monthsOfLife,
            boolean isOpen) {}

    public LifeCoverage {
        runRates = List.copyOf(runRates);
        shortParts = List.copyOf(shortParts);
    }

    /** Whether operations and people, as far as they were given, are stated to the end of the fleet's last asset. */
    public boolean isWhole() {
        return shortParts.isEmpty();
    }

    /** What is not stated of the fleet's life, at the run rates; empty where it is whole, and where nothing is known to recur. */
    public Optional<Recognised> projection() {
        return fleet == null ? Optional.empty() : projection(fleet.last());
    }

    /** The same where the life of the fleet's last asset ends in another month. */
    Optional<Recognised> projection(YearMonth end) {
        return isWhole()
                ? Optional.empty()
                : runRates.stream().map(rate -> rate.over(end, month)).reduce(Recognised::plus);
    }
}

package org.truecost.cost;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.Course;

/**
 * Counts the machines of the counted lines. Lines of one number must come one after the other: the GPUs of each item of it are counted
 * once (cost-model.md, rule 27). Of a number with very many items, repetitions are recognised within {@value #MOST} of them.
 */
final class FleetCount {

    private static final int MOST = 10_000;

    private BigDecimal gpus = BigDecimal.ZERO;
    private BigDecimal gpuHours = BigDecimal.ZERO;
    private final Set<List<@Nullable Object>> items = new HashSet<>();
    private @Nullable CostRecord last;

    /** Adds a part of a counted line; the GPUs of one that has left the fleet are hours only (cost-model.md, rule 35). */
    void add(Course course) {
        gpuHours = gpuHours.add(course.gpuHours());
        BigDecimal count = course.gpus();
        if (count != null && !course.hasLeft()) {
            gpus = isNew(course.owner()) ? gpus.add(count) : gpus;
        }
    }

    private boolean isNew(CostRecord record) {
        if (last == null || !last.isSameNumber(record) || items.size() >= MOST) {
            items.clear();
        }
        last = record;
        return items.add(record.item());
    }

    /** The GPU-hours of all of them. */
    BigDecimal gpuHours() {
        return gpuHours;
    }

    /** The fleet, given what depreciation and operations cost over the whole life. */
    Fleet fleet(Estimate ownership) {
        Estimate perHour = gpuHours.signum() == 0 ? null : times(ownership, BigDecimal.ONE);
        return new Fleet(gpus, gpuHours, perHour);
    }

    /** What a number of GPU-hours costs the owner; null where the fleet has none. One division, so that the cost is exact. */
    @Nullable
    Estimate costOf(@Nullable BigDecimal hours, Estimate ownership) {
        return hours == null || gpuHours.signum() == 0 ? null : times(ownership, hours);
    }

    private Estimate times(Estimate ownership, BigDecimal hours) {
        return ownership.map((Money money) -> money.multipliedBy(hours, gpuHours));
    }
}

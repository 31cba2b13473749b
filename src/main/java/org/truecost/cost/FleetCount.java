package org.truecost.cost;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.Recognition;

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

    void add(CostRecord record, Recognition recognition) {
        gpuHours = gpuHours.add(hours(record, recognition.period()));
        BigDecimal count = record.gpus();
        if (count != null) {
            gpus = isNew(record) ? gpus.add(count) : gpus;
        }
    }

    private boolean isNew(CostRecord record) {
        if (last == null || !last.isSameNumber(record) || items.size() >= MOST) {
            items.clear();
        }
        last = record;
        return items.add(record.item());
    }

    /** GPU-hours of a record over a service period, after allocation; 0 where it states none. */
    static BigDecimal hours(CostRecord record, Period period) {
        BigDecimal hours = record.gpuHours(period);
        return hours == null
                ? BigDecimal.ZERO
                : hours.multiply(record.attributes().allocationOrWhole());
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

package org.truecost.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Period;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/** Counts the machines of the counted lines. Lines of one asset must come one after the other: its GPUs are counted once. */
final class FleetCount {

    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

    private BigDecimal gpus = BigDecimal.ZERO;
    private BigDecimal gpuHours = BigDecimal.ZERO;
    private @Nullable CostRecord last;

    void add(CostRecord record, Recognition recognition) {
        BigDecimal count = gpusOf(record);
        if (count == null) {
            return;
        }
        if (!sameAsset(last, record)) {
            gpus = gpus.add(count);
        }
        gpuHours = gpuHours.add(hours(record, recognition.period()));
        last = record;
    }

    /** GPU-hours of a record over a service period, after allocation; none where it states no GPUs. */
    static BigDecimal hours(CostRecord record, Period period) {
        BigDecimal count = gpusOf(record);
        return count == null
                ? BigDecimal.ZERO
                : count.multiply(BigDecimal.valueOf(period.days()))
                        .multiply(HOURS_OF_DAY)
                        .multiply(record.attributes().allocationOrWhole());
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

    /** What so many GPU-hours cost the owner; null where the fleet has none. One division, so that the cost is exact. */
    @Nullable
    Estimate costOf(@Nullable BigDecimal hours, Estimate ownership) {
        return hours == null || gpuHours.signum() == 0 ? null : times(ownership, hours);
    }

    private Estimate times(Estimate ownership, BigDecimal hours) {
        return ownership.map((Money money) -> money.multipliedBy(hours, gpuHours));
    }

    private static @Nullable BigDecimal gpusOf(CostRecord record) {
        return switch (record) {
            case ServerCapex asset -> asset.gpuCount();
            case GpuPurchase purchase -> purchase.quantity();
            default -> null;
        };
    }

    private static boolean sameAsset(@Nullable CostRecord last, CostRecord record) {
        return last != null && last.getClass() == record.getClass() && last.id().equals(record.id());
    }
}

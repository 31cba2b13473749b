package org.truecost.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;

/**
 * The machines: their GPUs and what a GPU-hour costs the owner.
 *
 * @param gpus GPUs in service over the fleet's life, each asset's count once
 * @param gpuHours GPUs × days of their useful life × 24 h, after allocation
 * @param costPerHour depreciation and operations over the whole life ÷ GPU-hours; null where no asset states its GPUs
 */
public record Fleet(
        BigDecimal gpus, BigDecimal gpuHours, @Nullable Estimate costPerHour) {}

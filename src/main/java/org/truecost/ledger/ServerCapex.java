package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Source;

/**
 * A server asset.
 *
 * @param gpuCount GPUs in the asset, for the fleet's GPU-hours; null where the asset has none stated
 * @param amount the purchase as a whole
 * @param usefulLifeMonths above zero
 * @param residual expected value at the end of the useful life, between zero and the low amount
 */
public record ServerCapex(
        String id,
        String description,
        @Nullable String vendor,
        @Nullable LocalDate purchaseDate,
        LocalDate inService,
        @Nullable BigDecimal gpuCount,
        Estimate amount,
        Integer usefulLifeMonths,
        Money residual,
        Attributes attributes,
        Source source)
        implements CostRecord {

    @Override
    public Column idColumn() {
        return Column.ASSET_ID;
    }

    @Override
    public String name() {
        return description;
    }

    @Override
    public @Nullable BigDecimal quantity() {
        return null;
    }

    @Override
    public @Nullable BigDecimal gpus() {
        return gpuCount;
    }

    @Override
    public @Nullable BigDecimal gpuHours(Period service) {
        return gpuCount == null ? null : gpuCount.multiply(service.hours());
    }

    @Override
    public Estimate statedAmount() {
        return amount;
    }

    @Override
    public Map<Column, BigDecimal> totals() {
        Map<Column, BigDecimal> totals = new EnumMap<>(Column.class);
        totals.put(Column.AMOUNT, amount.base().amount());
        totals.put(Column.RESIDUAL_VALUE, residual.amount());
        if (gpuCount != null) {
            totals.put(Column.GPU_COUNT, gpuCount);
        }
        return totals;
    }

    @Override
    public @Nullable Period period() {
        return null;
    }

    @Override
    public Map<Column, LocalDate> events() {
        return purchaseDate == null ? Map.of() : Map.of(Column.PURCHASE_DATE, purchaseDate);
    }

    @Override
    public List<@Nullable Object> traits() {
        return Arrays.asList(vendor, purchaseDate, description, amount);
    }

    @Override
    public boolean isDistinctive() {
        return vendor != null && purchaseDate != null;
    }

    @Override
    public List<@Nullable Object> item() {
        return List.of();
    }

    @Override
    public @Nullable Recurrence recurrence() {
        return null;
    }

    @Override
    public boolean isConfidential() {
        return false;
    }

    /** An asset is contained in nothing. */
    @Override
    public @Nullable String includedIn() {
        return null;
    }

    /** The purchase date, or the first day of use where none is given: the day of its exchange rate and of its payment. */
    @Override
    public LocalDate paidOn() {
        return purchaseDate == null ? inService : purchaseDate;
    }

    @Override
    public boolean isPlanned(YearMonth month) {
        return inService.isAfter(month.atEndOfMonth());
    }

    @Override
    public ServerCapex through(YearMonth month) {
        return attributes.isUnchanged() ? this : with(attributes.through(month));
    }

    @Override
    public ServerCapex with(Attributes other) {
        return new ServerCapex(
                id,
                description,
                vendor,
                purchaseDate,
                inService,
                gpuCount,
                amount,
                usefulLifeMonths,
                residual,
                other,
                source);
    }
}

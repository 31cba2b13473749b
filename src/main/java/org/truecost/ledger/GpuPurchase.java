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
 * GPUs bought.
 *
 * @param quantity GPUs, above zero
 * @param amount the whole purchase; null where neither amount nor price is stated: counted, not costed
 * @param inService first day of use; the purchase date where only that is given; null only where the line adds no cost
 * @param usefulLifeMonths null only where the line adds no cost
 * @param residual expected value at the end of the useful life, not above the low amount; null where there is no amount
 */
public record GpuPurchase(
        String id,
        @Nullable LocalDate purchaseDate,
        @Nullable String vendor,
        String model,
        @Nullable String architecture,
        BigDecimal quantity,
        @Nullable Estimate amount,
        @Nullable LocalDate inService,
        @Nullable Integer usefulLifeMonths,
        @Nullable Money residual,
        @Nullable String includedIn,
        Attributes attributes,
        Source source)
        implements CostRecord {

    @Override
    public Column idColumn() {
        return Column.PURCHASE_ID;
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public BigDecimal gpus() {
        return quantity;
    }

    @Override
    public BigDecimal gpuHours(Period service) {
        return quantity.multiply(service.hours());
    }

    @Override
    public @Nullable Estimate statedAmount() {
        return amount;
    }

    @Override
    public Map<Column, BigDecimal> totals() {
        Map<Column, BigDecimal> totals = new EnumMap<>(Column.class);
        totals.put(Column.QUANTITY, quantity);
        if (amount != null) {
            totals.put(Column.AMOUNT, amount.base().amount());
        }
        if (residual != null) {
            totals.put(Column.RESIDUAL_VALUE, residual.amount());
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
        return Arrays.asList(vendor, purchaseDate, model, quantity, amount);
    }

    @Override
    public boolean isDistinctive() {
        return vendor != null && purchaseDate != null && amount != null;
    }

    @Override
    public List<@Nullable Object> item() {
        return Arrays.asList(vendor, model, quantity.stripTrailingZeros());
    }

    @Override
    public @Nullable Recurrence recurrence() {
        return null;
    }

    @Override
    public boolean isConfidential() {
        return false;
    }

    /** The purchase date, or the first day of use where none is given: the day of its exchange rate and of its payment. */
    @Override
    public @Nullable LocalDate paidOn() {
        return purchaseDate == null ? inService : purchaseDate;
    }

    @Override
    public boolean isPlanned(YearMonth month) {
        return inService != null && inService.isAfter(month.atEndOfMonth());
    }

    @Override
    public GpuPurchase through(YearMonth month) {
        return attributes.isUnchanged() ? this : with(attributes.through(month));
    }

    @Override
    public GpuPurchase with(Attributes other) {
        return new GpuPurchase(
                id,
                purchaseDate,
                vendor,
                model,
                architecture,
                quantity,
                amount,
                inService,
                usefulLifeMonths,
                residual,
                includedIn,
                other,
                source);
    }
}

package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.problem.Column;
import org.truecost.problem.Source;

/**
 * An operating expense.
 *
 * @param vendor who bills it; null where the sheet names no one
 * @param amount for the whole period
 * @param assetId the asset it is spent on, for information
 * @param paymentDate when it is paid as a whole; null: paid month by month as it accrues
 * @param includedIn the asset whose amount already contains this expense
 */
public record OperatingExpense(
        String id,
        OpexCategory category,
        @Nullable String description,
        @Nullable String vendor,
        @Nullable String assetId,
        Estimate amount,
        Period period,
        @Nullable LocalDate paymentDate,
        @Nullable String includedIn,
        Attributes attributes,
        Source source)
        implements CostRecord {

    @Override
    public Column idColumn() {
        return Column.EXPENSE_ID;
    }

    @Override
    public @Nullable String name() {
        return description;
    }

    @Override
    public @Nullable BigDecimal quantity() {
        return null;
    }

    @Override
    public @Nullable BigDecimal gpus() {
        return null;
    }

    @Override
    public @Nullable BigDecimal gpuHours(Period service) {
        return null;
    }

    @Override
    public Estimate statedAmount() {
        return amount;
    }

    @Override
    public Map<Column, BigDecimal> totals() {
        return Map.of(Column.AMOUNT, amount.base().amount());
    }

    @Override
    public @Nullable LocalDate paidOn() {
        return paymentDate;
    }

    @Override
    public @Nullable Integer usefulLifeMonths() {
        return null;
    }

    @Override
    public Map<Column, LocalDate> events() {
        return paymentDate == null ? Map.of() : Map.of(Column.PAYMENT_DATE, paymentDate);
    }

    @Override
    public List<@Nullable Object> traits() {
        return Arrays.asList(category, description, vendor, assetId, amount, period);
    }

    @Override
    public boolean isDistinctive() {
        return description != null;
    }

    /** One without a description is identified by its number alone. */
    @Override
    public List<@Nullable Object> item() {
        return Arrays.asList(category, description, assetId);
    }

    @Override
    public @Nullable Recurrence recurrence() {
        return description == null ? null : new Recurrence(description, assetId, attributes.entity());
    }

    @Override
    public boolean isConfidential() {
        return false;
    }

    @Override
    public boolean isPlanned(YearMonth month) {
        return false;
    }

    @Override
    public OperatingExpense through(YearMonth month) {
        return this;
    }

    @Override
    public OperatingExpense with(Attributes other) {
        return new OperatingExpense(
                id, category, description, vendor, assetId, amount, period, paymentDate, includedIn, other, source);
    }
}

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
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/**
 * A credit for a purchase of the same kind of sheet (cost-model.md, rule 29): it lowers what the purchase costs, or GPUs go back for
 * it. It costs nothing by itself; the purchase does less.
 *
 * @param creditFor the number of the purchase
 * @param date the day of the credit, from which a purchase in service costs less
 * @param name the GPU model, which tells the items of one purchase apart, or what the credit of an asset is for
 * @param quantity GPUs as stated: below zero those that go back; null where the row states none
 * @param amount zero or below
 */
public record Credit(
        String id,
        String creditFor,
        LocalDate date,
        @Nullable String vendor,
        String name,
        @Nullable BigDecimal quantity,
        Money amount,
        Attributes attributes,
        Source source)
        implements CostRecord {

    /** Whether it is for a server asset, and not for a purchase of GPUs. */
    public boolean isOfAsset() {
        return source.sheet().kind() == SheetKind.SERVER_CAPEX;
    }

    /** GPUs that go back with it; zero where it is a credit of the price alone. */
    public BigDecimal returned() {
        return quantity == null || quantity.signum() >= 0 ? BigDecimal.ZERO : quantity.negate();
    }

    /** Whether GPUs go back, so that it is a disposal and the credit its proceeds (cost-model.md, rule 35). */
    public boolean isReturn() {
        return returned().signum() > 0;
    }

    @Override
    public Column idColumn() {
        return isOfAsset() ? Column.ASSET_ID : Column.PURCHASE_ID;
    }

    /** It adds none: the purchase has fewer. */
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
        return Estimate.exactly(amount);
    }

    @Override
    public Map<Column, BigDecimal> totals() {
        Map<Column, BigDecimal> totals = new EnumMap<>(Column.class);
        totals.put(Column.AMOUNT, amount.amount());
        if (quantity != null) {
            totals.put(isOfAsset() ? Column.GPU_COUNT : Column.QUANTITY, quantity);
        }
        return totals;
    }

    @Override
    public @Nullable Period period() {
        return null;
    }

    @Override
    public LocalDate paidOn() {
        return date;
    }

    /** The life is the purchase's. */
    @Override
    public @Nullable Integer usefulLifeMonths() {
        return null;
    }

    @Override
    public Map<Column, LocalDate> events() {
        return Map.of(Column.PURCHASE_DATE, date);
    }

    @Override
    public List<@Nullable Object> traits() {
        return Arrays.asList(vendor, date, name, quantity, amount, creditFor);
    }

    @Override
    public boolean isDistinctive() {
        return vendor != null;
    }

    @Override
    public List<@Nullable Object> item() {
        return Arrays.asList(vendor, name, quantity == null ? null : quantity.stripTrailingZeros(), creditFor);
    }

    @Override
    public @Nullable Recurrence recurrence() {
        return null;
    }

    @Override
    public boolean isConfidential() {
        return false;
    }

    @Override
    public Credit through(YearMonth month) {
        return this;
    }

    /** A credit of a later day lowers nothing yet. */
    @Override
    public boolean isPlanned(YearMonth month) {
        return date.isAfter(month.atEndOfMonth());
    }

    @Override
    public Credit with(Attributes other) {
        return new Credit(id, creditFor, date, vendor, name, quantity, amount, other, source);
    }

    @Override
    public @Nullable String includedIn() {
        return null;
    }
}

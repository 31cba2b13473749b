package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Source;

/**
 * A later row of an asset: from its first day on, what is left of the asset is spread over another useful life, to another residual
 * value (cost-model.md, rules 27, 34). It costs nothing by itself; the earlier row, which is the purchase, is depreciated otherwise. No
 * sheet states that a row is one: a {@link Ledger} knows it by the earlier row.
 *
 * @param row as the sheet states it: its in-service date is the day of the change, its amount the carrying amount of that day
 */
public record LifeChange(ServerCapex row) implements CostRecord {

    /** The first day of the new life; what is left on the evening before is spread from here. */
    public LocalDate date() {
        return row.inService();
    }

    /** Months from {@link #date()} on. */
    public int months() {
        return row.usefulLifeMonths();
    }

    /** The expected value at the end of the new life, of all of the asset's GPUs that are left. */
    public Money residual() {
        return row.residual();
    }

    @Override
    public String id() {
        return row.id();
    }

    @Override
    public Column idColumn() {
        return row.idColumn();
    }

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public @Nullable BigDecimal quantity() {
        return null;
    }

    /** It adds none: they are the earlier row's. */
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
        return row.amount();
    }

    @Override
    public Map<Column, BigDecimal> totals() {
        return row.totals();
    }

    @Override
    public @Nullable Period period() {
        return null;
    }

    /** Nothing is paid; it is the day from which it counts. */
    @Override
    public LocalDate paidOn() {
        return date();
    }

    /** The life is the earlier row's until it changes. */
    @Override
    public @Nullable Integer usefulLifeMonths() {
        return null;
    }

    @Override
    public Map<Column, LocalDate> events() {
        return Map.of(Column.IN_SERVICE_DATE, date());
    }

    @Override
    public List<@Nullable Object> traits() {
        return row.traits();
    }

    @Override
    public boolean isDistinctive() {
        return false;
    }

    /** The ratios of the rows of one day add up. */
    @Override
    public List<@Nullable Object> item() {
        return List.of(date());
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
    public Attributes attributes() {
        return row.attributes();
    }

    @Override
    public Source source() {
        return row.source();
    }

    @Override
    public LifeChange through(YearMonth month) {
        return this;
    }

    /** A change of a later day changes nothing yet. */
    @Override
    public boolean isPlanned(YearMonth month) {
        return row.isPlanned(month);
    }

    @Override
    public LifeChange with(Attributes other) {
        return new LifeChange(row.with(other));
    }

    @Override
    public @Nullable String includedIn() {
        return null;
    }
}

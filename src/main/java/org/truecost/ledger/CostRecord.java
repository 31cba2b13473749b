package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.problem.Column;

/**
 * A cost line as a sheet states it (cost-model.md, rule 1). It answers every question that applies to lines of any kind, so that
 * a new kind does not compile until it answers them; what it costs is calculated elsewhere.
 */
public sealed interface CostRecord extends Fact
        permits GpuPurchase, ServerCapex, LifeChange, Credit, OperatingExpense, Payroll {

    /** The line's own number; ratios of one {@link #item} of it add up to at most 1 (cost-model.md, rule 5). */
    String id();

    /** The column that {@link #id()} is read from. */
    Column idColumn();

    /** What it is for, in the sender's words: a model, a description, a role; null where the sheet gives none. */
    @Nullable
    String name();

    /** How many GPUs or people the line is of; null where it counts neither, such as hours or one thing. */
    @Nullable
    BigDecimal quantity();

    /** The GPUs it adds to the fleet; null where it states none. */
    @Nullable
    BigDecimal gpus();

    /**
     * The GPU-hours it adds to the fleet in a service period, before allocation; null where it states none, and of hours that are
     * no part of the fleet, such as rented ones.
     */
    @Nullable
    BigDecimal gpuHours(Period service);

    /** The amount as stated, before allocation, of pay that of one person for a month or of all for the period; null where only a quantity is stated. */
    @Nullable
    Estimate statedAmount();

    /**
     * The figures a total row of its sheet is likely to total, by their columns; sums of money are in the currency of
     * {@link #statedAmount()}.
     */
    Map<Column, BigDecimal> totals();

    /**
     * The period it is stated for, each month of which has an exchange rate of its own; null of an asset, which is bought on a
     * day.
     *
     * @throws IllegalStateException if its end is open and it is not known which month's report counts it
     */
    @Nullable
    Period period();

    /**
     * The day it is paid as a whole, and of an asset the day of its exchange rate; null where it is paid as it accrues, and of an
     * asset that states no day.
     */
    @Nullable
    LocalDate paidOn();

    /** Months from the first day of use; null where it has a period instead, and of a line that adds no cost. */
    @Nullable
    Integer usefulLifeMonths();

    /** The days on which something has happened to it, a purchase or a payment, by the columns that state them. */
    Map<Column, LocalDate> events();

    /** What two lines that state the same cost have in common: vendor or description, days and figures. */
    List<@Nullable Object> traits();

    /** Whether its traits say so much that two lines alike in them are hardly two costs; of people there may be many alike. */
    boolean isDistinctive();

    /**
     * What tells the lines of one number apart: a purchase or a bill may have several lines, each of another item, while an asset
     * or a position is one thing whatever its rows say (cost-model.md, rule 27).
     */
    List<@Nullable Object> item();

    /** What identifies a cost that recurs under new numbers; null where only its number does. */
    @Nullable
    Recurrence recurrence();

    /** Whether its figures are a person's pay, which no message shows. */
    boolean isConfidential();

    /** What the sheet says besides the figures. */
    Attributes attributes();

    /**
     * The same line as the report of a month knows it: an open end is counted to the end of that month (cost-model.md, rule 39), and
     * a purchase has no credits and no changes of later days (cost-model.md, rules 29, 34).
     */
    CostRecord through(YearMonth month);

    /**
     * Whether it begins only after a month, so that the report of that month does not count it (cost-model.md, rule 26): an asset that
     * is not in service yet, a credit or a change of a later day, and pay of which nothing says for how long it will be paid. What is
     * stated for later months is counted.
     */
    boolean isPlanned(YearMonth month);

    /** The same line with other attributes. */
    CostRecord with(Attributes other);

    /** The asset whose amount already contains this line, or null (cost-model.md, rule 4). */
    @Nullable
    String includedIn();

    /** Whether no other figure replaces it; what is replaced is shown and never totalled (cost-model.md, rule 10). */
    default boolean isInForce() {
        return !attributes().isSuperseded();
    }

    /** Whether it is ordered and not delivered (cost-model.md, rule 26). */
    default boolean isCommitted() {
        return attributes().qualifier() == Qualifier.COMMITTED;
    }

    /** Whether it is another line of the same kind and number. */
    default boolean isSameNumber(CostRecord other) {
        return getClass() == other.getClass() && id().equals(other.id());
    }
}

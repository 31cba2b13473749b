package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/**
 * A part of what a record costs that runs its own course: most records have one, a purchase with credits several (cost-model.md,
 * rules 29, 34, 35).
 *
 * @param owner the record that costs it: the purchase
 * @param record what says so: the purchase, or what changes it
 * @param charge what it costs
 * @param units how many GPUs or people it is the cost of, of an asset the part of it; zero where it only changes what they cost
 * @param gpus that serve while it runs; null where none are counted with it
 * @param span of a part whose course depends on a purchase's life and something else; null where its charge says all
 */
public record Course(
        CostRecord owner,
        CostRecord record,
        CostCategory category,
        Charge charge,
        BigDecimal units,
        @Nullable BigDecimal gpus,
        @Nullable Span span) {

    /**
     * How a part follows the life of its purchase.
     *
     * @param inService the first day of the purchase's life
     * @param usefulLife its months, of a life that has changed from the day of the change on
     * @param first the first day of the part's own spread, which ends with the life
     * @param stop the day after which the spread stops, because the GPUs leave; null where they stay
     * @param isRest whether it is what the stop leaves, all of it on that day, and not what is spread until then
     * @param change of an asset whose life changes; null of any other
     */
    public record Span(
            LocalDate inService,
            int usefulLife,
            LocalDate first,
            @Nullable LocalDate stop,
            boolean isRest,
            @Nullable Changing change) {}

    /**
     * How a part depends on the changes of its asset's life (cost-model.md, rule 34), and what it would be without them: another useful
     * life is restated from the first day (cost-model.md, rule 22).
     *
     * @param since the first day of the life that it is spread over, where that has changed; null where it is the purchase's
     * @param isLater whether it begins with a change, so that it is nothing without one
     * @param until the last day before the next change; null where none follows
     * @param amount what would be spread, before allocation
     * @param residual the last that is expected
     * @param first the first day of the spread
     */
    public record Changing(
            @Nullable LocalDate since,
            boolean isLater,
            @Nullable LocalDate until,
            Estimate amount,
            @Nullable Money residual,
            LocalDate first) {}

    /** The one course of a record that says everything itself. */
    public static Course of(CostRecord record, Charge charge) {
        BigDecimal quantity = record.quantity();
        return new Course(
                record,
                record,
                Charge.category(record),
                charge,
                quantity == null ? BigDecimal.ONE : quantity,
                record.gpus(),
                null);
    }

    /** The same, converted as a whole at the rate of a day. */
    public Course at(LocalDate day) {
        return new Course(owner, record, category, charge.at(day), units, gpus, span);
    }

    /** Whether its GPUs have left the fleet. */
    public boolean hasLeft() {
        return span != null && span.stop() != null;
    }

    /** Whether it is the cost of the record itself, or of GPUs of it, and not of what changes it. */
    public boolean isOwn() {
        return !(record instanceof Credit);
    }

    /** The GPU-hours it adds to the fleet, after allocation; zero where no GPUs are counted with it. */
    public BigDecimal gpuHours() {
        Recognition recognition = charge.recognition();
        return recognition == null ? BigDecimal.ZERO : gpuHours(recognition.period());
    }

    /** The same if it served another period. */
    public BigDecimal gpuHours(Period service) {
        BigDecimal hours =
                span == null ? record.gpuHours(service) : gpus == null ? null : gpus.multiply(service.hours());
        return hours == null
                ? BigDecimal.ZERO
                : hours.multiply(owner.attributes().allocationOrWhole());
    }

    /** Months of the useful life; null where it follows none. */
    public @Nullable Integer usefulLifeMonths() {
        if (span != null) {
            return span.usefulLife();
        }
        return isOwn() ? record.usefulLifeMonths() : null;
    }
}

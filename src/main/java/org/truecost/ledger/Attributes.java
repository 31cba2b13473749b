package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;

/**
 * What every sheet may say about a figure besides the figure itself.
 *
 * @param allocation the part that belongs to the subject, above 0 and at most 1; null where none is given, which counts as
 *     1 and makes the result a ceiling (cost-model.md, rule 5)
 * @param reference the source the figure was taken from, in words
 * @param referenceDate the source's date, ISO: a day or a month
 * @param supersededBy the figure that replaces this one; such a figure is shown and never totalled (cost-model.md, rule 10)
 * @param printed what the source prints next to the amount in another currency (cost-model.md, F14)
 * @param estimate the number of the estimate that this bill replaces (cost-model.md, rule 45); null of anything else
 * @param billedBy the number of the bill that replaces this estimate: no cell states it, a {@link Ledger} knows it
 * @param credits the credits for this purchase, by their days (cost-model.md, rule 29): no cell states them, a {@link Ledger} knows them
 * @param lifeChanges what changes this asset's life, by their days (cost-model.md, rule 34): likewise
 */
public record Attributes(
        @Nullable String entity,
        @Nullable BigDecimal allocation,
        Qualifier qualifier,
        @Nullable String reference,
        @Nullable String referenceDate,
        @Nullable String confidence,
        @Nullable String supersededBy,
        @Nullable Money printed,
        @Nullable String notes,
        @Nullable String estimate,
        @Nullable String billedBy,
        List<Credit> credits,
        List<LifeChange> lifeChanges) {

    public Attributes {
        credits = List.copyOf(credits);
        lifeChanges = List.copyOf(lifeChanges);
    }

    /** Nothing said: an exact figure. */
    public static final Attributes NONE = new Attributes(
            null, null, Qualifier.EXACT, null, null, null, null, null, null, null, null, List.of(), List.of());

    /** The same of an estimate whose bill is there. */
    public Attributes billedBy(String bill) {
        return as(bill, credits, lifeChanges);
    }

    /** The same of a purchase that has credits. */
    public Attributes credited(List<Credit> others) {
        return as(billedBy, others, lifeChanges);
    }

    /** The same of an asset whose life changes. */
    public Attributes changed(List<LifeChange> others) {
        return as(billedBy, credits, others);
    }

    /** What the row states, with what other rows say of it. */
    private Attributes as(@Nullable String bill, List<Credit> others, List<LifeChange> changes) {
        return new Attributes(
                entity,
                allocation,
                qualifier,
                reference,
                referenceDate,
                confidence,
                supersededBy,
                printed,
                notes,
                estimate,
                bill,
                others,
                changes);
    }

    /** The same as the report of a month knows it: without the credits and the changes of later days. */
    Attributes through(YearMonth month) {
        return credited(through(credits, month)).changed(through(lifeChanges, month));
    }

    private static <T extends CostRecord> List<T> through(List<T> events, YearMonth month) {
        return events.stream().filter(event -> !event.isPlanned(month)).toList();
    }

    /** Whether a purchase is depreciated as its row says, and nothing has changed it since. */
    public boolean isUnchanged() {
        return credits.isEmpty() && lifeChanges.isEmpty();
    }

    /** Whether another figure replaces this one, as its row says or a bill does. */
    public boolean isSuperseded() {
        return supersededBy != null || billedBy != null;
    }

    /** The allocation ratio the model counts with: 1 where none is given. */
    public BigDecimal allocationOrWhole() {
        return allocation == null ? BigDecimal.ONE : allocation;
    }
}

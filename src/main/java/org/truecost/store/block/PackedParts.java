package org.truecost.store.block;

import static java.util.Objects.requireNonNull;
import static org.truecost.store.block.CostField.ALLOCATION;
import static org.truecost.store.block.CostField.BASE;
import static org.truecost.store.block.CostField.CONFIDENCE;
import static org.truecost.store.block.CostField.CURRENCY;
import static org.truecost.store.block.CostField.ENTITY;
import static org.truecost.store.block.CostField.ESTIMATE;
import static org.truecost.store.block.CostField.FIRST_DAY;
import static org.truecost.store.block.CostField.HIGH;
import static org.truecost.store.block.CostField.LAST_DAY;
import static org.truecost.store.block.CostField.LOW;
import static org.truecost.store.block.CostField.NOTES;
import static org.truecost.store.block.CostField.OPEN_END;
import static org.truecost.store.block.CostField.PRINTED;
import static org.truecost.store.block.CostField.PRINTED_CURRENCY;
import static org.truecost.store.block.CostField.QUALIFIER;
import static org.truecost.store.block.CostField.REFERENCE;
import static org.truecost.store.block.CostField.REFERENCE_DATE;
import static org.truecost.store.block.CostField.SUPERSEDED_BY;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.OpenTerm;
import org.truecost.ledger.Period;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.Term;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.store.block.CostRecords.Values;

/** What cost records of several kinds have in common, as packed rows hold it: amount, period, attributes. */
final class PackedParts {

    private PackedParts() {}

    static void put(Values values, Period period) {
        values.put(FIRST_DAY, period.first()).put(LAST_DAY, period.last());
    }

    /** Packs an open end as a field of its own: a program that does not know it does not pass over it. */
    static void put(Values values, Term term) {
        switch (term) {
            case Period period -> put(values, period);
            case OpenTerm open -> values.put(FIRST_DAY, open.first()).put(OPEN_END, 1);
        }
    }

    static Term term(PackedFields row) {
        return row.has(OPEN_END) ? OpenTerm.from(row.day(FIRST_DAY)) : period(row);
    }

    static Period period(PackedFields row) {
        return new Period(row.day(FIRST_DAY), row.day(LAST_DAY));
    }

    /** Packs an amount with its bounds; nothing where there is none. */
    static void put(Values values, @Nullable Estimate amount) {
        if (amount != null) {
            values.put(CURRENCY, amount.currency().getCurrencyCode())
                    .put(LOW, amount.low())
                    .put(BASE, amount.base())
                    .put(HIGH, amount.high());
        }
    }

    static Estimate amount(PackedFields row) {
        return requireNonNull(amountOrNull(row));
    }

    static @Nullable Estimate amountOrNull(PackedFields row) {
        Money base = moneyOrNull(row, BASE, CURRENCY);
        return base == null
                ? null
                : new Estimate(
                        requireNonNull(moneyOrNull(row, LOW, CURRENCY)),
                        base,
                        requireNonNull(moneyOrNull(row, HIGH, CURRENCY)));
    }

    static @Nullable Money moneyOrNull(PackedFields row, CostField amount, CostField currency) {
        return row.has(amount) ? new Money(row.number(amount), Currency.getInstance(row.text(currency))) : null;
    }

    static void put(Values values, Attributes attributes) {
        Money printed = attributes.printed();
        values.put(ENTITY, attributes.entity())
                .put(ALLOCATION, attributes.allocation())
                .put(QUALIFIER, attributes.qualifier().name())
                .put(REFERENCE, attributes.reference())
                .put(REFERENCE_DATE, attributes.referenceDate())
                .put(CONFIDENCE, attributes.confidence())
                .put(SUPERSEDED_BY, attributes.supersededBy())
                .put(PRINTED, printed)
                .put(
                        PRINTED_CURRENCY,
                        printed == null ? null : printed.currency().getCurrencyCode())
                .put(NOTES, attributes.notes())
                .put(ESTIMATE, attributes.estimate());
    }

    static Attributes attributes(PackedFields row) {
        return new Attributes(
                row.textOrNull(ENTITY),
                row.numberOrNull(ALLOCATION),
                Qualifier.valueOf(row.text(QUALIFIER)),
                row.textOrNull(REFERENCE),
                row.textOrNull(REFERENCE_DATE),
                row.textOrNull(CONFIDENCE),
                row.textOrNull(SUPERSEDED_BY),
                moneyOrNull(row, PRINTED, PRINTED_CURRENCY),
                row.textOrNull(NOTES),
                row.textOrNull(ESTIMATE),
                null,
                List.of(),
                List.of());
    }
}

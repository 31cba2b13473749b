package org.truecost.store.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.money.Money;

/** The values of one row to insert, in the order of its columns. */
public final class Params {

    private final List<@Nullable Object> values = new ArrayList<>();

    /** Adds values for the next columns. */
    public Params add(@Nullable Object... more) {
        Collections.addAll(values, more);
        return this;
    }

    /** An amount and its currency: two columns. */
    public Params addMoney(@Nullable Money money) {
        return money == null
                ? add(null, null)
                : add(money.amount(), money.currency().getCurrencyCode());
    }

    /** What every sheet may say besides the figure: the columns of {@link ResultRow#attributes()}. */
    public Params addAttributes(Attributes attributes) {
        return add(
                        attributes.entity(),
                        attributes.allocation(),
                        attributes.qualifier().name(),
                        attributes.reference(),
                        attributes.referenceDate(),
                        attributes.confidence(),
                        attributes.supersededBy())
                .addMoney(attributes.printed())
                .add(attributes.notes());
    }

    /** The values in the order of the columns. */
    @Nullable
    public Object[] toArray() {
        return values.toArray();
    }

    int size() {
        return values.size();
    }
}

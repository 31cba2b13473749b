package org.truecost.money;

import java.util.Currency;

/** Two currencies in the direction of a conversion. */
public record Currencies(Currency from, Currency to) {

    /** The same two the other way round. */
    Currencies inverse() {
        return new Currencies(to, from);
    }

    boolean same() {
        return from.equals(to);
    }
}

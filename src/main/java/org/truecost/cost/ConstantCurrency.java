package org.truecost.cost;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.recognition.Conversions;

/** The lifetime cost with every line at the rates of the reporting month's end: a view of its own (cost-model.md, rule 7). */
final class ConstantCurrency {

    private final Currency presentation;
    private final Conversions conversions;
    private final Map<Currency, Estimate> lifeByCurrency = new HashMap<>();

    ConstantCurrency(Currency presentation, Conversions conversions) {
        this.presentation = presentation;
        this.conversions = conversions;
    }

    /** Adds a counted line's life amount, in its own currency. */
    void add(Estimate life) {
        lifeByCurrency.merge(life.currency(), life, Estimate::plus);
    }

    /** The sum; empty where a rate is missing. */
    Optional<Estimate> life() {
        Estimate sum = Estimate.zero(presentation);
        for (Estimate life : lifeByCurrency.values()) {
            Optional<Conversion> conversion = conversions.atMonthEnd(life.currency());
            if (conversion.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(conversion.get().of(life));
        }
        return Optional.of(sum);
    }
}

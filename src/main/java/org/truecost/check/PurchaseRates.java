package org.truecost.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.truecost.ledger.CostRecord;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;

/**
 * Amounts in the currency of a purchase, as they count next to it: each is converted into the presentation currency at the rate of its own
 * day, and the purchase at that of the day it was bought (cost-model.md, rule 29).
 */
record PurchaseRates(ExchangeRates rates, LedgerChecks.Context context) {

    /**
     * An amount in the currency of a purchase; empty where a rate is missing, which {@link MissingRates} reports.
     *
     * @param day of the amount; one in the currency of the purchase needs no rate
     */
    Optional<Estimate> into(CostRecord purchase, Estimate amount, LocalDate day) {
        Estimate price = purchase.statedAmount();
        if (price == null || price.currency().equals(amount.currency())) {
            return Optional.of(amount);
        }
        LocalDate bought = purchase.paidOn();
        return rates.on(amount.currency(), context.presentation(), context.rateDay(day))
                .flatMap(own -> rates.on(price.currency(), context.presentation(), context.rateDay(bought))
                        .map(back -> amount.map(money -> through(money, own, back, price.base()))));
    }

    private static Money through(Money money, Conversion own, Conversion back, Money price) {
        BigDecimal numerator = own.numerator().multiply(back.denominator());
        BigDecimal denominator = own.denominator().multiply(back.numerator());
        return new Money(money.multipliedBy(numerator, denominator).amount(), price.currency());
    }
}

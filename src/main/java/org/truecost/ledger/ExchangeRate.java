package org.truecost.ledger;

import org.truecost.money.Rate;
import org.truecost.problem.Source;

/** An exchange rate as a sheet states it. */
public record ExchangeRate(Rate rate, Attributes attributes, Source source) implements Fact {}

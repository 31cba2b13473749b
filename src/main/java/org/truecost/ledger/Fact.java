package org.truecost.ledger;

import org.truecost.problem.Source;

/** Anything a row states: a cost, a headline claim, an exchange rate, or a total to compare with. */
public sealed interface Fact permits CostRecord, HeadlineClaim, ExchangeRate, StatedTotal {

    /** The row it was read from. */
    Source source();
}

package org.truecost.cost;

import org.truecost.money.Money;
import org.truecost.money.Rate;

/**
 * What one stated rate decides at one age: the base amounts that were converted by it, after allocation, in the presentation
 * currency (cost-model.md, rule 19).
 *
 * @param days its age: from the day it is dated to the end of what it converts, or to the reporting month's end where that is earlier
 */
public record RateUse(Rate rate, long days, Money month, Money toDate, Money life) {}

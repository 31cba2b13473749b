package org.truecost.cost;

import java.time.YearMonth;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;

/**
 * A category that was billed month by month and has nothing in the reporting month (cost-model.md, rule 44).
 *
 * @param last the last month it is stated for
 * @param amount what that month cost, base, in the presentation currency
 */
public record ExpectedCost(CostCategory category, YearMonth last, Money amount) {}

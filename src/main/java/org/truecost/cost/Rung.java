package org.truecost.cost;

import java.math.BigDecimal;
import org.truecost.money.Estimate;

/**
 * One scope of the ladder and its cost.
 *
 * @param timesHeadline base amount ÷ printed headline, at the working scale
 */
public record Rung(Scope scope, Estimate amount, BigDecimal timesHeadline) {}

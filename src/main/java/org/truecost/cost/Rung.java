package org.truecost.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;

/**
 * One scope of the ladder and its cost.
 *
 * @param timesHeadline base amount ÷ printed headline, at the working scale; null where there is no headline
 */
public record Rung(Scope scope, Estimate amount, @Nullable BigDecimal timesHeadline) {}

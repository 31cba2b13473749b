package org.truecost.ledger;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Source;

/**
 * A total that a sheet states. It is not a cost: it is compared with the rows above it since the sheet's header or the
 * total before.
 *
 * @param figures the totalled columns and what is stated, without a currency (a total row seldom names one)
 * @param printed what the row prints next to the amount in another currency (cost-model.md, F14), or null
 * @param rejected the rows among them that were rejected
 */
public record StatedTotal(
        Map<Column, BigDecimal> figures, @Nullable Money printed, RejectedRows rejected, Source source)
        implements Fact {

    public StatedTotal {
        figures = Map.copyOf(figures);
    }

    /** A total over rows that were all accepted. */
    public StatedTotal(Map<Column, BigDecimal> figures, @Nullable Money printed, Source source) {
        this(figures, printed, RejectedRows.NONE, source);
    }
}

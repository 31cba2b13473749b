package org.truecost.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.truecost.problem.Column;

/**
 * Rows that a total row totals and that were rejected: their amounts are in no sum here, but may be in the total.
 *
 * @param figures what the totalled columns state, as far as it can be read, added up
 * @param rows the rows' numbers, ascending; the first of them where they are many
 */
public record RejectedRows(Map<Column, BigDecimal> figures, List<Integer> rows) {

    public static final RejectedRows NONE = new RejectedRows(Map.of(), List.of());

    public RejectedRows {
        figures = Map.copyOf(figures);
        rows = List.copyOf(rows);
    }
}

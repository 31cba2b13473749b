package org.truecost.input.sheet;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.truecost.ledger.Parsed;
import org.truecost.ledger.RejectedRows;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;
import org.truecost.problem.Column;

/**
 * A row whose first text is Total, Subtotal, Grand total, 合計, 小計, 総計 or 計: no cost, but a statement that the rows above
 * can be compared with.
 */
public final class TotalRow {

    private TotalRow() {}

    public static Parsed parse(InputRow row, RejectedRows rejected) {
        Map<Column, BigDecimal> figures = new EnumMap<>(Column.class);
        for (Column column : row.format().totalled()) {
            if (row.has(column)) {
                BigDecimal figure = row.figure(column);
                if (figure != null) {
                    figures.put(column, figure);
                }
            }
        }
        Money printed =
                RowMoney.of(row, Column.PRINTED_CURRENCY, Column.PRINTED_AMOUNT).amount(Column.PRINTED_AMOUNT);
        return row.isRejected()
                ? row.rejected()
                : row.accepted(new StatedTotal(figures, printed, rejected, row.source()));
    }
}

package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows that show what a column is: the price of each, as another column is their quantity and a third one quantity × price. */
final class PricedRows {

    /** Fewer products may be so by chance. */
    private static final int FEWEST = 2;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private PricedRows() {}

    /** Whether every row with a figure in a column multiplies it by the same other column into the same third one. */
    static boolean are(List<AuditedRow> rows, int price) {
        List<AuditedRow> priced =
                rows.stream().filter(row -> row.figure(price) != null).toList();
        int width = priced.stream().mapToInt(row -> row.figures().width()).max().orElse(0);
        return priced.size() >= FEWEST
                && IntStream.range(0, width)
                        .filter(quantity -> quantity != price && isQuantity(priced, quantity))
                        .anyMatch(quantity -> IntStream.range(0, width)
                                .filter(amount -> amount != price && amount != quantity)
                                .anyMatch(amount -> priced.stream()
                                        .allMatch(row -> isProduct(
                                                row.figure(price), row.figure(quantity), row.figure(amount)))));
    }

    /** A column of ones multiplies anything into itself. */
    private static boolean isQuantity(List<AuditedRow> rows, int column) {
        return rows.stream().allMatch(row -> row.figure(column) != null)
                && rows.stream().anyMatch(row -> BigDecimal.ONE.compareTo(figure(row, column)) != 0);
    }

    private static BigDecimal figure(AuditedRow row, int column) {
        BigDecimal figure = row.figure(column);
        return figure == null ? BigDecimal.ONE : figure;
    }

    private static boolean isProduct(
            @Nullable BigDecimal price, @Nullable BigDecimal quantity, @Nullable BigDecimal amount) {
        if (price == null || quantity == null || amount == null || amount.signum() == 0) {
            return false;
        }
        BigDecimal off = price.multiply(quantity).subtract(amount).abs();
        return off.compareTo(HALF.scaleByPowerOfTen(-amount.scale())) <= 0;
    }
}

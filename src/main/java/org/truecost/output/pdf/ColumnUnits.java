package org.truecost.output.pdf;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** The units of a table's columns, stated once in their headings. */
record ColumnUnits(Table table, Currency currency) {

    /** Pay that is not disclosed, and what did not change. */
    private static final Set<String> IN_PLACE_OF_AMOUNTS = Set.of("pay.withheld", "revised.same");

    /** The unit of a column of amounts in the presentation currency; a table with a column of currencies says its own. */
    Optional<String> of(int column) {
        return !hasCurrencies() && values(column).stream().anyMatch(ColumnUnits::isAmount) && isUniform(column)
                ? Optional.of(currency.getCurrencyCode())
                : Optional.empty();
    }

    /** Whether a column has only figures, which are then aligned at their decimal points. */
    static boolean areFigures(List<Value> values) {
        return values.stream().allMatch(value -> switch (value) {
            case Value.Amount amount -> true;
            case Value.Change change -> true;
            case Value.UnitAmount amount -> true;
            case Value.Times times -> true;
            case Value.Share share -> true;
            case Value.Count count -> true;
            case Value.Rate rate -> true;
            case Value.Blank blank -> true;
            case Value.Label label -> isInPlaceOfAmount(label);
            default -> false;
        });
    }

    static List<Value> values(Table table, int column) {
        return table.rows().stream().map(row -> row.values().get(column)).toList();
    }

    private List<Value> values(int column) {
        return values(table, column);
    }

    private boolean hasCurrencies() {
        return table.headings().stream().anyMatch(heading -> "heading.currency".equals(heading.label()));
    }

    private boolean isUniform(int column) {
        return values(column).stream()
                .allMatch(value -> isAmount(value) || isInPlaceOfAmount(value) || value instanceof Value.Blank);
    }

    /** Whether there are words in place of an amount. */
    private static boolean isInPlaceOfAmount(Value value) {
        return value instanceof Value.Label label && IN_PLACE_OF_AMOUNTS.contains(label.key());
    }

    private static boolean isAmount(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Change || value instanceof Value.UnitAmount;
    }
}

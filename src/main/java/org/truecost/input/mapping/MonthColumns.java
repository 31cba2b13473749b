package org.truecost.input.mapping;

import java.time.YearMonth;
import java.util.List;

/**
 * Columns that hold a month each, one after the other.
 *
 * @param columns the first and the last, or all of them
 * @param isRange whether they are the first and the last
 * @param first the month of the first
 */
record MonthColumns(List<String> columns, boolean isRange, YearMonth first) {

    MonthColumns {
        columns = List.copyOf(columns);
    }
}

package org.truecost.output.grid;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.truecost.problem.Location;

/** The columns of a cost line, left to right: what it is, its nine figures, where it comes from, and its workings. */
public enum LineColumn {
    ID,
    KIND,
    GROUP,
    CATEGORY,
    DESCRIPTION,
    TREATMENT,
    QUALIFIER,
    COUNT,
    MONTH_LOW,
    MONTH_BASE,
    MONTH_HIGH,
    TO_DATE_LOW,
    TO_DATE_BASE,
    TO_DATE_HIGH,
    LIFE_LOW,
    LIFE_BASE,
    LIFE_HIGH,
    REFERENCE,
    WORKBOOK,
    SHEET,
    CELL,
    CURRENCY,
    AMOUNT_LOW,
    AMOUNT_BASE,
    AMOUNT_HIGH,
    RESIDUAL,
    ALLOCATION,
    ALLOCATION_IS,
    FIRST_DAY,
    USEFUL_LIFE,
    LAST_DAY,
    MONTHS_OF_AMOUNT,
    MONTHS_IN_MONTH,
    MONTHS_TO_DATE,
    MONTHS_OF_LIFE,
    MONTH_RATES,
    RATE,
    WHOLE_MONTH,
    FIRST_MONTH_LACKS,
    LAST_MONTH_LACKS,
    PAID_ON,
    PAID,
    GPU_HOURS;

    private static final List<LineColumn> ALL = List.of(values());

    private static final Map<LineColumn, Integer> POSITIONS = positions();

    private static Map<LineColumn, Integer> positions() {
        Map<LineColumn, Integer> positions = new EnumMap<>(LineColumn.class);
        ALL.forEach(column -> positions.put(column, positions.size()));
        return positions;
    }

    /** The column of one of the nine figures. */
    public static LineColumn of(Figure figure) {
        return MONTH_LOW.next(figure.position());
    }

    /** Which it is, from 0. */
    public int position() {
        return Objects.requireNonNull(POSITIONS.get(this));
    }

    /** The column a number of places further on. */
    public LineColumn next(int columns) {
        return ALL.get(position() + columns);
    }

    /** Its cell in a row of a sheet whose lines begin in a column, as the row's own formulas name it, {@code $W7}. */
    public String in(int firstColumn, int row) {
        return "$" + Location.columnName(firstColumn + position()) + (row + 1);
    }
}

package org.truecost.input.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of a row by their columns. */
final class RowFigures {

    private final @Nullable BigDecimal[] figures;

    RowFigures(int width) {
        this.figures = new @Nullable BigDecimal[width];
    }

    void put(int column, BigDecimal figure) {
        figures[column] = figure;
    }

    /** One more than the last column that may have a number. */
    int width() {
        return figures.length;
    }

    /** The number of a column; null where the cell holds none. */
    @Nullable
    BigDecimal at(int column) {
        return column < figures.length ? figures[column] : null;
    }

    boolean isNone() {
        for (BigDecimal figure : figures) {
            if (figure != null) {
                return false;
            }
        }
        return true;
    }
}

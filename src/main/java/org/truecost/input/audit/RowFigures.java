package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The numbers of a row by their columns, and where a text is in place of one. */
final class RowFigures {

    /** Fewer numbers in a row may follow each other by chance. */
    private static final int FEWEST_ORDINALS = 4;

    private final @Nullable BigDecimal[] figures;

    /** The columns with a text in them; null while there are none. */
    private @Nullable BitSet texts;

    RowFigures(int width) {
        this.figures = new @Nullable BigDecimal[width];
    }

    void put(int column, BigDecimal figure) {
        figures[column] = figure;
    }

    /** Records a text that states no number, such as {@code n.a.} or a sign that a figure is withheld. */
    void putText(int column) {
        texts = texts == null ? new BitSet() : texts;
        texts.set(column);
    }

    /** Whether a text is in place of a number. */
    boolean isText(int column) {
        return texts != null && texts.get(column);
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

    /** Whether the numbers count the columns, 1, 2, 3, as forms do below their headers. */
    boolean areOrdinals() {
        BigDecimal before = null;
        int count = 0;
        for (BigDecimal figure : figures) {
            if (figure != null) {
                if (before != null && figure.subtract(before).abs().compareTo(BigDecimal.ONE) != 0) {
                    return false;
                }
                before = figure;
                count++;
            }
        }
        return count >= FEWEST_ORDINALS;
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

package org.truecost.input.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.SumFormula;

/** The formulas of a sheet that several cells share: the first of them has the text, the others only its number. */
final class SharedFormulas {

    /** Beyond this, cells that share a formula are read as if theirs were not known. */
    private static final int MOST = 10_000;

    private static final int LONGEST = 500;

    private final Map<String, Written> formulas = new HashMap<>();

    /** A formula's text and the cell that it is written for; a text too long to be kept is empty. */
    private record Written(String text, int column, int row) {}

    /** Records a formula that cells further on may share. */
    void write(String number, String text, int column, int row) {
        if (formulas.size() < MOST) {
            formulas.put(number, new Written(text.length() > LONGEST ? "" : text, column, row));
        }
    }

    /** Whether the text of a shared formula is known. */
    boolean isKnown(String number) {
        return formulas.containsKey(number);
    }

    /** What a shared formula adds up at another cell; null where it is no sum, or none that is known. */
    @Nullable
    SumFormula sumAt(String number, int column, int row) {
        Written written = formulas.get(number);
        return written == null
                ? null
                : SumFormula.parse(written.text(), column - written.column(), row - written.row());
    }
}

package org.truecost.input.draft;

import org.truecost.input.cell.CellValue;
import org.truecost.input.format.NumberFormat.Shows;
import org.truecost.input.mapping.Numbers;

/** What cells hold. */
final class Values {

    private Values() {}

    static boolean isDay(CellValue value) {
        return value instanceof CellValue.Figure figure
                && !figure.format().isPlain()
                && figure.format().shows(figure.value()) == Shows.DAY;
    }

    static boolean isFigure(CellValue value) {
        return Numbers.isFigure(value);
    }

    static boolean isText(CellValue value) {
        return value instanceof CellValue.Text && !isFigure(value);
    }
}

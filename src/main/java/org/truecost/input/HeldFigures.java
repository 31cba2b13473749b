package org.truecost.input;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.format.NumberFormat.Shows;
import org.truecost.problem.ReadWords;

/**
 * Whether a sheet that is not read holds figures (cost-model.md, rule 13). A column of two figures or more is one, whatever it is of,
 * and so is a single figure that is shown as an amount. Days, times, percentages, years and the numbers of a list are none, so that a
 * cover sheet and a tab of notes are passed over.
 */
final class HeldFigures {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern AMOUNT =
            Pattern.compile("[-−(▲△]?\\s*[$€£¥￥]?\\s*(\\d{1,3}(,\\d{3})+|\\d{4,})(\\.\\d+)?\\s*("
                    + ReadWords.pattern("reading.currencyPattern") + ")?\\)?");
    private static final Pattern GROUPED = Pattern.compile(".*[#0],[#0].*");

    private final Map<Integer, FigureColumn> columns = new HashMap<>();
    private boolean held;

    /** What a column has come to: how many figures, and how far they only count its rows. */
    private record FigureColumn(int figures, int counted) {
        static final FigureColumn EMPTY = new FigureColumn(0, 0);

        FigureColumn and(BigDecimal figure) {
            boolean counts = counted == figures && figure.compareTo(BigDecimal.valueOf(counted + 1L)) == 0;
            return new FigureColumn(figures + 1, counts ? counted + 1 : counted);
        }

        boolean isHeld() {
            return figures - counted >= 1 && figures >= 2;
        }
    }

    /** Looks at the next row. */
    void see(RawRow row) {
        for (int index = 0; index < row.width() && !held; index++) {
            see(index, row.at(index));
        }
    }

    /** Whether there were figures in the rows so far. */
    boolean any() {
        return held;
    }

    private void see(int index, @Nullable CellValue value) {
        if (value instanceof CellValue.Figure figure && isFigure(figure)) {
            held |= GROUPED.matcher(figure.format().code()).matches();
            add(index, figure.value());
        } else if (value instanceof CellValue.Unevaluated || isAmountInWords(value)) {
            add(index, BigDecimal.ZERO);
        }
    }

    private static boolean isAmountInWords(@Nullable CellValue value) {
        return value instanceof CellValue.Text text
                && AMOUNT.matcher(text.value().strip()).matches();
    }

    private void add(int index, BigDecimal figure) {
        FigureColumn column = columns.getOrDefault(index, FigureColumn.EMPTY).and(figure);
        columns.put(index, column);
        held |= column.isHeld();
    }

    private static boolean isFigure(CellValue.Figure figure) {
        Shows shows = figure.format().shows(figure.value());
        return shows != Shows.DAY && shows != Shows.TIME && shows != Shows.PERCENTAGE && !isYear(figure);
    }

    private static boolean isYear(CellValue.Figure figure) {
        BigDecimal value = figure.value();
        return figure.format().isPlain()
                && value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
    }
}

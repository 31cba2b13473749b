package org.truecost.input;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.format.NumberFormat.Shows;
import org.truecost.input.text.NumberText;
import org.truecost.input.text.Wording;
import org.truecost.problem.ReadWords;

/**
 * Whether a sheet that is not read holds figures (cost-model.md, rule 13). Two or more figures in a column count, whatever they measure;
 * so does a single figure shown as an amount. Days, times, percentages, years, whether numbers or text, and the numbers of a list do not,
 * so cover sheets and notes are passed over.
 */
final class HeldFigures {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern AMOUNT =
            Pattern.compile("[-−(▲△]?\\s*[$€£¥]?\\s*(\\d{1,3}(,\\d{3})+|[1-9]\\d{3,})(\\.\\d+)?\\s*("
                    + ReadWords.pattern("reading.currencyPattern") + ")?\\)?");
    private static final Pattern YEAR = Pattern.compile("19\\d\\d|2[01]\\d\\d");
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
        if (!(value instanceof CellValue.Text text)) {
            return false;
        }
        String words = Wording.halfWidth(text.value());
        return hasCurrencySignOrScale(words)
                || (AMOUNT.matcher(words).matches() && !YEAR.matcher(words).matches());
    }

    /** As in {@code $250} and {@code 3.5億円}. */
    private static boolean hasCurrencySignOrScale(String words) {
        NumberText number = NumberText.parse(words);
        return number != null
                && (!number.currencySign().isEmpty()
                        || (!number.suffix().isEmpty() && !number.suffix().equals("%")));
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

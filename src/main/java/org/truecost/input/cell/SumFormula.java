package org.truecost.input.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ranges of a formula that only adds cells; it is read, never evaluated. */
public record SumFormula(List<CellRange> ranges) {

    private static final int LONGEST = 500;

    /** Functions that add up, by the text before their ranges. */
    private static final List<String> SUMS = List.of("SUM(", "SUBTOTAL(9,", "SUBTOTAL(109,");

    public SumFormula {
        ranges = List.copyOf(ranges);
    }

    /** A formula such as {@code SUM(B2:B9)}, {@code SUBTOTAL(9,B2:B9)} or {@code B2+C2+D2}; null for any other. */
    public static @Nullable SumFormula parse(String formula) {
        return parse(formula, 0, 0);
    }

    /**
     * The same of a formula that was written for another cell and is shared with this one.
     *
     * @param columns how many columns to the right of that cell this one is
     * @param rows how many rows below it
     */
    public static @Nullable SumFormula parse(String formula, int columns, int rows) {
        if (formula.length() > LONGEST || formula.indexOf('*') >= 0 || formula.indexOf('/') >= 0) {
            return null;
        }
        String text = formula.replace(" ", "").toUpperCase(Locale.ROOT);
        String plain = text.startsWith("=") || text.startsWith("+") ? text.substring(1) : text;
        for (String sum : SUMS) {
            if (plain.startsWith(sum) && plain.indexOf(')') == plain.length() - 1) {
                return of(plain.substring(sum.length(), plain.length() - 1).split(",", -1), columns, rows);
            }
        }
        return plain.indexOf('+') > 0 ? of(plain.split("\\+", -1), columns, rows) : null;
    }

    private static @Nullable SumFormula of(String[] references, int columns, int rows) {
        List<CellRange> ranges = new ArrayList<>();
        for (String reference : references) {
            CellRange range = CellRange.parse(reference, columns, rows);
            if (range == null) {
                return null;
            }
            ranges.add(range);
        }
        return new SumFormula(ranges);
    }

    /** Whether a cell is among those added up; columns count from 0, rows from 1. */
    public boolean covers(int column, int row) {
        return ranges.stream().anyMatch(range -> range.contains(column, row));
    }

    /** Whether it adds up one block of several cells: where it ends may be a slip, while cells named one by one were chosen. */
    public boolean isOneBlock() {
        CellRange first = ranges.getFirst();
        return ranges.size() == 1 && (first.firstRow() != first.lastRow() || first.firstColumn() != first.lastColumn());
    }

    /** Whether all it adds up is in one column. */
    public boolean isOfColumn(int column) {
        return ranges.stream().allMatch(range -> range.firstColumn() == column && range.lastColumn() == column);
    }

    /** Whether it adds up the same rows as another formula does. */
    public boolean isOfRowsOf(SumFormula other) {
        return rows().equals(other.rows());
    }

    private List<List<Integer>> rows() {
        return ranges.stream()
                .map(range -> List.of(range.firstRow(), range.lastRow()))
                .toList();
    }

    /** The ranges as a formula writes them. */
    public String shown() {
        return "SUM(" + ranges.stream().map(CellRange::toString).collect(Collectors.joining(", ")) + ")";
    }
}

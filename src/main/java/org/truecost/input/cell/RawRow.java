package org.truecost.input.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a sheet, its cells addressed by column. */
public final class RawRow {

    /** Enough for every kind of sheet; wider rows grow. */
    private static final int USUAL_WIDTH = 32;

    private final int number;
    private final boolean hidden;
    private @Nullable CellValue[] cells = new @Nullable CellValue[USUAL_WIDTH];
    private int width;

    /** The sums among the row's formulas, by their columns; null while there are none. */
    private @Nullable Map<Integer, SumFormula> sums;

    /** The columns of formulas that do something else than add cells up; null while there are none. */
    private @Nullable BitSet noSums;

    /** The other files that cells take their values from, by the cells' columns; null while there are none. */
    private @Nullable Map<Integer, String> files;

    private boolean calculated;

    /**
     * A row without cells.
     *
     * @param number from 1
     * @param hidden whether the spreadsheet hides it
     */
    public RawRow(int number, boolean hidden) {
        this.number = number;
        this.hidden = hidden;
    }

    /** The same cells in a row of another number; its formulas are not known, as their references are other ones there. */
    public RawRow repeatedAt(int other) {
        RawRow row = new RawRow(other, hidden);
        row.cells = cells;
        row.width = width;
        row.files = files;
        row.calculated = calculated;
        return row;
    }

    /** Records what a formula adds up. */
    public void putSum(int column, SumFormula sum) {
        calculated = true;
        sums = sums == null ? new TreeMap<>() : sums;
        sums.put(column, sum);
    }

    /** The cells that formulas of the row add up, by the formulas' columns. */
    public Map<Integer, SumFormula> sums() {
        return sums == null ? Map.of() : sums;
    }

    /** Records a formula that does something else than add cells up. */
    public void putNoSum(int column) {
        calculated = true;
        noSums = noSums == null ? new BitSet() : noSums;
        noSums.set(column);
    }

    /** Whether a cell's own formula is another one than a sum, such as a maximum, an average or a product. */
    public boolean isNoSum(int column) {
        return noSums != null && noSums.get(column);
    }

    /** Takes over what is known of the formulas of another piece of the same row. */
    public void takeFormulas(RawRow piece) {
        calculated |= piece.calculated;
        piece.sums().forEach(this::putSum);
        if (piece.noSums != null) {
            piece.noSums.stream().forEach(this::putNoSum);
        }
        if (piece.files != null) {
            piece.files.forEach(this::putFile);
        }
    }

    /** Records a formula of which no more is known. */
    public void putFormula() {
        calculated = true;
    }

    /** Whether a cell of the row has a formula. */
    public boolean isCalculated() {
        return calculated;
    }

    /** Records the other file that a cell takes its value from. */
    public void putFile(int column, String file) {
        files = files == null ? new TreeMap<>() : files;
        files.put(column, file);
    }

    /** The names of the other files that cells of the row take their values from, by the cells' columns. */
    public Map<Integer, String> files() {
        return files == null ? Map.of() : files;
    }

    /** Whether the spreadsheet hides the row. */
    public boolean isHidden() {
        return hidden;
    }

    /** Puts a value into a column, 0 for A. */
    public void put(int column, CellValue value) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
    }

    /** The row's number, from 1. */
    public int number() {
        return number;
    }

    /** The first column with a value; the width where there is none. */
    public int firstColumn() {
        int column = 0;
        while (column < width && at(column) == null) {
            column++;
        }
        return column;
    }

    /** One more than the last column with a value. */
    public int width() {
        return width;
    }

    /** The value of a column, 0 for A; null where the cell is empty. */
    @Nullable
    public CellValue at(int column) {
        return column < width ? cells[column] : null;
    }

    /** Whether the row has no cell with content. */
    public boolean isBlank() {
        return width == 0;
    }

    /** The values that are there, from left to right. */
    public Stream<CellValue> values() {
        return Arrays.stream(cells, 0, width).filter(Objects::nonNull);
    }
}

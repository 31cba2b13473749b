package org.truecost.problem;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place to look at: a workbook, a sheet of it, or a cell.
 *
 * @param workbook the workbook's file name, or empty where a problem is of the whole ledger
 * @param cell an address such as {@code C17}
 */
public record Location(
        String workbook, @Nullable String sheet, @Nullable String cell) {

    /** Letters of the alphabet, the base of column names. */
    private static final int LETTERS = 26;

    private static final Pattern TAB = Pattern.compile("\\[\\d+\\]");

    /** The names of the columns of nearly every sheet, which are needed for each of its cells. */
    private static final String[] USUAL_COLUMNS =
            IntStream.range(0, 128).mapToObj(Location::letters).toArray(String[]::new);

    /** The whole ledger: no workbook in particular. */
    public static Location ledger() {
        return new Location("", null, null);
    }

    /** A whole workbook. */
    public static Location workbook(String workbook) {
        return new Location(workbook, null, null);
    }

    /** A whole sheet. */
    public static Location sheet(String workbook, String sheet) {
        return new Location(workbook, sheet, null);
    }

    /** A cell by its column's index, 0 for A, and its row's number, from 1. */
    public static Location cell(String workbook, String sheet, int column, int row) {
        return new Location(workbook, sheet, columnName(column) + row);
    }

    /** The letters of a column, {@code A} for 0, {@code AA} for 26. */
    public static String columnName(int index) {
        return index >= 0 && index < USUAL_COLUMNS.length ? USUAL_COLUMNS[index] : letters(index);
    }

    private static String letters(int index) {
        StringBuilder name = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
            name.append((char) ('A' + rest % LETTERS));
        }
        return name.reverse().toString();
    }

    /**
     * A sheet by its place among the workbook's tabs, {@code [3]}, in place of a name that may be a person's. No spreadsheet program takes
     * brackets into a name.
     *
     * @param number of the tab, from 1
     */
    public static String tab(int number) {
        return "[" + number + "]";
    }

    /** Whether a sheet is named by its place. */
    public static boolean isTab(String sheet) {
        return TAB.matcher(sheet).matches();
    }

    /** Whether a sheet is the one that is said, by its name or its place. */
    public static boolean isSheet(@Nullable String said, String name, int number) {
        return name.equals(said) || tab(number).equals(said);
    }

    /** Workbook, sheet and cell in one line, {@code payroll.xlsx › 人件費 › C17}. */
    @Override
    public String toString() {
        return workbook + (sheet == null ? "" : " › " + sheet) + (cell == null ? "" : " › " + cell);
    }
}

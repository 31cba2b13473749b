package org.truecost.input.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.SheetKind;

/**
 * How the sheets of one layout are read.
 *
 * @param name its file's name
 * @param scope the sheets it is for
 * @param headers the headers that one row must have
 * @param headerRows how many rows name the columns, one or two
 * @param above what cells above the headers must say, by their addresses
 * @param totals rows that state totals of those above them
 * @param leftOut rows that are no lines, with the reason
 * @param section rows that say something of the rows below them; null where there are none
 * @param fillDown columns whose value also holds for the empty cells below it
 * @param readings what the rows are read as; each row is read by exactly one
 * @param notUsed columns with figures that are not read on purpose
 * @param undecided the lines of the file that a person still has to decide; with any, the mapping is not used
 * @param fault what is wrong with the file; with it, no sheet it is for is read. Null where nothing is
 */
record Mapping(
        String name,
        SheetScope scope,
        List<String> headers,
        int headerRows,
        Map<String, String> above,
        List<Total> totals,
        List<ExcludedRows> leftOut,
        @Nullable Section section,
        Set<String> fillDown,
        List<Reading> readings,
        Set<String> notUsed,
        List<Integer> undecided,
        @Nullable Message fault) {

    Mapping {
        headers = List.copyOf(headers);
        above = Map.copyOf(above);
        totals = List.copyOf(totals);
        leftOut = List.copyOf(leftOut);
        fillDown = Set.copyOf(fillDown);
        readings = List.copyOf(readings);
        notUsed = Set.copyOf(notUsed);
        undecided = List.copyOf(undecided);
    }

    /** Whether some of the rows are read as pay. */
    boolean isOfPay() {
        return readings.stream().anyMatch(reading -> reading.format().kind() == SheetKind.PAYROLL);
    }

    /** A mapping of which only so much is known as tells which sheets it is for. */
    static Mapping undecided(
            String name, SheetScope scope, List<String> headers, int headerRows, List<Integer> undecided) {
        return unusable(name, scope, headers, headerRows, undecided, null);
    }

    /** A mapping whose file is wrong, though it says which sheets it is for. */
    static Mapping faulty(String name, SheetScope scope, Message fault) {
        return unusable(name, scope, List.of(), 1, List.of(), fault);
    }

    private static Mapping unusable(
            String name,
            SheetScope scope,
            List<String> headers,
            int headerRows,
            List<Integer> undecided,
            @Nullable Message fault) {
        return new Mapping(
                name,
                scope,
                headers,
                headerRows,
                Map.of(),
                List.of(),
                List.of(),
                null,
                Set.of(),
                List.of(),
                Set.of(),
                undecided,
                fault);
    }

    /**
     * What rows are read as.
     *
     * @param rows which rows; null for all
     * @param besides a column in which a figure other than zero makes a further line of the row, besides the one it is; null of the
     *     reading that makes the row's one line
     * @param months the columns that hold a month each; null where a row is one line
     * @param columns where the values of the kind's columns come from
     */
    record Reading(
            SheetFormat format,
            @Nullable RowPattern rows,
            @Nullable String besides,
            @Nullable MonthColumns months,
            Map<Column, ColumnSource> columns) {

        Reading {
            columns = Map.copyOf(columns);
        }
    }

    /** Rows that are no lines, and why. */
    record ExcludedRows(RowPattern rows, String because) {}

    /**
     * A row of totals.
     *
     * @param of what it totals
     */
    record Total(RowPattern rows, Of of) {}

    /** What a row of totals totals. */
    enum Of {
        /** The rows since the last total of this sort. */
        SECTION,
        /** All rows of the table so far. */
        ALL,
        /** It is not checked. */
        NOTHING
    }

    /**
     * Rows that say something of the rows below them: the account of the postings that follow.
     *
     * @param rows which rows
     * @param column the column that says it
     * @param name the name by which the value is used
     */
    record Section(RowPattern rows, String column, String name) {}

    /** Whether it is ready to be used. */
    boolean isDecided() {
        return undecided.isEmpty();
    }
}

package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SumFormula;

/**
 * A row of a table as an auditor sees it; its label is the only text it keeps.
 *
 * @param label its first text
 * @param labelColumn the label's column; 0 where there is none
 * @param words what the label says; none where the contract knows the table, whose rows are of one kind
 * @param figures its numbers by their columns
 * @param sums what formulas of the row add up, by the formulas' columns
 */
record AuditedRow(
        int number,
        String label,
        int labelColumn,
        TableWords words,
        RowFigures figures,
        Map<Integer, SumFormula> sums,
        boolean total,
        boolean superseded,
        boolean hidden) {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NUMBER = 24;

    /** @param total whether the row is a total of a table that the contract knows; of others its label says it */
    static AuditedRow of(AuditedTable table, RawRow cells, boolean total) {
        RowFigures figures = new RowFigures(Math.min(table.width(), cells.width()));
        String label = "";
        int labelColumn = 0;
        for (int index = 0; index < figures.width(); index++) {
            BigDecimal figure = figure(table.column(index), cells.at(index));
            if (figure != null) {
                figures.put(index, figure);
            } else if (cells.at(index) instanceof CellValue.Text text) {
                if (label.isEmpty()) {
                    label = text.value().strip();
                    labelColumn = index;
                } else if (!isNothing(text.value())) {
                    figures.putText(index);
                }
            }
        }
        boolean known = table.kind() != null;
        TableWords words = known ? TableWords.NONE : TableWords.of(label);
        return new AuditedRow(
                cells.number(),
                label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label,
                labelColumn,
                words,
                figures,
                cells.sums(),
                known ? total : words.isTotal(),
                table.supersededBy() >= 0 && cells.at(table.supersededBy()) != null,
                cells.isHidden());
    }

    /** What a cell states as a number; a text that is one counts where the contract does not read the column. */
    private static @Nullable BigDecimal figure(AuditedColumn column, @Nullable CellValue value) {
        if (value instanceof CellValue.Figure figure) {
            return figure.value().scale() < 0 ? figure.value().setScale(0) : figure.value();
        }
        boolean mayBeText = column.isExtra() && column.index() > 0;
        return mayBeText && value instanceof CellValue.Text text ? written(text.value()) : null;
    }

    /** Whether a text is a dash in place of a zero, or nothing at all. */
    private static boolean isNothing(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*') {
                return false;
            }
        }
        return true;
    }

    /** The number a text says, {@code 1,300} or {@code $237m}; null if it says none. */
    static @Nullable BigDecimal written(String text) {
        return text.length() <= LONGEST_NUMBER && hasDigit(text) ? ScaledText.read(text) : null;
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is in place of the number of a column. */
    boolean isText(int column) {
        return figures.isText(column);
    }

    /** The number of a column; null where the cell holds none. */
    @Nullable
    BigDecimal figure(int column) {
        return figures.at(column);
    }

    boolean hasFigures() {
        return !figures.isNone();
    }

    /** Whether its figures are averages, prices or shares. */
    boolean isRate() {
        return words.isRate();
    }

    /** Whether its figures are amounts that a total below may be the sum of. */
    boolean isPart() {
        return !total && !superseded && !(words.isRate() || words.isCount() || words.isPartOfAbove());
    }
}

package org.truecost.input.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.sheet.Cells;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;

/**
 * A line as a mapping makes it.
 *
 * @param values in the contract's forms
 * @param problems why a column has no value, at the sheet's own cells
 * @param sources where the values come from
 */
record MappedCells(Map<Column, CellValue> values, Map<Column, Problem> problems, Map<Column, ColumnSource> sources)
        implements Cells {

    @Override
    public @Nullable CellValue at(Column column) {
        return values.get(column);
    }

    @Override
    public @Nullable Problem problem(Column column) {
        return problems.get(column);
    }

    @Override
    public int decimals(Column column) {
        return sources.get(column) instanceof ColumnSource.Calculated number && number.decimals() != null
                ? number.decimals()
                : 0;
    }

    @Override
    public boolean isBlank() {
        return values.isEmpty() && problems.isEmpty();
    }
}

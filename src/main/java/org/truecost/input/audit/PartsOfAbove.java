package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** A row that says it is a part of the row above, {@code of which Hopper} or {@code うちHopper}, is no larger than it. */
final class PartsOfAbove implements TableCheck {

    private final AuditedTable table;
    private final Repeats found = new Repeats();
    private @Nullable AuditedRow whole;

    PartsOfAbove(AuditedTable table) {
        this.table = table;
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (row.words().isEmpty() || !row.hasFigures()) {
            return;
        }
        if (row.words().isPartOfAbove()) {
            compare(row);
        } else {
            whole = row;
        }
    }

    private void compare(AuditedRow part) {
        AuditedRow above = whole;
        if (above == null || above.isRate() || part.isRate()) {
            return;
        }
        for (int column = 0; column < part.figures().width(); column++) {
            BigDecimal figure = part.figure(column);
            BigDecimal bound = above.figure(column);
            if (figure != null && bound != null && bound.signum() > 0 && figure.compareTo(bound) > 0) {
                found.add(table.problem(ProblemKind.PART_EXCEEDS_WHOLE, column, part.number(), table.shown(figure))
                        .with("part", table.shownLabel(part.label()))
                        .with("whole", table.shownLabel(above.label()))
                        .with("bound", table.shown(bound)));
            }
        }
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}

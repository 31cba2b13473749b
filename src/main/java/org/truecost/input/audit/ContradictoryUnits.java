package org.truecost.input.audit;

import java.util.List;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** A label whose unit cannot be its figures': money in millions for an hour (cost-model.md, R2: a money row was labelled "$m/hr"). */
final class ContradictoryUnits implements TableCheck {

    private final AuditedTable table;
    private final Repeats found = new Repeats();

    ContradictoryUnits(AuditedTable table) {
        this.table = table;
        table.columns().stream()
                .filter(column -> TableWords.of(column.header()).isMoneyScaleAnHour())
                .forEach(column -> found.add(table.problem(
                        ProblemKind.UNIT_CONTRADICTS, column.index(), table.row(), table.shownHeader(column.index()))));
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (row.hasFigures() && row.words().isMoneyScaleAnHour()) {
            found.add(table.problem(
                    ProblemKind.UNIT_CONTRADICTS, row.labelColumn(), row.number(), table.shownLabel(row.label())));
        }
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}

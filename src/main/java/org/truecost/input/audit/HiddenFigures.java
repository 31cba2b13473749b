package org.truecost.input.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RowList;

/** Hidden rows and columns with amounts: a person who checks the sheet by eye does not see them. */
final class HiddenFigures implements TableCheck {

    /** Hidden rows that are named; the rest are counted. */
    private static final int NAMED = 1_000;

    private final AuditedTable table;
    private final List<Integer> rows = new ArrayList<>();
    private final BitSet filled = new BitSet();
    private long more;

    HiddenFigures(AuditedTable table) {
        this.table = table;
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        boolean carries = false;
        for (int column = 0; column < row.figures().width(); column++) {
            if (row.figures().at(column) != null && table.column(column).carriesAmounts()) {
                filled.set(column);
                carries = true;
            }
        }
        if (carries && row.hidden() && !row.total()) {
            if (rows.size() < NAMED) {
                rows.add(row.number());
            } else {
                more++;
            }
        }
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        List<Problem> problems = new ArrayList<>();
        if (!rows.isEmpty()) {
            problems.add(table.problem(ProblemKind.HIDDEN_ROWS, firstFilled(), rows.getFirst(), null)
                    .with("rows", RowList.listed(rows))
                    .with("count", String.valueOf(rows.size() + more)));
        }
        filled.stream()
                .filter(layout::isHidden)
                .mapToObj(column -> table.problem(ProblemKind.HIDDEN_COLUMN, column, table.row(), null)
                        .with("column", Location.columnName(column)))
                .forEach(problems::add);
        return problems;
    }

    private int firstFilled() {
        return Math.max(filled.nextSetBit(0), 0);
    }
}

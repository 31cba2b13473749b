package org.truecost.input.audit;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Merged cells among a table's data: a merged block has one value, so the rows and columns under it have none. Titles, headers
 * and total rows may be merged, and so may anything next to the data.
 */
final class MergedData implements TableCheck {

    /** Rows beyond are not looked at one by one. */
    private static final int ROWS = 1_048_576;

    private final AuditedTable table;
    private final BitSet data = new BitSet();
    private final Repeats found = new Repeats();

    MergedData(AuditedTable table) {
        this.table = table;
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (!row.total() && row.number() <= ROWS && (table.kind() != null || row.hasFigures())) {
            data.set(row.number());
        }
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        layout.merged().stream()
                .filter(this::isAmongData)
                .forEach(block -> found.add(table.problem(
                        ProblemKind.MERGED_DATA, block.firstColumn(), block.firstRow(), block.toString())));
        return found.problems();
    }

    private boolean isAmongData(CellRange block) {
        int row = data.nextSetBit(block.firstRow());
        return row >= 0
                && row <= block.lastRow()
                && IntStream.range(0, table.width())
                        .filter(block::containsColumn)
                        .anyMatch(this::isRead);
    }

    /** In a table of the contract every column of it; elsewhere the columns of figures. */
    private boolean isRead(int column) {
        AuditedColumn.Role role = table.column(column).role();
        return table.kind() == null
                ? role != AuditedColumn.Role.ASIDE && column > 0
                : !table.column(column).isExtra();
    }
}

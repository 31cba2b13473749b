package org.truecost.input.audit;

import java.util.List;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Problem;

/** What can be seen of a table without knowing what its lines are: a plain list of checks over its rows. */
final class TableAudit {

    private final AuditedTable table;
    private final RowsAbove above;
    private final List<TableCheck> checks;
    private boolean figures;

    TableAudit(AuditedTable table) {
        this.table = table;
        this.above = new RowsAbove(table.width());
        this.checks = List.of(
                new TotalColumns(table),
                new TotalRows(table),
                new SumRanges(table),
                new ArchitectureSums(table),
                new AddedAverages(table),
                new OwnershipCost(table),
                new PartsOfAbove(table),
                new ContradictoryUnits(table),
                new AnnualPay(table),
                new HiddenFigures(table),
                new MergedData(table));
    }

    void see(RawRow cells, boolean total) {
        AuditedRow row = AuditedRow.of(table, cells, total);
        figures |= row.hasFigures();
        for (TableCheck check : checks) {
            check.see(row, cells, above);
        }
        above.add(row);
    }

    /** Whether there is nothing yet but a row of headers, which name a total or models of GPUs. */
    boolean isOfHeaderOnly(int row) {
        return !figures
                && table.row() == row
                && (!table.totals().isEmpty() || table.ofGpuModels().size() > 1);
    }

    TableAudit withHeadersOf(RawRow second) {
        return new TableAudit(table.withHeadersOf(second));
    }

    /** Whether any row below the header holds a number. */
    boolean hasFigures() {
        return figures;
    }

    List<Problem> problems(SheetLayout layout) {
        return checks.stream().flatMap(check -> check.problems(layout).stream()).toList();
    }
}

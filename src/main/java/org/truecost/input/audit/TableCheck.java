package org.truecost.input.audit;

import java.util.List;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Problem;

/** One rule over the rows of a table, seen one by one; then it reports the problems. */
interface TableCheck {

    /**
     * Records a row.
     *
     * @param above the rows above it
     */
    void see(AuditedRow row, RawRow cells, RowsAbove above);

    /**
     * The problems, after all rows.
     *
     * @param layout what the sheet hides and merges
     */
    List<Problem> problems(SheetLayout layout);
}

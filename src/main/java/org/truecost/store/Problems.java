package org.truecost.store;

import java.sql.SQLException;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.store.row.Details;
import org.truecost.store.row.Params;
import org.truecost.store.row.ResultRow;

/** Problems as rows of their table. */
final class Problems {

    static final String COLUMNS = "workbook_id, kind, workbook, sheet, cell, header, found, details";

    private Problems() {}

    static Params params(Problem problem, long workbookId) {
        Location location = problem.location();
        return new Params()
                .add(workbookId, problem.kind().name(), location.workbook(), location.sheet(), location.cell())
                .add(problem.header(), problem.found(), Details.text(problem.details()));
    }

    /** A problem of the workbook that is now called so. */
    static Problem read(ResultRow row, String workbook) throws SQLException {
        return new Problem(
                ProblemKind.valueOf(row.text("kind")),
                new Location(workbook, row.textOrNull("sheet"), row.textOrNull("cell")),
                row.textOrNull("header"),
                row.textOrNull("found"),
                Details.read(row.text("details")));
    }
}

package org.truecost.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.store.row.Details;
import org.truecost.store.row.Params;
import org.truecost.store.row.ResultRow;

/** Problems as rows of their table. */
final class Problems {

    static final String COLUMNS = "workbook_id, kind, workbook, sheet, cell, header, found, details";

    /** Limits that the texts of earlier builds contained themselves: their rows say nothing of them. */
    private static final Map<ProblemKind, Map.Entry<String, String>> ONCE_IN_THE_TEXT = Map.of(
            ProblemKind.OLD_RATE, Map.entry("share", "1"),
            ProblemKind.RATES_DISAGREE, Map.entry("apart", "0.5"),
            ProblemKind.LATE_PAYMENT, Map.entry("usual", "120"));

    private Problems() {}

    static Params params(Problem problem, long workbookId) {
        Location location = problem.location();
        return new Params()
                .add(workbookId, problem.kind().name(), location.workbook(), location.sheet(), location.cell())
                .add(problem.header(), problem.found(), Details.text(problem.details()));
    }

    /** A problem of the workbook that is now called so. */
    static Problem read(ResultRow row, String workbook) throws SQLException {
        ProblemKind kind = ProblemKind.valueOf(row.text("kind"));
        return new Problem(
                kind,
                new Location(workbook, row.textOrNull("sheet"), row.textOrNull("cell")),
                row.textOrNull("header"),
                row.textOrNull("found"),
                withLimit(kind, Details.read(row.text("details"))));
    }

    private static Map<String, Message> withLimit(ProblemKind kind, Map<String, Message> details) {
        Map.Entry<String, String> limit = ONCE_IN_THE_TEXT.get(kind);
        if (limit == null || details.containsKey(limit.getKey())) {
            return details;
        }
        Map<String, Message> more = new TreeMap<>(details);
        more.put(limit.getKey(), Message.verbatim(limit.getValue()));
        return more;
    }
}

package org.truecost.input;

import java.util.List;
import org.truecost.input.file.Limits;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Problem;

/** Counts a workbook's problems and drops those that would make the list longer than anyone reads. */
final class ProblemListing {

    private long listed;
    private long left;

    /** An item with the problems that are still listed. */
    Parsed within(Parsed item) {
        return switch (item) {
            case Parsed.Accepted accepted -> new Parsed.Accepted(accepted.fact(), listed(accepted.warnings()));
            case Parsed.Rejected rejected ->
                new Parsed.Rejected(rejected.source(), listed(rejected.problems()), rejected.amount());
            case Parsed.Unread unread -> unread;
            case Parsed.Note noted -> noted;
            case Parsed.Refused refused -> refused;
        };
    }

    private List<Problem> listed(List<Problem> problems) {
        int room = (int) Math.min(problems.size(), Limits.PROBLEMS - listed);
        listed += room;
        left += problems.size() - room;
        return room == problems.size() ? problems : problems.subList(0, room);
    }

    /** How many were left out. */
    long left() {
        return left;
    }
}

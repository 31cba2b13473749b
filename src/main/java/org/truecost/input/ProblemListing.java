package org.truecost.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truecost.input.file.Limits;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Counts a workbook's problems and drops those that would make the list longer than anyone reads. In a text table every date and every
 * amount with commas is a text: there it is said once a column how they are read.
 */
final class ProblemListing {

    private final Set<String> readAs = new HashSet<>();
    private boolean isText;
    private long listed;
    private long left;

    /** Continues with the problems of a text table. */
    void ofText() {
        isText = true;
    }

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

    private List<Problem> listed(List<Problem> all) {
        List<Problem> problems = isText ? all.stream().filter(this::isNew).toList() : all;
        int room = (int) Math.min(problems.size(), Limits.PROBLEMS - listed);
        listed += room;
        left += problems.size() - room;
        return room == problems.size() ? problems : problems.subList(0, room);
    }

    private boolean isNew(Problem problem) {
        return problem.kind() != ProblemKind.READ_AS || readAs.add(String.valueOf(problem.header()));
    }

    /** How many were left out. */
    long left() {
        return left;
    }
}

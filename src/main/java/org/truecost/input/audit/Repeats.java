package org.truecost.input.audit;

import java.util.ArrayList;
import java.util.List;
import org.truecost.problem.Problem;
import org.truecost.problem.RepeatNote;

/** Problems of one rule in one table: the first few by their cells, the rest by their number. */
final class Repeats {

    private static final int SAID = 20;

    private final List<Problem> said = new ArrayList<>();
    private long more;

    /** Adds a problem whose message ends in how many more there are. */
    void add(Problem problem) {
        if (said.size() < SAID) {
            said.add(problem.with("more", ""));
        } else {
            more++;
        }
    }

    List<Problem> problems() {
        if (more > 0) {
            said.add(said.removeLast().with("more", RepeatNote.cells(more)));
            more = 0;
        }
        return said;
    }
}

package org.truecost.month;

import java.util.List;
import org.truecost.batch.WorkRefusedException;
import org.truecost.problem.Problem;

/** The ledger has errors, so no report is made of it. */
class LedgerRefusedException extends WorkRefusedException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    LedgerRefusedException(List<Problem> problems) {
        super("the ledger has %d errors".formatted(problems.size()));
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}

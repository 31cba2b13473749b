package org.truecost.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;
import org.truecost.problem.Problem;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** What became of a piece of a workbook. A bad row is a value like a good one, never an exception. */
public sealed interface Parsed {

    /**
     * A row that states a fact.
     *
     * @param warnings problems that do not reject it
     */
    record Accepted(Fact fact, List<Problem> warnings) implements Parsed {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A row that is not counted.
     *
     * @param problems everything wrong with it, found in one pass
     * @param amount what it would have added, where the row states an amount that can be read
     */
    record Rejected(
            Source source, List<Problem> problems, @Nullable Money amount) implements Parsed {
        public Rejected {
            problems = List.copyOf(problems);
        }

        /** Whether it is of a payroll. */
        public boolean isPay() {
            return source.sheet().kind() == SheetKind.PAYROLL;
        }

        /** Whether it would have added a cost; a claim or a rate adds none. */
        public boolean isCost() {
            return source.sheet().kind().isCost();
        }
    }

    /** A whole sheet that is not read, or a problem of a workbook. */
    record Unread(Problem problem) implements Parsed {}

    /** A problem of a sheet that is still read. */
    record Note(Problem problem) implements Parsed {}

    /** A workbook that cannot be read to its end: nothing in it counts, not even earlier rows. */
    record Refused(Problem problem) implements Parsed {}
}

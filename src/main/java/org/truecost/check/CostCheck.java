package org.truecost.check;

import java.time.YearMonth;
import java.util.List;
import org.truecost.ledger.CostRecord;
import org.truecost.money.Estimate;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** There is a cost to compare the claim with: at least one line that is added up has an amount above 0. */
final class CostCheck implements LedgerChecks.Check {

    private final YearMonth month;
    private boolean found;

    CostCheck(YearMonth month) {
        this.month = month;
    }

    @Override
    public void see(CostRecord record) {
        found |= record.isInForce()
                && record.includedIn() == null
                && !record.isCommitted()
                && !record.isPlanned(month)
                && costs(record);
    }

    @Override
    public List<Problem> problems() {
        return found ? List.of() : List.of(Problem.of(ProblemKind.NO_COST, Location.ledger()));
    }

    private static boolean costs(CostRecord record) {
        Estimate amount = record.statedAmount();
        return amount != null && amount.base().signum() > 0;
    }
}

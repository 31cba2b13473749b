package org.truecost.check;

import java.util.List;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** There is a cost to compare the claim with: at least one line that is added up has an amount above 0. */
final class CostCheck implements LedgerChecks.Check {

    private boolean found;

    @Override
    public void see(CostRecord record) {
        found |= LedgerChecks.inForce(record) && record.includedIn() == null && costs(record);
    }

    @Override
    public List<Problem> problems() {
        return found ? List.of() : List.of(Problem.of(ProblemKind.NO_COST, Location.ledger()));
    }

    private static boolean costs(CostRecord record) {
        return switch (record) {
            case ServerCapex asset -> asset.amount().base().signum() > 0;
            case GpuPurchase purchase ->
                purchase.amount() != null && purchase.amount().base().signum() > 0;
            case OperatingExpense expense -> expense.amount().base().signum() > 0;
            case Payroll payroll -> payroll.monthlyPay().base().signum() > 0;
        };
    }
}

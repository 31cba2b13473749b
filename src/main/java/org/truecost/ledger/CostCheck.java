package org.truecost.ledger;

import java.util.List;

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

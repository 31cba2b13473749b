package org.truecost.check;

import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.money.Estimate;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** A purchase that looks like an asset and is not linked to it may be counted twice (cost-model.md, rule 4). */
final class DoubleCounts implements LedgerChecks.Check {

    private final Assets assets;
    private final List<Problem> problems = new ArrayList<>();

    DoubleCounts(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void see(CostRecord record) {
        if (!(record instanceof GpuPurchase purchase) || purchase.includedIn() != null || !purchase.isInForce()) {
            return;
        }
        Estimate amount = purchase.amount();
        if (amount != null) {
            assets.like(purchase.vendor(), purchase.purchaseDate(), amount.base())
                    .map(asset -> problem(purchase, asset))
                    .ifPresent(problems::add);
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private static Problem problem(GpuPurchase purchase, String asset) {
        return Problem.of(ProblemKind.POSSIBLE_DOUBLE_COUNT, purchase.source(), Column.PURCHASE_ID, purchase.id())
                .with("asset", asset);
    }
}

package org.truecost.check;

import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.ServerCapex;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A priced purchase outside every asset that an asset likely contains: it fits into one by amount and number of GPUs and shares
 * two of vendor, day and number of GPUs with it. Where even the amount is the same, {@link DoubleCounts} says it.
 */
final class UnlinkedPurchases implements LedgerChecks.Check {

    private final Assets assets;
    private final List<Problem> problems = new ArrayList<>();

    UnlinkedPurchases(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void see(CostRecord record) {
        if (record instanceof GpuPurchase purchase
                && purchase.includedIn() == null
                && purchase.amount() != null
                && purchase.isInForce()
                && assets.like(
                                purchase.vendor(),
                                purchase.purchaseDate(),
                                purchase.amount().base())
                        .isEmpty()) {
            assets.likelyHolding(purchase)
                    .map(asset -> problem(purchase, asset))
                    .ifPresent(problems::add);
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private static Problem problem(GpuPurchase purchase, ServerCapex asset) {
        return Problem.of(ProblemKind.UNLINKED_PURCHASE, purchase.source(), Column.PURCHASE_ID, purchase.id())
                .with("asset", asset.id())
                .with("place", asset.source().location().toString());
    }
}

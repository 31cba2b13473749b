package org.truecost.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.ServerCapex;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** The GPUs bought for an asset are at most those it has. A split line counts once. */
final class ContainedCounts implements LedgerChecks.Check {

    private final Assets assets;
    private final Map<String, BigDecimal> counts = new TreeMap<>();
    private @Nullable GpuPurchase last;

    ContainedCounts(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void see(CostRecord record) {
        if (record instanceof GpuPurchase purchase && purchase.isInForce() && !isSplit(purchase)) {
            assets.find(purchase.includedIn())
                    .ifPresent(asset -> counts.merge(asset.id(), purchase.quantity(), BigDecimal::add));
            last = purchase;
        }
    }

    private boolean isSplit(GpuPurchase purchase) {
        return last != null && last.isSameNumber(purchase) && last.item().equals(purchase.item());
    }

    @Override
    public List<Problem> problems() {
        return counts.entrySet().stream()
                .flatMap(entry -> problem(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Problem> problem(String id, BigDecimal bought) {
        ServerCapex asset = assets.find(id).orElseThrow();
        BigDecimal count = asset.gpuCount();
        return count == null || bought.compareTo(count) <= 0
                ? Optional.empty()
                : Optional.of(Problem.of(
                                ProblemKind.CONTAINED_GPUS_EXCEED,
                                asset.source(),
                                Column.GPU_COUNT,
                                AmountText.text(count))
                        .with("asset", id)
                        .with("bought", AmountText.text(bought)));
    }
}

package org.truecost.check;

import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuArchitecture;
import org.truecost.ledger.GpuPurchase;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** A GPU is of its model's generation: an A100 counted as Hopper makes the Hopper fleet too large (cost-model.md, F3). */
final class WrongArchitectures implements LedgerChecks.Check {

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void see(CostRecord record) {
        if (record instanceof GpuPurchase purchase && purchase.architecture() != null) {
            GpuArchitecture.named(purchase.architecture())
                    .flatMap(stated -> GpuArchitecture.ofModel(purchase.model()).filter(known -> known != stated))
                    .map(known -> problem(purchase, known))
                    .ifPresent(problems::add);
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private static Problem problem(GpuPurchase purchase, GpuArchitecture known) {
        return Problem.of(
                        ProblemKind.WRONG_ARCHITECTURE, purchase.source(), Column.ARCHITECTURE, purchase.architecture())
                .with("model", purchase.model())
                .with("known", known.english());
    }
}

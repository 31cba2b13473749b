package org.truecost.check;

import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.CostRecord;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** A line that is contained in an asset names one there is (cost-model.md, rule 4). */
final class UnknownAssets implements LedgerChecks.Check {

    private final Assets assets;
    private final List<Problem> problems = new ArrayList<>();

    UnknownAssets(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void see(CostRecord record) {
        String asset = record.includedIn();
        if (asset != null && record.isInForce() && assets.find(asset).isEmpty()) {
            problems.add(Problem.of(ProblemKind.UNKNOWN_ASSET, record.source(), Column.INCLUDED_IN, asset));
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}

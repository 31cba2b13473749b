package org.truecost.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.ServerCapex;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RepeatNote;

/**
 * What an asset contains is shown as it was bought, also where GPUs have left the asset (cost-model.md, rule 35). Reported once an asset,
 * at the first line that it contains. Memory grows with the assets that GPUs have left.
 */
final class LeftContainers implements LedgerChecks.Check {

    private final Assets assets;
    private final YearMonth month;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** The first line, and how many there are. */
    private record Found(CostRecord first, Credit by, int rows) {
        Found plus(Found other) {
            return new Found(first, by, rows + other.rows);
        }
    }

    LeftContainers(Assets assets, YearMonth month) {
        this.assets = assets;
        this.month = month;
    }

    @Override
    public void see(CostRecord record) {
        if (record.isInForce()) {
            assets.find(record.includedIn())
                    .ifPresent(asset -> returns(asset).stream()
                            .findFirst()
                            .ifPresent(by -> found.merge(asset.id(), new Found(record, by, 1), Found::plus)));
        }
    }

    private List<Credit> returns(ServerCapex asset) {
        return asset.attributes().credits().stream()
                .filter(credit -> credit.isReturn() && !credit.isPlanned(month))
                .toList();
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        found.forEach((asset, rows) ->
                problems.add(Problem.of(ProblemKind.CONTAINED_LEFT, rows.first().source(), Column.INCLUDED_IN, asset)
                        .with("gpus", AmountText.text(rows.by().returned()))
                        .with("place", rows.by().source().location().toString())
                        .with("more", RepeatNote.rows(rows.rows() - 1))));
        return problems;
    }
}

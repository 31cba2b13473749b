package org.truecost.report;

import java.util.Map;
import org.truecost.cost.BilledEstimates;
import org.truecost.cost.CostComparison;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Composed;
import org.truecost.report.Value.Count;

/** Says which estimates are replaced by their bills (cost-model.md, rule 45). */
final class BilledFigures {

    private BilledFigures() {}

    /** {@code billed}, with the amounts, and {@code billedLines} without; nothing where no estimate is billed. */
    static Map<String, Value> of(CostComparison comparison) {
        BilledEstimates billed = comparison.billed();
        Count lines = Count.of(billed.estimates().lines());
        return billed.estimates().lines() == 0
                ? Map.of()
                : Map.of("billed", sentence(billed, lines), "billedLines", lines);
    }

    private static Value sentence(BilledEstimates billed, Count lines) {
        return new Composed(
                billed.estimates().lines() == 1 ? "billed.one" : "billed.many",
                Map.of(
                        "lines",
                        lines,
                        "estimates",
                        new Amount(billed.estimates().life().base()),
                        "bills",
                        new Amount(billed.bills().life().base())));
    }
}

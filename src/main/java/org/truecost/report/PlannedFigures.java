package org.truecost.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostComparison.SetAside;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Composed;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Month;

/** Says what comes after the month and is in no scope: assets that are planned, goods that are committed (cost-model.md, rule 26). */
final class PlannedFigures {

    private PlannedFigures() {}

    /** {@code planned} and {@code committed}, a sentence each; nothing where there is nothing. */
    static Map<String, Value> of(CostComparison comparison) {
        Map<String, Value> figures = new LinkedHashMap<>();
        put(figures, "planned", comparison.planned().later(), comparison);
        put(figures, "committed", comparison.planned().committed(), comparison);
        return figures;
    }

    /** A row for each below the scopes, of which they are none. */
    static void rows(CostComparison comparison, TableDraft ladder, boolean hasHeadline) {
        row(ladder, "below.planned", comparison.planned().later(), hasHeadline);
        row(ladder, "below.committed", comparison.planned().committed(), hasHeadline);
    }

    private static void row(TableDraft ladder, String name, SetAside lines, boolean hasHeadline) {
        if (lines.lines() > 0) {
            Amount low = new Amount(lines.life().low());
            Amount base = new Amount(lines.life().base());
            Amount high = new Amount(lines.life().high());
            Value label = new Value.Label(name);
            ladder.row(
                    Table.Weight.PLAIN,
                    hasHeadline
                            ? List.of(label, low, base, high, new Blank(), new Blank())
                            : List.of(label, low, base, high, new Blank()));
        }
    }

    private static void put(Map<String, Value> figures, String name, SetAside lines, CostComparison comparison) {
        if (lines.lines() > 0) {
            figures.put(
                    name,
                    new Composed(
                            name + (lines.lines() == 1 ? ".one" : ".many"),
                            Map.of(
                                    "lines",
                                    Count.of(lines.lines()),
                                    "amount",
                                    new Amount(lines.life().base()),
                                    "month",
                                    new Month(comparison.month()))));
        }
    }
}

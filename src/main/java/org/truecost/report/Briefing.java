package org.truecost.report;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truecost.cost.Bridge;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.problem.Problem;
import org.truecost.recognition.CostGroup;

/**
 * What is said about a month, the same for every output and language.
 *
 * @param revision from 1
 * @param currency the presentation currency; every amount of the figures and tables is in it unless its heading says
 *     otherwise
 * @param rounding how amounts are rounded, once, where they are displayed (cost-model.md, rule 8)
 * @param figures the named figures that the templates' texts may quote: {@code headline}, {@code lifetime},
 *     {@code timesHeadline} …; a name whose figure is not known is absent, and its passage is omitted
 * @param tables by name: {@code comparison}, {@code ladder}, {@code bridge}, {@code groups}, {@code categories}, {@code months},
 *     {@code years}, {@code sources}, {@code workbooks}, {@code replacements}, {@code problems}, {@code problemKinds}, {@code
 *     rejected}, {@code rates}, {@code assumptions}, {@code sensitivity}, {@code reconciliation}, {@code movement}, {@code
 *     movementCategories}, {@code movementLines}, {@code revision}, {@code revisedInputs}, {@code revisedInputsAll}
 * @param comparison the figures behind the charts: the bridge and the months
 * @param problems every problem found, errors first
 * @param privacy how few people's pay no output shows
 * @param movements what moved against the month before; empty where it is not compared
 * @param revised the figures next to those of the revision before; empty where they are not compared
 */
public record Briefing(
        YearMonth month,
        int revision,
        Currency currency,
        RoundingMode rounding,
        Map<String, Value> figures,
        Map<String, Table> tables,
        CostComparison comparison,
        List<Problem> problems,
        PayPrivacy privacy,
        Optional<ShownMovements> movements,
        Optional<ShownRevision> revised) {

    public Briefing {
        figures = Map.copyOf(figures);
        tables = Map.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** The name of a scope of the ladder, with what it lacks. */
    public Value scope(Scope scope) {
        Value name = StatedLife.named(comparison, scope, Withholding.scope(comparison, scope));
        return scope != Scope.S0 && comparison.rung(scope).isPresent() && figures.containsKey("incomplete")
                ? new Value.Incomplete(name)
                : name;
    }

    /** What a scope excludes. */
    public Value excludes(Scope scope) {
        return PartNames.excludes(scope, comparison);
    }

    /** The name of a step of the bridge. */
    public Value step(Bridge.Reason reason) {
        return PartNames.step(reason, comparison.given());
    }

    /** Whether the cost is compared with a headline; if not, nothing mentions one (cost-model.md, rule 18). */
    public boolean hasHeadline() {
        return comparison.headline().isPresent();
    }

    /** Why no figure of a part of the cost is shown; empty where one is. */
    public Optional<Value> withheld(CostGroup group) {
        return Withholding.withheld(comparison, group).map(words -> words);
    }

    /** The key of a part's name. */
    public String nameKey(CostGroup part) {
        return PartNames.group(comparison(), part);
    }

    /** The parts of the cost that tables and legends name: a fleet only where one was given. */
    public List<CostGroup> namedParts() {
        return PartNames.named(comparison.given());
    }

    /** One of the tables. */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name + "; there are " + tables.keySet());
        }
        return table;
    }
}

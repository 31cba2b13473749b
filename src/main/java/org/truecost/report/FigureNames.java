package org.truecost.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truecost.cost.Bridge;
import org.truecost.cost.CostComparison;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.problem.Severity;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Text;

/**
 * The named figures that the templates' texts may quote. A figure that is not known, or has nothing to say (no rows rejected), is
 * absent: text that is true only with it is in a section of its name.
 */
final class FigureNames {

    private final Map<String, Value> figures = new TreeMap<>();
    private final CostComparison comparison;
    private final RunFacts facts;

    private FigureNames(CostComparison comparison, RunFacts facts) {
        this.comparison = comparison;
        this.facts = facts;
    }

    static Map<String, Value> of(
            CostComparison comparison,
            RunFacts facts,
            ReconciledTotals totals,
            Optional<ShownMovements> movements,
            Optional<ShownRevision> revised) {
        FigureNames figures = new FigureNames(comparison, facts);
        figures.run();
        figures.costs();
        figures.hours();
        figures.steps();
        figures.reservations();
        figures.problems();
        figures.totals(totals);
        HeadlineFigures.of(comparison).forEach(figures::put);
        ExpectedFigures.of(comparison).forEach(figures::put);
        StatedLife.figures(comparison).forEach(figures::put);
        MovementFigures.of(facts, movements.orElse(null)).forEach(figures::put);
        RevisionFigures.of(facts, revised).forEach(figures::put);
        return figures.figures;
    }

    private void run() {
        put("month", new Value.Month(comparison.month()));
        put("monthEnd", new Value.Day(comparison.month().atEndOfMonth()));
        if (!facts.fiscalYear().isCalendar()) {
            put(
                    "fiscalYear",
                    new Value.Months(
                            facts.fiscalYear().firstOf(comparison.month()),
                            facts.fiscalYear().lastOf(comparison.month())));
        }
        put("currency", new Text(comparison.currency().getCurrencyCode()));
        put("revision", Count.of(facts.revision()));
        put("softwareVersion", new Text(facts.softwareVersion()));
        put("fewestPeople", Count.of(facts.privacy().fewest()));
        put("workbooks", Count.of(facts.workbooks().size()));
        put(
                "rowsRead",
                Count.of(facts.workbooks().stream()
                        .mapToLong(LoadedWorkbook::read)
                        .sum()));
        put(
                "rowsAccepted",
                Count.of(facts.workbooks().stream()
                        .mapToLong(LoadedWorkbook::accepted)
                        .sum()));
    }

    private void costs() {
        recognised("", comparison.total());
        parts();
        count("withheldPeople", comparison.withheld().people());
        put("cashToDate", new Amount(comparison.cashToDate()));
        comparison.constantCurrency().ifPresent(life -> put("constantCurrency", new Amount(life.base())));
        Estimate life = comparison.total().life();
        if (!life.isExact()) {
            put("lifetimeLow", new Amount(life.low()));
            put("lifetimeHigh", new Amount(life.high()));
        }
        if (!comparison.months().isEmpty()) {
            put(
                    "service",
                    new Value.Months(
                            comparison.months().getFirst().month(),
                            comparison.months().getLast().month()));
            put("monthsInLife", Count.of(comparison.months().size()));
            long months = comparison.months().stream()
                    .filter(cost -> !cost.month().isAfter(comparison.month()))
                    .count();
            put("monthsToDate", Count.of(months));
        }
    }

    /** What each part that was given comes to, and in words which parts were and which were not (cost-model.md, rule 14). */
    private void parts() {
        Map<CostGroup, String> names = Map.of(
                CostGroup.DEPRECIATION, "Depreciation", CostGroup.OPERATIONS, "Operations", CostGroup.PEOPLE, "People");
        names.forEach((group, name) -> {
            if (Withholding.withheld(comparison, group).isEmpty()) {
                recognised(name, comparison.of(group));
            }
            if (comparison.gives(group)) {
                put("has" + name, new Blank());
            }
        });
        put("parts", PartNames.ofAll("parts", comparison.given()));
        Set<CostGroup> missing = PartNames.missing(comparison.given());
        if (!missing.isEmpty()) {
            put("notGiven", new Value.Label("notGiven" + PartNames.joined(missing)));
        }
    }

    /** {@code lifetime}, {@code toDate} and {@code inMonth}; of a group with its name behind. */
    private void recognised(String group, Recognised cost) {
        put("lifetime" + group, new Amount(cost.life().base()));
        put("toDate" + group, new Amount(cost.toDate().base()));
        put("inMonth" + group, new Amount(cost.month().base()));
    }

    private void hours() {
        count("fleetGpus", comparison.fleet().gpus());
        count("fleetGpuHours", comparison.fleet().gpuHours());
        Estimate owned = comparison.fleet().costPerHour();
        if (owned != null) {
            put("ownedHour", new Value.UnitAmount(owned.base()));
        }
    }

    /** {@code changeRATE} and so on: what a step of the base bridge adds. */
    private void steps() {
        for (Bridge.Step step :
                Values.present(comparison.bridges().get(Bound.BASE)).steps()) {
            CostGroup part = step.reason().part();
            if (part == null || Withholding.withheld(comparison, part).isEmpty()) {
                put("change" + step.reason(), new Amount(step.change()));
            }
        }
    }

    private void reservations() {
        long sources = namedSources();
        if (sources > 1) {
            put("namedSources", Count.of(sources));
        }
        count("ceiling", BigDecimal.valueOf(comparison.linesWithoutAllocation()));
        count("linesPaidAsAccrued", BigDecimal.valueOf(comparison.linesPaidAsAccrued()));
        count("linesWithCharges", BigDecimal.valueOf(comparison.linesWithCharges()));
        count("linesWithChangedLife", BigDecimal.valueOf(comparison.linesWithChangedLife()));
        Recognised disposals = comparison.categories().get(CostCategory.DISPOSALS);
        if (disposals != null) {
            put("disposals", new Amount(disposals.life().base()));
        }
        count("uncostedGpus", comparison.uncosted().gpus());
        if (comparison.contained().lines() > 0) {
            put("contained", new Amount(comparison.contained().life().base()));
            put("containedLines", Count.of(comparison.contained().lines()));
        }
        if (comparison.superseded().lines() > 0) {
            put("superseded", new Amount(comparison.superseded().life().base()));
            put("supersededLines", Count.of(comparison.superseded().lines()));
        }
        BilledFigures.of(comparison).forEach(this::put);
        PlannedFigures.of(comparison).forEach(this::put);
    }

    /** How many different sources the claim and the cost lines name. */
    private long namedSources() {
        Stream<Attributes> claims = comparison.headline().stream()
                .flatMap(headline -> Stream.concat(Stream.of(headline.whole()), headline.stages().stream()))
                .map(HeadlineClaim::attributes);
        return Stream.concat(
                        claims.map(Attributes::reference),
                        facts.citations().stream().map(Citation::reference))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private void problems() {
        count("problems", BigDecimal.valueOf(facts.problems().size()));
        if (facts.problems().isEmpty()) {
            put("noProblems", new Blank());
        }
        put("errors", severity(Severity.ERROR));
        put("warnings", severity(Severity.WARNING));
        put("notes", severity(Severity.NOTE));
        count("replacedWorkbooks", BigDecimal.valueOf(facts.replacements().size()));
        if (!facts.leftOut().isNothing()) {
            put("incomplete", new Value.Missing(facts.leftOut(), List.of()));
            count("unread", BigDecimal.valueOf(facts.leftOut().unread().size()));
        }
        count("rejectedRows", BigDecimal.valueOf(facts.rejectedRows()));
        if (facts.rejectedRows() > 0 && facts.rejectedAmounts().isEmpty()) {
            put("rejectedUnreadable", new Blank());
        }
        if (!facts.rejectedAmounts().isEmpty()) {
            put("rejectedAmounts", Count.of(facts.rejectedAmounts().size()));
        }
    }

    private void totals(ReconciledTotals totals) {
        put("totalsCompared", Count.of(totals.compared()));
        count("totalsUnreconciled", BigDecimal.valueOf(totals.open()));
        if (totals.open() == 0) {
            put("totalsReconcile", new Blank());
        }
    }

    private Count severity(Severity severity) {
        return Count.of(facts.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count());
    }

    /** A count that says something only above zero. */
    private void count(String name, BigDecimal number) {
        if (number.signum() > 0) {
            put(name, new Count(number));
        }
    }

    private void put(String name, Value value) {
        if (!BriefingNames.FIGURES.contains(name)) {
            throw new IllegalStateException("BriefingNames lacks " + name);
        }
        figures.put(name, value);
    }
}

package org.truecost.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.truecost.cost.BilledEstimates;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Headline;
import org.truecost.money.Estimate;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Label;

/** The table of what the figures rest on besides the workbooks: how lines were counted, and what was assumed. */
final class Assumptions {

    private Assumptions() {}

    static Table of(CostComparison comparison, RunFacts facts) {
        TableDraft draft = TableDraft.named("assumptions").words("assumption").figures("value");
        fleet(draft, comparison);
        StatedLife.rows(comparison, draft);
        Estimate month = comparison.total().month();
        state(draft, "monthLow", new Amount(month.low()));
        state(draft, "monthHigh", new Amount(month.high()));
        comparison.headline().ifPresent(headline -> timesArithmetic(draft, comparison, headline));
        lines(draft, comparison);
        state(draft, "cashToDate", new Amount(comparison.cashToDate()));
        comparison.constantCurrency().ifPresent(life -> state(draft, "constantCurrency", new Amount(life.base())));
        state(draft, "rounding", new Label("rounding." + facts.rounding()));
        return draft.done();
    }

    private static void fleet(TableDraft draft, CostComparison comparison) {
        Value service = Values.served(comparison.months());
        if (!(service instanceof Value.Blank)) {
            state(draft, "service", service);
        }
        if (comparison.gives(CostGroup.DEPRECIATION)) {
            state(draft, "gpus", new Count(comparison.fleet().gpus()));
            state(draft, "gpuHours", new Count(comparison.fleet().gpuHours()));
        }
        Estimate hour = comparison.fleet().costPerHour();
        if (hour != null) {
            Recognised disposals = comparison.categories().get(CostCategory.DISPOSALS);
            state(draft, disposals == null ? "ownedHour" : "ownedHourWithDisposals", new Value.UnitAmount(hour.base()));
            if (disposals != null) {
                state(draft, "disposals", new Amount(disposals.life().base()));
            }
        }
    }

    private static void lines(TableDraft draft, CostComparison comparison) {
        state(draft, "lines", Count.of(comparison.linesCounted()));
        state(draft, "linesWithoutAllocation", Count.of(comparison.linesWithoutAllocation()));
        state(draft, "linesPaidAsAccrued", Count.of(comparison.linesPaidAsAccrued()));
        setAside(draft, "contained", comparison.contained());
        setAside(draft, "superseded", comparison.superseded());
        later(draft, "plannedLines", "planned", comparison.planned().later());
        later(draft, "committedLines", "committed", comparison.planned().committed());
        if (comparison.billed().estimates().lines() > 0) {
            billed(draft, comparison.billed());
        }
        if (comparison.gives(CostGroup.DEPRECIATION)) {
            state(draft, "uncostedGpus", new Count(comparison.uncosted().gpus()));
        }
        if (comparison.withheld().isMissed()) {
            state(draft, "withheldPeople", new Count(comparison.withheld().people()));
        }
    }

    /** The other ratio a reader may have met: against the claim's hours times its rate, not against its printed amount. */
    private static void timesArithmetic(TableDraft draft, CostComparison comparison, Headline headline) {
        BigDecimal arithmetic = headline.arithmetic().amount();
        if (arithmetic.signum() > 0) {
            BigDecimal life = comparison.total().life().base().amount();
            state(draft, "timesArithmetic", new Value.Times(life.divide(arithmetic, MathContext.DECIMAL128)));
        }
    }

    private static void setAside(TableDraft draft, String name, CostComparison.SetAside lines) {
        state(draft, name + "Lines", Count.of(lines.lines()));
        if (lines.lines() > 0) {
            state(draft, name, new Amount(lines.life().base()));
        }
    }

    private static void later(TableDraft draft, String count, String amount, CostComparison.SetAside lines) {
        if (lines.lines() > 0) {
            state(draft, count, Count.of(lines.lines()));
            state(draft, amount, new Amount(lines.life().base()));
        }
    }

    private static void billed(TableDraft draft, BilledEstimates billed) {
        state(draft, "billedEstimatesLines", Count.of(billed.estimates().lines()));
        state(draft, "billedEstimates", new Amount(billed.estimates().life().base()));
        state(draft, "billsLines", Count.of(billed.bills().lines()));
        state(draft, "bills", new Amount(billed.bills().life().base()));
    }

    private static void state(TableDraft draft, String name, Value value) {
        draft.row(new Label("assumption." + name), value);
    }
}

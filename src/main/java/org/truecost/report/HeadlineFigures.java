package org.truecost.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Headline;
import org.truecost.cost.Scope;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Text;

/** The named figures of a headline and of the cost next to it; none where there is no headline (cost-model.md, rule 18). */
final class HeadlineFigures {

    private final Map<String, Value> figures = new TreeMap<>();
    private final CostComparison comparison;

    private HeadlineFigures(CostComparison comparison) {
        this.comparison = comparison;
    }

    static Map<String, Value> of(CostComparison comparison) {
        HeadlineFigures figures = new HeadlineFigures(comparison);
        comparison.headline().ifPresent(headline -> {
            figures.headline(headline);
            figures.ratios(headline);
            figures.hours(headline, comparison.fleet().costPerHour());
        });
        return figures.figures;
    }

    private void headline(Headline headline) {
        put("headline", new Amount(headline.printed()));
        put("headlineArithmetic", new Amount(headline.arithmetic()));
        put("claim", new Text(headline.whole().claim()));
        put("headlineQualifier", new Value.Hedge(headline.whole().attributes().qualifier()));
        text("headlineScope", headline.whole().scope());
        text("headlineExcludes", headline.whole().excludes());
        text("headlineSource", headline.whole().attributes().reference());
        if (headline.gpuHours() != null) {
            put("headlineHours", new Count(headline.gpuHours()));
        }
    }

    private void ratios(Headline headline) {
        Money life = comparison.total().life().base();
        Money printed = headline.printed();
        ratio(life, printed, "timesHeadline");
        ratio(life, headline.arithmetic(), "timesArithmetic");
        if (life.signum() > 0) {
            put("headlineShare", new Value.Share(quotient(printed, life)));
        }
        put(life.compareTo(printed) > 0 ? "headlineIsLess" : "headlineIsMore", new Blank());
    }

    private void ratio(Money dividend, Money divisor, String name) {
        if (divisor.signum() > 0) {
            put(name, new Value.Times(quotient(dividend, divisor)));
        }
    }

    private static BigDecimal quotient(Money dividend, Money divisor) {
        return dividend.amount().divide(divisor.amount(), MathContext.DECIMAL128);
    }

    /** The owned hour next to the rented one: either result is a finding. */
    private void hours(Headline headline, @Nullable Estimate owned) {
        comparison
                .rung(Scope.S1)
                .ifPresentOrElse(
                        rung -> put("ownedHeadline", new Amount(rung.amount().base())),
                        () -> whyNoOwnedHeadline(headline));
        BigDecimal hours = headline.gpuHours();
        if (owned != null && hours != null) {
            Money rented = headline.arithmetic().multipliedBy(BigDecimal.ONE, hours);
            put("rentedHour", new Value.UnitAmount(rented));
            put(owned.base().compareTo(rented) < 0 ? "ownedIsCheaper" : "ownedIsDearer", new Blank());
        }
    }

    /** What is missing for the scope S1 (cost-model.md, rule 28); a company that only rents misses nothing. */
    private void whyNoOwnedHeadline(Headline headline) {
        if (headline.gpuHours() == null) {
            put("claimLacksHours", new Blank());
        } else if (comparison.gives(CostGroup.DEPRECIATION)) {
            put("fleetLacksGpus", new Blank());
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            put(name, new Text(text));
        }
    }

    private void put(String name, Value value) {
        figures.put(name, value);
    }
}

package org.truecost.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.cost.Comparisons;
import org.truecost.cost.CostComparison;
import org.truecost.cost.LifeCoverage;
import org.truecost.cost.Sensitivity;
import org.truecost.expectation.ExpectedCost;
import org.truecost.ledger.Ledger;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/**
 * The model agrees with a second, independent computation in exact fractions, figure by figure, rounded as displayed and within
 * a millionth of a cent. More: {@code -Dtruecost.oracle.ledgers=100000 -Dtruecost.oracle.seed=1}.
 */
class OracleTest {

    private static final int LEDGERS = Integer.getInteger("truecost.oracle.ledgers", 2500);
    private static final BigDecimal NOTHING = new BigDecimal("0.00000001");

    @Test
    void agreesOnTheSample() {
        assertThat(Oracle.figures(
                                Facts.sample(),
                                YearMonth.of(2025, 1),
                                Currency.getInstance("USD"),
                                Currency.getInstance("JPY"))
                        .get("S4/BASE"))
                .extracting(life -> life.rounded(2))
                .isEqualTo(new BigDecimal("2624705882.35"));
    }

    @Test
    void agreesOnGeneratedLedgers() {
        long seed = Long.getLong("truecost.oracle.seed", System.nanoTime());
        System.out.println("oracle: " + LEDGERS + " ledgers from seed " + seed);
        long figures = 0;
        for (long at = seed; at < seed + LEDGERS; at++) {
            figures += compare(at);
        }
        System.out.println("oracle: " + figures + " figures agree");
    }

    private static long compare(long seed) {
        RandomLedger generated = new RandomLedger(seed);
        Map<String, Fraction> expected =
                Oracle.figures(generated.facts, generated.month, generated.presentation, generated.pivot);
        CostComparison comparison = Comparisons.of(
                Ledger.of(generated.facts), generated.month, generated.presentation, generated.pivot, null);
        Map<String, BigDecimal> actual = figures(comparison);
        int decimals = generated.presentation.getDefaultFractionDigits();
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            Fraction exact = expected.getOrDefault(name, Fraction.ZERO);
            BigDecimal found = actual.getOrDefault(name, BigDecimal.ZERO);
            assertThat(displayed(found, name.startsWith("times") ? 0 : decimals))
                    .as("%s of the ledger of seed %d", name, seed)
                    .isEqualByComparingTo(exact.rounded(name.startsWith("times") ? 0 : decimals));
            assertThat(found.subtract(exact.rounded(20)).abs())
                    .as("%s of the ledger of seed %d", name, seed)
                    .isLessThan(
                            NOTHING.max(name.startsWith("times") ? found.abs().movePointLeft(10) : NOTHING));
        }
        return names.size();
    }

    private static BigDecimal displayed(BigDecimal amount, int decimals) {
        return amount.setScale(12, RoundingMode.HALF_EVEN).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> figures(CostComparison comparison) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        comparison.categories().forEach((category, recognised) -> put(figures, category.name(), recognised));
        comparison.months().forEach(month -> {
            month.accrual().forEach((group, amount) -> put(figures, "months/" + month.month() + "/" + group, amount));
            figures.put("cash/" + month.month(), month.cash().amount());
        });
        figures.put("fleet/gpus", comparison.fleet().gpus());
        figures.put("fleet/hours", comparison.fleet().gpuHours());
        Estimate perHour = comparison.fleet().costPerHour();
        if (perHour != null) {
            put(figures, "fleet/perHour", perHour);
        }
        comparison.ladder().forEach(rung -> put(figures, rung.scope().name(), rung.amount()));
        BigDecimal times = comparison.ladder().getLast().timesHeadline();
        if (times != null) {
            figures.put("times/S4", times);
        }
        comparison
                .bridges()
                .forEach((bound, bridge) -> bridge.steps()
                        .forEach(step -> figures.put(
                                "bridge/" + step.reason() + "/" + bound,
                                step.change().amount())));
        put(figures, "contained", comparison.contained().life());
        put(figures, "superseded", comparison.superseded().life());
        put(figures, "billed/estimates", comparison.billed().estimates().life());
        put(figures, "billed/bills", comparison.billed().bills().life());
        put(figures, "planned", comparison.planned().later().life());
        put(figures, "committed", comparison.planned().committed().life());
        figures.put("uncosted", comparison.uncosted().gpus());
        comparison.headline().ifPresent(headline -> {
            figures.put("printed", headline.printed().amount());
            figures.put("arithmetic", headline.arithmetic().amount());
        });
        comparison.constantCurrency().ifPresent(amount -> put(figures, "constant", amount));
        Recognised machines = comparison.of(CostGroup.DEPRECIATION).plus(comparison.of(CostGroup.OPERATIONS));
        Recognised people = comparison.of(CostGroup.PEOPLE);
        put(figures, "machines/toDate", machines.toDate());
        put(figures, "machines/life", machines.life());
        put(figures, "people/toDate", people.toDate());
        put(figures, "people/life", people.life());
        coverage(figures, comparison.coverage());
        comparison
                .expected()
                .forEach(one -> figures.put(
                        switch (one.subject()) {
                            case ExpectedCost.OfCategory of -> "expected/" + of.category();
                            case ExpectedCost.OfVendor vendor -> "expected/vendor " + vendor.name();
                            case ExpectedCost.OfFamily family -> throw new AssertionError("no workbook is absent");
                        },
                        Objects.requireNonNull(one.amount()).amount()));
        comparison.sensitivity().cases().stream()
                .filter(one -> one.assumption() == Sensitivity.Assumption.USEFUL_LIFE)
                .forEach(one -> life(figures, one));
        return figures;
    }

    private static void coverage(Map<String, BigDecimal> figures, LifeCoverage coverage) {
        coverage.runRates().forEach(rate -> put(figures, "runRate/" + rate.category(), rate.aMonth()));
        coverage.shortParts()
                .forEach(part -> figures.put("without/" + part.group(), BigDecimal.valueOf(part.monthsWithout())));
        coverage.projection().ifPresent(rest -> put(figures, "projection", rest.life()));
    }

    private static void life(Map<String, BigDecimal> figures, Sensitivity.Case one) {
        String name = "life/" + one.value();
        put(figures, name, one.cost());
        if (one.costPerHour() != null) {
            put(figures, name + "/perHour", one.costPerHour());
        }
        if (one.projection() != null) {
            put(figures, name + "/projection", one.projection());
        }
    }

    private static void put(Map<String, BigDecimal> figures, String name, Recognised recognised) {
        put(figures, name + "/month", recognised.month());
        put(figures, name + "/toDate", recognised.toDate());
        put(figures, name + "/life", recognised.life());
    }

    private static void put(Map<String, BigDecimal> figures, String name, Estimate amount) {
        for (Bound bound : Bound.values()) {
            figures.put(name + "/" + bound, amount.at(bound).amount());
        }
    }
}

package org.truecost.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Ledger;
import org.truecost.money.Money;
import org.truecost.movement.Movement;
import org.truecost.movement.Movement.Reason;
import org.truecost.movement.Movements;
import org.truecost.movement.Movements.Reported;
import org.truecost.recognition.Recognised;

/**
 * Month over month agrees with a second, independent computation in exact fractions over generated pairs of months, and its
 * reasons add up to the difference of the two reports' totals exactly. More: {@code -Dtruecost.movements.pairs=20000
 * -Dtruecost.movements.seed=1}.
 */
class MovementOracleTest {

    private static final int PAIRS = Integer.getInteger("truecost.movements.pairs", 400);
    private static final BigDecimal NOTHING = new BigDecimal("0.00000001");

    private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);

    @Test
    void agreesOnGeneratedPairsOfMonths() {
        long seed = Long.getLong("truecost.movements.seed", System.nanoTime());
        System.out.println("movements: " + PAIRS + " pairs of months from seed " + seed);
        long figures = 0;
        for (long at = seed; at < seed + PAIRS; at++) {
            figures += compare(at);
        }
        System.out.println("movements: " + figures + " figures agree; reasons seen " + seen);
        assertThat(seen).as("every reason occurs").containsOnlyKeys(Reason.values());
    }

    private long compare(long seed) {
        RandomMonths months = new RandomMonths(seed);
        YearMonth month = months.ledger.month;
        Currency currency = months.ledger.presentation;
        Currency pivot = months.ledger.pivot;
        Month start = Month.of(1 + Math.floorMod(seed, 12));
        Movements movements = movements(months, month, start);
        tiesToTheReports(movements, months, seed);
        Map<String, Fraction> expected =
                MovementOracle.figures(months.before, months.now, month, start, currency, pivot);
        Map<String, BigDecimal> actual = figures(movements);
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        int decimals = currency.getDefaultFractionDigits();
        for (String name : names) {
            BigDecimal exact = expected.getOrDefault(name, Fraction.ZERO).rounded(Money.WORKING_SCALE);
            BigDecimal found = actual.getOrDefault(name, BigDecimal.ZERO);
            assertThat(found.subtract(exact).abs())
                    .as("%s of the months of seed %d: %s, not %s", name, seed, found, exact)
                    .isLessThan(NOTHING);
            assertThat(displayed(found, decimals))
                    .as("%s of the months of seed %d", name, seed)
                    .isEqualByComparingTo(displayed(exact, decimals));
        }
        return names.size();
    }

    private static Movements movements(RandomMonths months, YearMonth month, Month start) {
        Currency pivot = months.ledger.pivot;
        return Movements.between(
                reported(month.minusMonths(1), months.before, pivot),
                reported(month, months.now, pivot),
                months.ledger.presentation,
                new FiscalYear(start));
    }

    private void tiesToTheReports(Movements movements, RandomMonths months, long seed) {
        Movement total = movements.total();
        Money sum = total.reasons().values().stream().reduce(Money.zero(months.ledger.presentation), Money::plus);
        Money before = total(months.before, movements.month().minusMonths(1), months);
        Money now = total(months.now, movements.month(), months);
        assertThat(total.before()).as("before, seed %d", seed).isEqualTo(before);
        assertThat(total.now()).as("now, seed %d", seed).isEqualTo(now);
        assertThat(sum).as("the reasons, seed %d", seed).isEqualTo(now.minus(before));
        total.reasons().forEach((reason, money) -> {
            if (!money.isNothing()) {
                seen.merge(reason, 1, Integer::sum);
            }
        });
    }

    /** The total of a report's month, as the report itself calculates it. */
    private static Money total(List<Fact> facts, YearMonth month, RandomMonths months) {
        Ledger ledger = Ledger.of(facts);
        CostModel model =
                new CostModel(month, months.ledger.presentation, CostModel.rates(ledger, months.ledger.pivot));
        Money[] sum = {Money.zero(months.ledger.presentation)};
        ledger.through(month).forEachCost((CostRecord record) -> {
            for (CostLine line : model.add(record)) {
                Recognised recognised = line.recognised();
                if (line.treatment() == CostLine.Treatment.COUNTED && recognised != null) {
                    sum[0] = sum[0].plus(recognised.month().base());
                }
            }
        });
        return sum[0];
    }

    private static Reported reported(YearMonth month, List<Fact> facts, Currency pivot) {
        Ledger ledger = Ledger.of(facts);
        return new Reported(month, ledger, CostModel.rates(ledger, pivot), WithheldPay.NONE);
    }

    private static BigDecimal displayed(BigDecimal amount, int decimals) {
        return amount.setScale(12, RoundingMode.HALF_EVEN).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> figures(Movements movements) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        movements.categories().forEach((category, movement) -> {
            figures.put(category + "/before", movement.before().amount());
            figures.put(category + "/now", movement.now().amount());
            movement.reasons().forEach((reason, money) -> figures.put(category + "/" + reason, money.amount()));
        });
        movements.year().forEach((category, year) -> {
            figures.put(category + "/year/before", year.before().amount());
            figures.put(category + "/year/now", year.now().amount());
            figures.put(category + "/year/late", year.late().amount());
        });
        return figures;
    }
}

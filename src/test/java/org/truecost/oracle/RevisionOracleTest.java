package org.truecost.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.truecost.Variant;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Fact;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.movement.Movements.Reported;
import org.truecost.movement.RevisedCost;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Briefings;
import org.truecost.report.MonthBefore;
import org.truecost.report.PayPrivacy;
import org.truecost.report.RunFacts;
import org.truecost.report.ShownRevision;
import org.truecost.report.ShownRevision.Kind;
import org.truecost.report.ShownRevision.RevisedFigure;
import org.truecost.report.Superseded;

/**
 * A revision's figures next to those of the one before agree with a second, independent computation in exact fractions over
 * generated pairs of ledgers. More: {@code -Dtruecost.revisions.pairs=20000 -Dtruecost.revisions.seed=1}.
 */
class RevisionOracleTest {

    private static final int PAIRS = Integer.getInteger("truecost.revisions.pairs", 400);
    private static final BigDecimal NOTHING = new BigDecimal("0.00000001");

    private final Map<Kind, Integer> moved = new EnumMap<>(Kind.class);
    private int withoutPeople;

    @Test
    void agreesOnGeneratedPairsOfRevisions() {
        long seed = Long.getLong("truecost.revisions.seed", System.nanoTime());
        System.out.println("revisions: " + PAIRS + " pairs from seed " + seed);
        long figures = 0;
        for (long at = seed; at < seed + PAIRS; at++) {
            figures += compare(at, 1) + compare(at, 5);
        }
        System.out.println(
                "revisions: " + figures + " figures agree; moved " + moved + "; without people " + withoutPeople);
        assertThat(moved).as("every figure moves somewhere").containsOnlyKeys(Kind.values());
        assertThat(withoutPeople).as("pairs compared without people").isPositive();
    }

    private long compare(long seed, int fewest) {
        RandomMonths months = new RandomMonths(seed);
        YearMonth month = months.ledger.month;
        Currency currency = months.ledger.presentation;
        Currency pivot = months.ledger.pivot;
        List<Fact> before = with(months.before, claims(months.ledger.facts, false, seed));
        List<Fact> now = with(months.now, claims(months.ledger.facts, true, seed));
        ShownRevision shown = shown(before, now, months.ledger, fewest);
        if (!shown.hasPeople()) {
            withoutPeople++;
        }
        // Of pay that is withheld the second computation knows nothing: only machines are compared then.
        boolean hasAll = fewest == 1;
        Map<String, Fraction> was = Oracle.figures(before, month, currency, pivot);
        Map<String, Fraction> is = Oracle.figures(now, month, currency, pivot);
        long compared = 0;
        for (RevisedFigure figure : shown.figures()) {
            for (Bound bound : Bound.values()) {
                if (hasAll || !isOfPeople(figure.kind(), shown)) {
                    Fraction old = exact(was, figure.kind(), bound, shown.hasPeople());
                    Fraction later = exact(is, figure.kind(), bound, shown.hasPeople());
                    String what = figure.kind() + "/" + bound + " of the revisions of seed " + seed;
                    agree(figure.before(bound), old, what + ", before");
                    agree(figure.now(bound), later, what + ", now");
                    figure.change(bound).ifPresent(change -> {
                        agree(Optional.of(change), later.minus(old), what + ", difference");
                        if (!change.isNothing()) {
                            moved.merge(figure.kind(), 1, Integer::sum);
                        }
                    });
                    compared += 3;
                }
            }
        }
        return compared;
    }

    private static boolean isOfPeople(Kind kind, ShownRevision shown) {
        return shown.hasPeople() && (kind == Kind.PEOPLE || kind == Kind.LIFE || kind == Kind.MONTH);
    }

    private static void agree(Optional<Money> found, Fraction exact, String what) {
        BigDecimal amount = found.map(Money::amount).orElse(BigDecimal.ZERO);
        BigDecimal expected = exact.rounded(Money.WORKING_SCALE);
        assertThat(amount.subtract(expected).abs())
                .as("%s: %s, not %s", what, amount, expected)
                .isLessThan(NOTHING);
        found.ifPresent(money -> assertThat(money.rounded(RoundingMode.HALF_UP))
                .as("%s, displayed", what)
                .isEqualByComparingTo(expected.setScale(12, RoundingMode.HALF_EVEN)
                        .setScale(money.decimals(), RoundingMode.HALF_UP)));
    }

    private static Fraction exact(Map<String, Fraction> figures, Kind kind, Bound bound, boolean hasPeople) {
        return switch (kind) {
            case HEADLINE -> figures.getOrDefault("S0/" + bound, Fraction.ZERO);
            case ARITHMETIC -> figures.getOrDefault("arithmetic", Fraction.ZERO);
            case SAME_HOURS -> figures.getOrDefault("S1/" + bound, Fraction.ZERO);
            case FLEET -> figures.getOrDefault("S2/" + bound, Fraction.ZERO);
            case PEOPLE -> figures.getOrDefault("S3/" + bound, Fraction.ZERO);
            case LIFE ->
                hasPeople
                        ? figures.getOrDefault("S4/" + bound, Fraction.ZERO)
                        : figures.getOrDefault("machines/life/" + bound, Fraction.ZERO);
            case MONTH ->
                Arrays.stream(CostCategory.values())
                        .filter(category -> hasPeople || category.group() != CostGroup.PEOPLE)
                        .map(category -> figures.getOrDefault(category + "/month/" + bound, Fraction.ZERO))
                        .reduce(Fraction.ZERO, Fraction::plus);
        };
    }

    private static ShownRevision shown(List<Fact> before, List<Fact> now, RandomLedger terms, int fewest) {
        Reported was = reported(before, terms, fewest);
        Reported is = reported(now, terms, fewest);
        CostComparison comparison = comparison(is, terms);
        Superseded superseded = new Superseded(
                1,
                List.of(),
                List.of(),
                List.of(),
                new Superseded.Compared(RevisedCost.of(comparison(was, terms), comparison, was, is)));
        RunFacts facts = new RunFacts(
                2,
                "1.0.0",
                RoundingMode.HALF_UP,
                FiscalYear.CALENDAR,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                new PayPrivacy(fewest),
                List.of(),
                List.of(),
                new MonthBefore.NotReported(terms.month.minusMonths(1)),
                Optional.of(superseded));
        return Briefings.of(comparison, facts).revised().orElseThrow();
    }

    private static CostComparison comparison(Reported reported, RandomLedger terms) {
        CostModel model = new CostModel(terms.month, terms.presentation, reported.rates(), reported.withheld());
        reported.ledger().forEachCost(model::add);
        return model.compare(model.headline(reported.ledger().claims()));
    }

    private static Reported reported(List<Fact> facts, RandomLedger terms, int fewest) {
        Ledger ledger = Ledger.of(facts);
        return new Reported(terms.month, ledger, CostModel.rates(ledger, terms.pivot), WithheldPay.of(ledger, fewest));
    }

    /** The claims; now and then the later revision has another amount. */
    private static List<Fact> claims(List<Fact> facts, boolean later, long seed) {
        boolean isChanged = later && new Random(seed).nextInt(4) == 0;
        return facts.stream()
                .filter(HeadlineClaim.class::isInstance)
                .map(fact -> isChanged ? dearer((HeadlineClaim) fact) : fact)
                .toList();
    }

    private static HeadlineClaim dearer(HeadlineClaim claim) {
        BigDecimal twice = BigDecimal.TWO;
        Money amount = claim.amount();
        Money rate = claim.ratePerHour();
        return Variant.of(claim)
                .with(HeadlineClaim::amount, amount == null ? null : amount.multipliedBy(twice))
                .with(HeadlineClaim::ratePerHour, rate == null ? null : rate.multipliedBy(twice))
                .get();
    }

    private static List<Fact> with(List<Fact> facts, List<Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return all;
    }
}

package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.Sensitivity.Assumption;
import org.truecost.cost.Sensitivity.Case;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.oracle.RandomLedger;

/** What one assumption more or less makes of the result: by hand for the sample, by changed workbooks for generated ledgers. */
class SensitivityTest {

    private final CostComparison sample = Comparisons.of(
            Ledger.of(Facts.sample()),
            YearMonth.of(2025, 1),
            Currency.getInstance("USD"),
            Currency.getInstance("JPY"),
            null);

    @ParameterizedTest
    @CsvSource({
        // cost-model.md, rule 22: 1.6 billion over 24 to 72 months, and the operations and people of those months,
        // 19.67 million and
        // 1.68 million each; 731 to 2,192 days of 60,000 GPUs
        "USEFUL_LIFE, 24, 88014705.88, 1144191176.47, 2112352941.18, 1.9684, 352.06",
        "USEFUL_LIFE, 30, 74681372.55, 970857843.14, 2240441176.47, 1.6676, 373.41",
        "USEFUL_LIFE, 36, 65792483.66, 855302287.58, 2368529411.76, 1.4624, 394.75",
        "USEFUL_LIFE, 48, 54681372.55, 710857843.14, 2624705882.35, 1.2092, 437.45",
        "USEFUL_LIFE, 60, 48014705.88, 624191176.47, 2880882352.94, 1.0567, 480.15",
        "USEFUL_LIFE, 72, 43570261.44, 566413398.69, 3137058823.53, 0.9555, 522.84",
        "UTILISATION, 0.5, 54681372.55, 710857843.14, 2624705882.35, 2.4184, 437.45",
        // half of 2,544,000,000 is not the subject's; an hour of the half costs what an hour of the whole does
        "ALLOCATION, 0.5, 28181372.55, 366357843.14, 1352705882.35, 1.2092, 225.45",
        // pay in yuan, 80,705,882.35, and no machine
        "EXCHANGE, 1.1, 54849509.80, 713043627.45, 2632776470.59, 1.2092, 438.80",
    })
    void followsFromTheSampleByHand(
            Assumption assumption,
            BigDecimal value,
            String month,
            String toDate,
            String life,
            String hour,
            String times) {
        Case found = find(sample.sensitivity(), assumption, value);
        assertThat(cents(found)).containsExactly(month, toDate, life);
        assertThat(text(requireNonNull(found.costPerHour()).base().amount(), 4)).isEqualTo(hour);
        assertThat(text(requireNonNull(found.timesHeadline()), 2)).isEqualTo(times);
    }

    @Test
    void leavesOutWhatNothingRestsOn() {
        CostComparison peopleOnly = Comparisons.of(
                Ledger.of(Facts.sample().stream()
                        .filter(fact -> !(fact instanceof ServerCapex || fact instanceof OperatingExpense))
                        .toList()),
                YearMonth.of(2025, 1),
                Currency.getInstance("USD"),
                Currency.getInstance("JPY"),
                null);
        assertThat(peopleOnly.sensitivity().cases())
                .extracting(Case::assumption)
                .containsOnly(Assumption.EXCHANGE);
    }

    /** Of the machines alone: operations and people, which go with another life, are calculated a second time by the oracle. */
    @ParameterizedTest
    @ValueSource(ints = {24, 30, 36, 48, 60, 72})
    void agreesWithWorkbooksThatStateTheOtherUsefulLife(int life) {
        agree(Assumption.USEFUL_LIFE, BigDecimal.valueOf(life), fact -> withLife(fact, life), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.75", "0.5", "0.25"})
    void agreesWithWorkbooksThatStateTheOtherAllocation(BigDecimal part) {
        agree(Assumption.ALLOCATION, part, fact -> withAllocation(fact, part), true);
    }

    /** The case of each of a hundred generated ledgers is what the model makes of the ledger with the assumption written in. */
    private static void agree(Assumption assumption, BigDecimal value, UnaryOperator<Fact> change, boolean hour) {
        int seen = 0;
        for (long seed = 1; seed <= 100; seed++) {
            RandomLedger generated = new RandomLedger(seed);
            boolean ofLife = assumption == Assumption.USEFUL_LIFE;
            List<Fact> facts = generated.facts.stream()
                    .filter(fact -> !ofLife || !(fact instanceof OperatingExpense || fact instanceof Payroll))
                    .map(fact -> ofLife ? withOneResidual(fact, generated.facts) : fact)
                    .toList();
            Case found = lookUp(model(generated, facts).sensitivity(), assumption, value);
            if (found == null) {
                continue;
            }
            List<Fact> changed = facts.stream()
                    .filter(fact -> !ofLife || !isLaterRow(fact, facts))
                    .map(change)
                    .toList();
            CostComparison otherwise = model(generated, changed);
            assertThat(cents(found))
                    .as("seed %d", seed)
                    .isEqualTo(cents(otherwise.sensitivity().stated()));
            if (hour) {
                assertThat(perHour(found))
                        .as("seed %d", seed)
                        .isEqualTo(perHour(otherwise.sensitivity().stated()));
            }
            seen++;
        }
        assertThat(seen).isGreaterThan(50);
    }

    /** A workbook that states one life from the first day has no later rows of an asset (cost-model.md, rules 22, 27). */
    private static boolean isLaterRow(Fact fact, List<Fact> facts) {
        return fact instanceof ServerCapex row
                && facts.stream().anyMatch(other -> other instanceof ServerCapex first && isLater(row, first));
    }

    /** Nothing is expected to be left of an asset that changes: which of its residual values counts, other tests say. */
    private static Fact withOneResidual(Fact fact, List<Fact> facts) {
        return fact instanceof ServerCapex row
                        && facts.stream()
                                .anyMatch(other ->
                                        other instanceof ServerCapex one && (isLater(row, one) || isLater(one, row)))
                ? Variant.of(row)
                        .with(ServerCapex::residual, Money.zero(row.residual().currency()))
                        .get()
                : fact;
    }

    private static boolean isLater(ServerCapex row, ServerCapex first) {
        return row.id().equals(first.id())
                && Objects.equals(row.attributes(), first.attributes())
                && row.inService().isAfter(first.inService());
    }

    private static @Nullable String perHour(Case found) {
        return found.costPerHour() == null
                ? null
                : text(found.costPerHour().base().amount(), 6);
    }

    private static CostComparison model(RandomLedger ledger, List<? extends Fact> facts) {
        return Comparisons.of(Ledger.of(facts), ledger.month, ledger.presentation, ledger.pivot, null);
    }

    private static Fact withLife(Fact fact, int life) {
        return switch (fact) {
            case ServerCapex asset ->
                Variant.of(asset).with(ServerCapex::usefulLifeMonths, life).get();
            case GpuPurchase purchase ->
                Variant.of(purchase)
                        .with(GpuPurchase::usefulLifeMonths, purchase.usefulLifeMonths() == null ? null : life)
                        .get();
            default -> fact;
        };
    }

    private static Fact withAllocation(Fact fact, BigDecimal part) {
        boolean given = fact instanceof CostRecord cost && cost.attributes().allocation() != null;
        return given ? fact : withRatio(fact, part);
    }

    private static Fact withRatio(Fact fact, BigDecimal part) {
        return switch (fact) {
            case ServerCapex asset ->
                Variant.of(asset)
                        .with(ServerCapex::attributes, allocated(asset.attributes(), part))
                        .get();
            case GpuPurchase purchase ->
                Variant.of(purchase)
                        .with(GpuPurchase::attributes, allocated(purchase.attributes(), part))
                        .get();
            case OperatingExpense expense ->
                Variant.of(expense)
                        .with(OperatingExpense::attributes, allocated(expense.attributes(), part))
                        .get();
            default -> fact;
        };
    }

    private static Attributes allocated(Attributes said, BigDecimal part) {
        return Variant.of(said).with(Attributes::allocation, part).get();
    }

    private static Case find(Sensitivity sensitivity, Assumption assumption, BigDecimal value) {
        return requireNonNull(lookUp(sensitivity, assumption, value));
    }

    private static @Nullable Case lookUp(Sensitivity sensitivity, Assumption assumption, BigDecimal value) {
        return sensitivity.cases().stream()
                .filter(one -> one.assumption() == assumption && one.value().compareTo(value) == 0)
                .findFirst()
                .orElse(null);
    }

    private static List<String> cents(Case found) {
        return List.of(
                found.cost().month().base().rounded(RoundingMode.HALF_UP).toPlainString(),
                found.cost().toDate().base().rounded(RoundingMode.HALF_UP).toPlainString(),
                found.cost().life().base().rounded(RoundingMode.HALF_UP).toPlainString());
    }

    private static String text(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}

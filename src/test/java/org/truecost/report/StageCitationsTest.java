package org.truecost.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.cost.Comparisons;
import org.truecost.cost.CostComparison;
import org.truecost.ledger.Fact;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;

/** What a reader of the sources and the ladder reads of a claim's stages and of a scope that is missing (cost-model.md, rules 24, 28). */
class StageCitationsTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency JPY = Currency.getInstance("JPY");

    /** cost-model.md, rule 24: in the currency the column names, with the arithmetic of the stage. */
    @Test
    void stagesAreInTheCurrencyOfTheirColumnAndShowTheirArithmetic() {
        List<Table.Row> rows = briefing(Facts.sample()).table("sources").rows();
        assertThat(rows.subList(1, 4).stream().map(row -> row.values().get(2)))
                .containsExactly(
                        new Value.Amount(Money.of("815184000", "JPY")),
                        new Value.Amount(Money.of("36414000", "JPY")),
                        new Value.Amount(Money.of("1530000", "JPY")));
        assertThat(rows.get(1).values().getFirst())
                .isInstanceOfSatisfying(
                        Value.Phrase.class,
                        what -> assertThat(what.words().in(Languages.ENGLISH))
                                .isEqualTo("V3 · pre-training: 2,664,000 h × 2 USD"));
    }

    /** cost-model.md, rule 28: the scope S1 is missing for want of a GPU count, or of the claim's hours. */
    @Test
    void saysWhatTheOwnersCostOfTheClaimsHoursIsMissingFor() {
        List<Fact> uncounted = Facts.sample().stream()
                .map(fact -> fact instanceof ServerCapex asset
                        ? (Fact) Facts.capex(asset.id(), asset.amount(), "2024-01-01", 48)
                        : fact)
                .toList();
        List<Fact> withoutHours = Facts.sample().stream()
                .filter(fact -> !(fact instanceof HeadlineClaim claim) || claim.stage() == null)
                .toList();
        assertThat(briefing(Facts.sample()).figures()).doesNotContainKeys("fleetLacksGpus", "claimLacksHours");
        assertThat(briefing(uncounted).figures())
                .containsKey("fleetLacksGpus")
                .doesNotContainKeys("claimLacksHours", "ownedHeadline");
        assertThat(briefing(withoutHours).figures())
                .containsKey("claimLacksHours")
                .doesNotContainKeys("fleetLacksGpus", "ownedHeadline");
    }

    /** cost-model.md, rule 21: how a charge is calculated is said where a row states one. */
    @Test
    void saysHowChargesAreCalculatedWhereThereAreAny() {
        List<Fact> charged = Facts.sample().stream()
                .map(fact -> fact instanceof Payroll pay
                        ? (Fact) Facts.payroll(
                                pay.id(), "75", pay.pay(), "12", pay.period(), "0.15", null, pay.attributes())
                        : fact)
                .toList();
        assertThat(briefing(Facts.sample()).figures()).doesNotContainKey("linesWithCharges");
        assertThat(briefing(charged).figures()).containsEntry("linesWithCharges", Value.Count.of(2));
    }

    /** cost-model.md, rule 34: how a change of life is counted is said where there is one. */
    @Test
    void saysThatALifeHasChanged() {
        List<Fact> changed = new ArrayList<>(Facts.sample());
        changed.add(Facts.capex("F", Facts.exactly("4800", "USD"), "2024-01-01", 48));
        assertThat(briefing(changed).figures()).doesNotContainKey("linesWithChangedLife");
        changed.add(Facts.capex("F", Facts.exactly("3600", "USD"), "2025-01-01", 24));
        assertThat(briefing(changed).figures()).containsEntry("linesWithChangedLife", Value.Count.of(1));
    }

    private static Briefing briefing(List<Fact> facts) {
        Ledger ledger = Ledger.of(facts);
        CostComparison comparison = Comparisons.of(ledger, JANUARY, JPY, JPY, null);
        return Briefings.of(
                comparison,
                new RunFacts(
                        1,
                        "1.0.0",
                        RoundingMode.HALF_UP,
                        FiscalYear.CALENDAR,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        ledger.rates(),
                        List.of(),
                        List.of(),
                        PayPrivacy.DEFAULT,
                        List.of(),
                        List.of(),
                        new MonthBefore.NotReported(JANUARY.minusMonths(1)),
                        Optional.empty()));
    }
}

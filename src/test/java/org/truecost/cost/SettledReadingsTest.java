package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.day;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;
import static org.truecost.Facts.rate;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.EmployerCharge;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;
import org.truecost.recognition.AssetDays;

/** The settled readings (cost-model.md, rules 19 to 29), each with the value of its example. The reporting month is January 2025. */
class SettledReadingsTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    /** cost-model.md, rule 19: a month takes the youngest rate, and a later month and constant currency what is known at the month's end. */
    @Test
    void anOldSpotRateDoesNotBeatAYoungerAverage() {
        List<Fact> facts = new ArrayList<>();
        for (YearMonth at = YearMonth.of(2024, 1); !at.isAfter(JANUARY); at = at.plusMonths(1)) {
            facts.add(rate("CNY", "USD", "0.137", at.atEndOfMonth().toString(), Kind.AVERAGE));
        }
        facts.add(rate("CNY", "USD", "0.16", "2015-06-30", Kind.SPOT));
        facts.add(opex("OPS", exactly("2400000", "CNY"), period("2024-01-01", "2025-12-31")));
        facts.add(claim("C", null, Money.of("100", "USD"), null, null, null));
        CostComparison costs = compare(facts, "USD");
        assertThat(dollars(costs.total().life())).isEqualTo("328800.00");
        assertThat(dollars(costs.constantCurrency().orElseThrow())).isEqualTo("328800.00");
    }

    /** cost-model.md, rule 20: a contained line without a date of its own was bought with the asset that contains it. */
    @Test
    void anUndatedContainedLineIsConvertedAtItsAssetsDay() {
        List<Fact> facts = List.of(
                capex("FLEET", exactly("1000", "USD"), "2024-03-01", 48),
                gpus("H800", "10", exactly("15000", "JPY"), null, "FLEET"),
                rate("USD", "JPY", "150", "2024-02-01", Kind.SPOT),
                rate("USD", "JPY", "100", "2025-01-31", Kind.SPOT),
                claim("C", null, Money.of("100", "USD"), null, null, null));
        assertThat(dollars(compare(facts, "USD").contained().life())).isEqualTo("100.00");
        CostModel model = new CostModel(
                JANUARY, USD, CostModel.rates(Ledger.of(facts), JPY), WithheldPay.NONE, AssetDays.of(Ledger.of(facts)));
        assertThat(model.workings(model.lines((CostRecord) facts.get(1)).getFirst())
                        .orElseThrow()
                        .conversion())
                .as("the live sheet converts it alike")
                .isEqualTo(CostModel.rates(Ledger.of(facts), JPY)
                        .on(JPY, USD, day("2024-03-01"))
                        .orElseThrow());
    }

    /** cost-model.md, rule 20: a claim dated after the month takes what was known at the month's end, as a later purchase does. */
    @Test
    void aLaterClaimTakesTheLastRateKnownAtTheMonthsEnd() {
        List<Fact> facts = List.of(
                capex("A", exactly("1000", "USD"), "2024-03-01", 48),
                rate("USD", "JPY", "150", "2025-01-15", Kind.SPOT),
                rate("USD", "JPY", "100", "2025-02-10", Kind.SPOT),
                claim("C", null, Money.of("15000", "JPY"), null, null, "2025-02-20"));
        assertThat(compare(facts, "USD").headline().orElseThrow().printed()).isEqualTo(Money.of("100", "USD"));
    }

    /** cost-model.md, rule 23: headline and cost are both in dollars, so what a dollar is worth in yen moves both alike. */
    @Test
    void exchangeMovesTheMultipleOfNoClaimInTheCostsCurrency() {
        List<Fact> facts = List.of(
                capex("FLEET", exactly("48000000", "USD"), "2024-01-01", 48),
                rate("USD", "JPY", "150", "2024-01-01", Kind.SPOT),
                claim("C", "training", null, "400000", Money.of("2", "USD"), null));
        Sensitivity sensitivity = compare(facts, "JPY").sensitivity();
        assertThat(sensitivity.cases().stream()
                        .filter(one -> one.assumption() == Sensitivity.Assumption.EXCHANGE)
                        .map(one -> requireNonNull(one.timesHeadline())
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()))
                .hasSize(4)
                .containsOnly("60.00");
    }

    /** cost-model.md, rule 21: a twelfth of the year's pay, capped, each month: min(100 × 14 ÷ 12, 110) × 12 × 0.1 = 132. */
    @Test
    void employerChargesAreOnATwelfthOfTheYearsPay() {
        assertThat(year("14", Facts.charge("0.1", "110", null, USD))).isEqualTo("1532.00");
        assertThat(year("14", Facts.charge("0.1", null, null, USD))).isEqualTo("1540.00");
    }

    /** cost-model.md, rule 21: (min(100, 90) × 12 + min(2 × 100, 150)) × 0.1 = 123. */
    @Test
    void bonusesMayHaveACapOfTheirOwn() {
        assertThat(year("14", Facts.charge("0.1", "90", "150", USD))).isEqualTo("1523.00");
        assertThat(year("12", Facts.charge("0.1", "90", "150", USD)))
                .as("no bonus")
                .isEqualTo("1308.00");
        assertThat(year("14", Facts.charge("0.1", null, "150", USD)))
                .as("no other cap")
                .isEqualTo("1535.00");
    }

    /** cost-model.md, rule 21: health insurance and pensions differ in rate and cap: 1,400 + 0.05 × 12 × 110 + 0.1 × (12 × 80 + 50). */
    @Test
    void severalChargesAddUp() {
        assertThat(year("14", Facts.charge("0.05", "110", null, USD), Facts.charge("0.1", "80", "50", USD)))
                .isEqualTo("1567.00");
    }

    /** cost-model.md, rule 27: two items of one purchase order are not one item shared; an asset of two entities is counted once. */
    @Test
    void theGpusOfEachItemUnderANumberCount() {
        CostComparison costs = compare(
                List.of(
                        Facts.gpus("PO", "2", exactly("6", "USD"), "2024-01-01", null),
                        Facts.gpus("PO", "3", exactly("9", "USD"), "2024-01-01", null),
                        Facts.gpus("OTHER", "8", exactly("9", "USD"), "2024-01-01", null, Facts.allocated("0.6")),
                        Facts.gpus("OTHER", "8", exactly("9", "USD"), "2024-01-01", null, Facts.allocated("0.4")),
                        claim("C", null, Money.of("1", "USD"), null, null, null)),
                "USD");
        assertThat(costs.fleet().gpus()).isEqualByComparingTo("13");
    }

    private static String year(String monthsPaid, EmployerCharge... charges) {
        Payroll payroll = Variant.of(
                        Facts.payroll("P", "1", exactly("100", "USD"), monthsPaid, period("2025-01-01", "2025-12-31")))
                .with(Payroll::charges, List.of(charges))
                .get();
        return dollars(compare(List.of(payroll, claim("C", null, Money.of("1", "USD"), null, null, null)), "USD")
                .total()
                .life());
    }

    private static CostComparison compare(List<Fact> facts, String currency) {
        return Comparisons.of(Ledger.of(facts), JANUARY, Currency.getInstance(currency), JPY, null);
    }

    private static String dollars(Estimate amount) {
        return amount.base().rounded(RoundingMode.HALF_UP).toPlainString();
    }
}

package org.truecost.cost;

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
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;

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
        assertThat(model.workings((CostRecord) facts.get(1)).orElseThrow().conversion())
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
        assertThat(compare(facts, "USD").headline().printed()).isEqualTo(Money.of("100", "USD"));
    }

    private static CostComparison compare(List<Fact> facts, String currency) {
        return CostModel.of(Ledger.of(facts), JANUARY, Currency.getInstance(currency), JPY, null);
    }

    private static String dollars(Estimate amount) {
        return amount.base().rounded(RoundingMode.HALF_UP).toPlainString();
    }
}

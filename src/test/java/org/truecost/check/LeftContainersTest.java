package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.assetCredit;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.supersededBy;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Ledger;
import org.truecost.problem.ProblemKind;

/** What an asset contains is shown as bought, and a warning says so where GPUs have left the asset (cost-model.md, rule 35). */
class LeftContainersTest {

    private static final Fact ASSET = capex("F", exactly("1000", "USD"), "2024-01-01", 48, "8", "0", Attributes.NONE);
    private static final Fact CONTAINED = gpus("G", "8", exactly("800", "USD"), "2024-01-01", "F");

    @Test
    void isNamedOnceForAnAssetThatGpusHaveLeft() {
        Fact sale = assetCredit("S", "F", "2024-06-30", "-4", "-100");

        assertThat(check(ASSET, CONTAINED, sale)).containsExactly("CONTAINED_LEFT F");
        assertThat(check(ASSET, CONTAINED, gpus("H", "0.5", exactly("8", "USD"), "2024-01-01", "F"), sale))
                .containsExactly("CONTAINED_LEFT F");
    }

    @Test
    void isNotNamedWhereNothingHasLeft() {
        assertThat(check(ASSET, CONTAINED)).isEmpty();
        assertThat(check(ASSET, CONTAINED, assetCredit("C", "F", "2024-06-30", null, "-100")))
                .as("a credit of the price")
                .isEmpty();
        assertThat(check(ASSET, CONTAINED, assetCredit("S", "F", "2025-02-01", "-4", "-100")))
                .as("of a day after the month")
                .isEmpty();
        assertThat(check(
                        ASSET,
                        Variant.of((GpuPurchase) CONTAINED)
                                .with(GpuPurchase::attributes, supersededBy("H"))
                                .get(),
                        gpus("H", "4", exactly("400", "USD"), "2024-01-01", null),
                        assetCredit("S", "F", "2024-06-30", "-4", "-100")))
                .as("replaced by a line that is not contained")
                .isEmpty();
    }

    private static List<String> check(Fact... facts) {
        Currency usd = Currency.getInstance("USD");
        return LedgerChecks.of(
                        Ledger.of(List.of(facts)), new LedgerChecks.Context(YearMonth.of(2025, 1), usd, usd, null))
                .stream()
                .filter(problem -> problem.kind() == ProblemKind.CONTAINED_LEFT)
                .map(problem -> problem.kind() + " " + problem.found())
                .toList();
    }
}

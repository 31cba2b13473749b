package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.problem.Problem;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** Claims and their stages, assets and their purchases, where one digit or one row decides. */
class ClaimEdgesTest {

    /** Of hours alone. */
    private static HeadlineClaim line(
            String id, int row, @Nullable String stage, String hours, Qualifier qualifier, @Nullable String replaced) {
        return line(id, row, stage, hours, null, qualifier, replaced);
    }

    private static HeadlineClaim line(
            String id,
            int row,
            @Nullable String stage,
            String hours,
            @Nullable String rate,
            Qualifier qualifier,
            @Nullable String replaced) {
        return Variant.of(
                        Facts.claim(id, stage, null, hours, rate == null ? null : Money.of(rate, "USD"), "2025-01-01"))
                .with(
                        HeadlineClaim::attributes,
                        Variant.of(Attributes.NONE)
                                .with(Attributes::qualifier, qualifier)
                                .with(Attributes::supersededBy, replaced)
                                .get())
                .with(
                        HeadlineClaim::source,
                        new Source(new Sheet("c.xlsx", "s", SheetKind.HEADLINE_CLAIMS, Map.of()), row))
                .get();
    }

    private static List<String> stages(HeadlineClaim... lines) {
        return new ClaimStages(List.of(lines))
                .problems().stream()
                        .map(problem -> problem.location().cell() + " " + problem.message(Languages.ENGLISH))
                        .toList();
    }

    @Test
    void anExactWholeIsABoundToItsLastHourAndAnotherToItsOwnDigits() {
        HeadlineClaim pre = line("C", 3, "pre", "2000000", Qualifier.EXACT, null);
        HeadlineClaim post = line("C", 4, "post", "800001", Qualifier.EXACT, null);
        assertThat(stages(line("C", 2, null, "2800000", Qualifier.EXACT, null), pre, post))
                .singleElement()
                .asString()
                .startsWith("A4 ")
                .contains("2,800,001", "2,800,000");
        assertThat(stages(line("C", 2, null, "2800001", Qualifier.EXACT, null), pre, post))
                .isEmpty();
        assertThat(stages(line("C", 2, null, "2800000", Qualifier.ABOUT, null), pre, post))
                .isEmpty();
        assertThat(stages(line("C", 2, null, "2700000", Qualifier.ABOUT, null), pre, post))
                .hasSize(1);
        assertThat(stages(line("C", 2, null, "0", Qualifier.EXACT, null), pre, post))
                .as("a whole of nothing is no bound")
                .isEmpty();
    }

    @Test
    void theWholeIsTheLineWithoutAStageWhereverItIsAndReplacedStagesAreNoPart() {
        HeadlineClaim pre = line("C", 2, "pre", "2000000", Qualifier.EXACT, null);
        HeadlineClaim whole = line("C", 3, null, "2500000", Qualifier.EXACT, null);
        HeadlineClaim post = line("C", 4, "post", "800000", Qualifier.EXACT, null);
        assertThat(stages(pre, whole, post)).hasSize(1);
        assertThat(stages(pre, whole, line("C", 4, "post", "800000", Qualifier.EXACT, "X")))
                .isEmpty();
        assertThat(stages(pre, line("C", 3, null, "2500000", Qualifier.EXACT, "X"), post))
                .isEmpty();
        assertThat(stages(pre, whole, line("D", 4, "post", "800000", Qualifier.EXACT, null)))
                .as("of another claim")
                .isEmpty();
    }

    @Test
    void aClaimIsItsHoursTimesItsRateAndEitherBoundIncludesIt() {
        for (Qualifier qualifier : List.of(Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.EXACT)) {
            assertThat(products(priced(null, "200", qualifier, null))).isEmpty();
        }
        assertThat(products(priced(null, "199", Qualifier.AT_MOST, null))).hasSize(1);
        assertThat(products(priced(null, "201", Qualifier.AT_LEAST, null))).hasSize(1);
        assertThat(products(priced(null, "201", Qualifier.EXACT, "X")))
                .as("replaced")
                .isEmpty();
        assertThat(products(priced("stage", "201", Qualifier.EXACT, null)))
                .as("a stage is held to it where it is read")
                .isEmpty();
    }

    private static List<Problem> products(HeadlineClaim claim) {
        return new ClaimArithmetic(List.of(claim)).problems();
    }

    /** A hundred hours at two dollars. */
    private static HeadlineClaim priced(
            @Nullable String stage, String amount, Qualifier qualifier, @Nullable String replaced) {
        return Variant.of(Facts.claim("C", stage, Money.of(amount, "USD"), "100", Money.of("2", "USD"), "2025-01-01"))
                .with(
                        HeadlineClaim::attributes,
                        Variant.of(Attributes.NONE)
                                .with(Attributes::qualifier, qualifier)
                                .with(Attributes::supersededBy, replaced)
                                .get())
                .with(
                        HeadlineClaim::source,
                        new Source(new Sheet("c.xlsx", "s", SheetKind.HEADLINE_CLAIMS, Map.of()), 2))
                .get();
    }

    @Test
    void namesTheClaimsThereAreToChooseFrom() {
        LedgerChecks.Context context = new LedgerChecks.Context(
                YearMonth.of(2025, 1), Currency.getInstance("USD"), Currency.getInstance("JPY"), null);
        List<Problem> problems = new ClaimCheck(
                        List.of(
                                line("B", 2, null, "5", "2", Qualifier.EXACT, null),
                                line("A", 3, null, "5", "2", Qualifier.EXACT, null),
                                line("B", 4, "pre", "5", "2", Qualifier.EXACT, null)),
                        context)
                .problems();
        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message(Languages.ENGLISH)).contains("A, B"));
    }

    @Test
    void aPurchaseFitsIntoAnAssetUpToItsWholeAmount() {
        ServerCapex asset = Variant.of(Facts.capex("A", exactly("1000", "USD"), "2024-01-01", 48))
                .with(ServerCapex::vendor, "v")
                .with(ServerCapex::gpuCount, new BigDecimal("50"))
                .with(ServerCapex::source, new Source(new Sheet("a.xlsx", "s", SheetKind.SERVER_CAPEX, Map.of()), 2))
                .get();
        Assets assets = Assets.of(Ledger.of(List.of(asset)));
        assertThat(assets.likelyHolding(purchase("50", "1000", "USD"))).contains(asset);
        assertThat(assets.likelyHolding(purchase("50", "1000.01", "USD"))).isEmpty();
        assertThat(assets.likelyHolding(purchase("50", "10", "EUR"))).isEmpty();
        assertThat(assets.likelyHolding(purchase("51", "10", "USD"))).isEmpty();
        assertThat(assets.find("A")).contains(asset);
        assertThat(assets.find(null)).isEmpty();
    }

    @Test
    void aPurchaseSplitOverSeveralLinesHasItsGpusOnce() {
        assertThat(counted(contained("G", "30"), contained("G", "30"))).isEmpty();
        assertThat(counted(contained("G", "30"), contained("G", "25"))).hasSize(1);
        assertThat(counted(contained("G", "30"), contained("H", "30"))).hasSize(1);
        assertThat(counted(contained("G", "30"), contained("H", "20"))).isEmpty();
    }

    /** In an asset of fifty GPUs. */
    private static List<Problem> counted(GpuPurchase... purchases) {
        ServerCapex asset = capex("A", exactly("1000", "USD"), "2024-01-01", 48, "50", "0", Attributes.NONE);
        ContainedCounts counts = new ContainedCounts(Assets.of(Ledger.of(List.of(asset))));
        List.of(purchases).forEach(counts::see);
        return counts.problems();
    }

    private static GpuPurchase contained(String id, String gpus) {
        return gpus(id, gpus, exactly("10", "USD"), "2024-01-01", "A", Attributes.NONE);
    }

    /** On another day than the asset: vendor and number of GPUs are what they have in common. */
    private static GpuPurchase purchase(String gpus, String amount, String currency) {
        return Variant.of(Facts.gpus("G", gpus, exactly(amount, currency), "2024-03-01", null))
                .with(GpuPurchase::vendor, "v")
                .with(GpuPurchase::model, "H100")
                .with(GpuPurchase::source, new Source(new Sheet("a.xlsx", "s", SheetKind.GPU_PURCHASES, Map.of()), 3))
                .get();
    }
}

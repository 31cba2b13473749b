package org.truecost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.catalogue.Scene.row;
import static org.truecost.catalogue.Scene.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * The errors that were published (cost-model.md, R2, R3, F14), rebuilt as workbooks of the contract: each is reported with its code
 * and its cell.
 */
class PublishedErrorsTest {

    private static final Object[] CAPEX = row(
            "Asset ID",
            "Description",
            "In-service date",
            "A100",
            "H20",
            "H800",
            "H100",
            "Amount",
            "Currency",
            "Useful life (months)",
            "GPU count",
            "Printed amount",
            "Printed currency");
    private static final Object[] OPEX = row(
            "Expense ID",
            "Category",
            "Description",
            "Amount",
            "Currency",
            "Period start",
            "Period end",
            "Included in asset",
            "Notes",
            "Printed amount",
            "Printed currency");
    private static final Object[] RATES = row("From", "To", "Rate", "Date");
    private static final Object[] YEN = row("USD", "JPY", 153, "2024-01-01");
    private static final Object[] YUAN = row("CNY", "JPY", 21, "2024-01-01");

    @TempDir
    Path folder;

    /** The analyst table (cost-model.md, R2): the amount is the sum of three of the four GPU columns next to it. */
    @Test
    void amountThatLeavesOutOneOfFourGpuColumns() throws IOException {
        assertThat(codes(Scene.of("", CAPEX, fleet(236_000_000, 724_000_000, 340_000_000, 300_000_000, 1_300_000_000))))
                .containsExactly("TC310 H2");
        Problem problem = problems(
                        Scene.of("", CAPEX, fleet(236_000_000, 724_000_000, 340_000_000, 300_000_000, 1_300_000_000)))
                .getFirst();
        assertThat(problem.message(Languages.ENGLISH)).contains("1,600,000,000", "It is the sum without “H100” (G).");
    }

    @Test
    void amountOfAllFourIsNotAccused() throws IOException {
        assertThat(codes(Scene.of("", CAPEX, fleet(236_000_000, 724_000_000, 340_000_000, 300_000_000, 1_600_000_000))))
                .isEmpty();
    }

    /** The misreading (cost-model.md, R3): the operating cost read as part of the purchase, by a link, by words, and by a total. */
    @Test
    void operatingCostReadAsPartOfThePurchase() throws IOException {
        Object[] fleet = fleet(236_000_000, 724_000_000, 340_000_000, 300_000_000, 1_600_000_000);
        assertThat(codes(Scene.of(
                        "",
                        sheet(CAPEX, fleet)
                                .andSheet("opex")
                                .row(OPEX)
                                .row(opex("FLEET", "Operation of the fleet", null, null)))))
                .containsExactly("TC422 H2");
        assertThat(codes(Scene.of(
                        "",
                        sheet(CAPEX, fleet)
                                .andSheet("opex")
                                .row(OPEX)
                                .row(opex(null, "Included in the $1.6B server capex", null, null)))))
                .containsExactly("TC423 C2");
        assertThat(codes(Scene.of(
                        "",
                        sheet(CAPEX, fleet)
                                .andSheet("tco")
                                .row("USD", "Fleet")
                                .row("Server capex", 1_600_000_000)
                                .row("Operating cost", 944_000_000)
                                .row("TCO", 1_600_000_000))))
                .contains("TC312 B4");
    }

    @Test
    void operatingCostOnTopIsNotAccused() throws IOException {
        Object[] fleet = fleet(236_000_000, 724_000_000, 340_000_000, 300_000_000, 1_600_000_000);
        assertThat(codes(Scene.of(
                        "",
                        sheet(CAPEX, fleet)
                                .andSheet("opex")
                                .row(OPEX)
                                .row(opex(null, "Operation of the fleet", "Comes on top of the server capex", null)))))
                .isEmpty();
    }

    /** Printed yen (cost-model.md, F14): of five yen amounts printed next to the dollars three do not follow from the printed rate. */
    @Test
    void yenThatDoNotFollowFromThePrintedRate() throws IOException {
        assertThat(codes(Scene.of(
                        "",
                        sheet(
                                        OPEX,
                                        printed("E1", 500_000_000, "USD", 78_000_000_000L),
                                        printed("E2", 1_600_000_000, "USD", 250_000_000_000L),
                                        printed("E3", 944_000_000, "USD", 150_000_000_000L),
                                        printed("E4", 6_000_000, "USD", 900_000_000L),
                                        printed("E5", 1_300_000, "USD", 200_000_000L))
                                .andSheet("rates")
                                .row(RATES)
                                .row(YEN))))
                .containsExactly("TC405 J2", "TC405 J3", "TC405 J4");
    }

    /** CNY 50,000 at 21 is 105.0万円, printed as 110万円: right only as halves round up. */
    @Test
    void halvesRoundUpInAPrintedConversion() throws IOException {
        assertThat(codes(Scene.of(
                        "",
                        sheet(
                                        OPEX,
                                        printed("E1", 50_000, "CNY", 1_100_000L),
                                        printed("E2", 50_000, "CNY", 1_050_000L),
                                        printed("E3", 50_000, "CNY", 1_200_000L))
                                .andSheet("rates")
                                .row(RATES)
                                .row(YUAN)
                                .row(YEN))))
                .as("the rates of a year before are old where they decide")
                .containsExactly("TC405 J4", "TC433 D2", "TC433 D3");
    }

    /** What is honest in the sample is not accused: six warnings, each of a fact. */
    @Test
    void theSampleIsAccusedOfNothingElse() throws IOException {
        List<Problem> problems = problems(Path.of("input"));
        assertThat(problems)
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(
                        ProblemKind.AMOUNT_MISSING,
                        ProblemKind.OLD_RATE,
                        ProblemKind.OLD_RATE,
                        ProblemKind.PRINTED_AMOUNT_DISAGREES,
                        ProblemKind.PRINTED_AMOUNT_DISAGREES,
                        ProblemKind.PRINTED_AMOUNT_DISAGREES);
    }

    private static Object[] fleet(int a100, int h20, int h800, int h100, int amount) {
        return row("FLEET", "servers", "2024-01-01", a100, h20, h800, h100, amount, "USD", 48, 60_000);
    }

    private static @Nullable Object[] opex(
            @Nullable String asset, String description, @Nullable String notes, @Nullable String id) {
        return row(
                id == null ? "OPS" : id,
                "other",
                description,
                944_000_000,
                "USD",
                "2024-01-01",
                "2027-12-31",
                asset,
                notes);
    }

    private static @Nullable Object[] printed(String id, int amount, String currency, long yen) {
        return row(
                id,
                "other",
                id,
                amount,
                currency,
                "2024-01-01",
                "2027-12-31",
                null,
                null,
                BigDecimal.valueOf(yen),
                "JPY");
    }

    private List<String> codes(Scene scene) throws IOException {
        return problems(scene).stream()
                .map(problem -> problem.kind().code() + " " + problem.location().cell())
                .toList();
    }

    /** The problems of a scene, but for the want of a claim, of rates and of what is no cost sheet. */
    private List<Problem> problems(Scene scene) throws IOException {
        return scene.problems(folder).stream()
                .filter(problem -> problem.kind() != ProblemKind.NO_CLAIM
                        && problem.kind() != ProblemKind.MISSING_RATE
                        && problem.kind() != ProblemKind.UNKNOWN_SHEET
                        && problem.kind() != ProblemKind.FIGURES_NOT_READ)
                .toList();
    }

    private static List<Problem> problems(Path workbooks) throws IOException {
        return Scene.of("", none -> {}).problems(workbooks);
    }
}

package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** The errors of the analyst's table of 2025 (cost-model.md, R2, R3), rebuilt; and the same table done right. */
class AnalystTableTest {

    private static final Object[] HEADER = {"", "A100", "H20", "H800", "H100", "Total"};

    @TempDir
    Path folder;

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** The table as first published: the Total column sums three of four GPU columns, and averages too. */
    private static TinyWorkbook asPublished() {
        return TinyWorkbook.sheet("TCO")
                .row("AI TCO analysis, four-year ownership")
                .row(HEADER)
                .row("Years", 4, 4, 4, 4, 4)
                .row("# of GPUs", 10_000, 30_000, 10_000, 10_000, 50_000)
                .row("NVDA ASP ($)", 13_500, 12_500, 20_000, 23_000, 46_000)
                .row("Server capex ($m)", 236, 724, 340, 300, 1_300)
                .row("Cost to operate ($m)", 115, 390, 210, 229, 715)
                .row(
                        "Average capital cost per GPU-hour",
                        number("0.62"),
                        number("0.69"),
                        number("0.97"),
                        1,
                        number("2.28"))
                .row("Total cost to operate ($m/hr)", 3, 11, 6, 7, 20);
    }

    @Test
    void saysWhichColumnTheTotalLeavesOut() {
        List<Problem> problems = Reading.of(asPublished().in(folder)).problems();

        assertThat(found(problems, ProblemKind.TOTAL_COLUMN_DIFFERS)).containsExactly("F4", "F6", "F7", "F9");
        assertThat(problems.stream()
                        .filter(problem -> problem.kind() == ProblemKind.TOTAL_COLUMN_DIFFERS)
                        .map(problem -> problem.message(Languages.ENGLISH)))
                .allMatch(message -> message.endsWith("It is the sum without “H100” (E)."))
                .contains("“Total” states 1,300; the columns it totals make 236 + 724 + 340 + 300 = 1,600 (B6:E6), a"
                        + " difference of -300."
                        + " It is the sum without “H100” (E).");
        assertThat(problems.stream()
                        .filter(problem -> problem.kind() == ProblemKind.TOTAL_COLUMN_DIFFERS)
                        .map(problem -> problem.message(Languages.JAPANESE)))
                .allMatch(message -> message.endsWith("「H100」（E列）を除いた合計と一致します。"));
    }

    @Test
    void saysWhichAveragesWereAddedUp() {
        assertThat(found(Reading.of(asPublished().in(folder)).problems(), ProblemKind.AVERAGES_ADDED_UP))
                .containsExactly("F5", "F8");
        assertThat(Reading.of(asPublished().in(folder)).problems().stream()
                        .filter(problem -> problem.kind() == ProblemKind.AVERAGES_ADDED_UP)
                        .map(problem -> problem.message(Languages.ENGLISH)))
                .contains(
                        "46,000 is the sum of “NVDA ASP ($)” (13,500 + 12,500 + 20,000 + 23,000 = 69,000 (B5:E5)), but averages, prices"
                                + " and rates do not add up.");
    }

    @Test
    void saysThatMillionsAnHourAreNoUnitOfIt() {
        List<Problem> problems = Reading.of(asPublished().in(folder)).problems();

        assertThat(found(problems, ProblemKind.UNIT_CONTRADICTS)).containsExactly("A9");
    }

    @Test
    void readsFromTheFormulaWhichColumnItLeavesOut() {
        TinyWorkbook book = TinyWorkbook.sheet("TCO")
                .row(HEADER)
                .row("Server capex ($m)", 236, 724, 340, 300, Xml.formula("SUM(B2:D2)", "1300"))
                .row("Cost to operate ($m)", 115, 390, 210, 229, Xml.formula("B3+C3+D3", "715"));
        List<Problem> problems = Reading.of(book.in(folder)).problems();

        assertThat(found(problems, ProblemKind.SUM_STOPS_SHORT)).containsExactly("F2", "F3");
        assertThat(problems.stream()
                        .filter(problem -> problem.kind() == ProblemKind.SUM_STOPS_SHORT)
                        .map(problem -> problem.message(Languages.ENGLISH)))
                .containsExactly(
                        "The formula SUM(B2:D2) omits “H100” (E) (E2: 300).",
                        "The formula SUM(B3, C3, D3) omits “H100” (E) (E3: 229).");
    }

    @Test
    void theCorrectedTableIsNotAccused() {
        TinyWorkbook book = TinyWorkbook.sheet("TCO")
                .row("AI TCO analysis, four-year ownership")
                .row(HEADER)
                .row("Years", 4, 4, 4, 4, 4)
                .row("# of GPUs", 10_000, 30_000, 10_000, 10_000, 60_000)
                .row("NVDA ASP ($)", 13_500, 12_500, 20_000, 23_000, 15_666)
                .row("Server capex ($m)", 236, 724, 340, 300, Xml.formula("SUM(B6:E6)", "1600"))
                .row("Cost to operate ($m)", 115, 390, 210, 229, 944)
                .row(
                        "Average capital cost per GPU-hour",
                        number("0.62"),
                        number("0.69"),
                        number("0.97"),
                        1,
                        number("0.78"))
                .row("Total cost of ownership ($m)", 351, 1_114, 550, 529, 2_544);

        assertThat(Reading.of(book.in(folder)).problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(ProblemKind.FIGURES_NOT_READ, ProblemKind.NO_RECOGNISED_SHEET);
    }

    /** The misreading (cost-model.md, R3): the operating cost was read as part of the 1.6 billion. */
    @Test
    void saysWhereTheCostOfOwnershipIsTheCapexAlone() {
        TinyWorkbook book = TinyWorkbook.sheet("TCO")
                .row("", "USD m")
                .row("Server capex", 1_600)
                .row("Operating cost", 944)
                .row("Total cost of ownership", 1_600);
        List<Problem> problems = Reading.of(book.in(folder)).problems();

        assertThat(found(problems, ProblemKind.OWNERSHIP_COST_DIFFERS)).containsExactly("B4");
        assertThat(problems.getLast().message(Languages.ENGLISH)).isNotBlank();
        assertThat(problems.stream()
                        .filter(problem -> problem.kind() == ProblemKind.OWNERSHIP_COST_DIFFERS)
                        .map(problem -> problem.message(Languages.ENGLISH)))
                .containsExactly(
                        "“USD m” states a total cost of ownership of 1,600, but 1,600 of capital expenditure and 944"
                                + " of operation make 2,544. It is the capital expenditure alone; operating it comes on top.");
    }

    @Test
    void aCostOfOwnershipWithPeopleInItMayBeMore() {
        TinyWorkbook book = TinyWorkbook.sheet("総保有コスト")
                .row("億円", "金額")
                .row("サーバー設備投資", 2_448)
                .row("運用費", 1_444)
                .row("人件費", 124)
                .row("総保有コスト", 4_016);
        assertThat(found(Reading.of(book.in(folder)).problems(), ProblemKind.OWNERSHIP_COST_DIFFERS))
                .isEmpty();
    }

    private static List<String> found(List<Problem> problems, ProblemKind kind) {
        return problems.stream()
                .filter(problem -> problem.kind() == kind)
                .map(problem -> String.valueOf(problem.location().cell()))
                .toList();
    }
}

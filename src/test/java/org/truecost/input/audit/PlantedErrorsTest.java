package org.truecost.input.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.input.Reading;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Wrong totals that leave no other reading are found in every form that tables give them, and right ones next to them are not accused. */
class PlantedErrorsTest {

    private static final Object[] MODELS = {"", "A100", "H20", "H800", "H100", "Total"};

    @TempDir
    Path folder;

    private List<String> codes(TinyWorkbook book) {
        return Reading.of(book.in(folder)).codes().stream()
                .filter(code -> code.startsWith("TC307")
                        || code.startsWith("TC23")
                        || code.startsWith("TC310")
                        || code.startsWith("TC311")
                        || code.startsWith("TC312")
                        || code.startsWith("TC316"))
                .toList();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** 715 was published for parts of which no sum is 715; only its total and the right one, 944, are public. */
    @Test
    void aTotalOfModelsNeedNotBeAnExactPartialSum() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(MODELS)
                        .row("Cost to operate ($m)", 157, 387, 170, 230, 715)
                        .row(
                                "Server capex ($m)",
                                number("236.25"),
                                number("724.11"),
                                number("340.2"),
                                number("328"),
                                1_500)))
                .containsExactly("TC310 F2", "TC310 F3");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("GPU", "Cost to operate ($m)", "Server capex ($m)")
                        .row("A100", 157, number("236.25"))
                        .row("H20", 387, number("724.11"))
                        .row("H800", 170, number("340.2"))
                        .row("H100", 230, number("328"))
                        .row("Total", 715, 1_500)))
                .containsExactly("TC307 B6", "TC307 C6");
    }

    @Test
    void averagesPricesAndWhatIsMuchMoreAreNoSumsOfModels() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(MODELS)
                        .row("Cost to operate ($m)", 157, 387, 170, 230, 944)
                        .row("Paid for one ($)", 13_500, 12_500, 20_000, 23_000, 15_666)
                        .row("Budget ($)", 1, 2, 3, 4, 500)))
                .isEmpty();
    }

    @Test
    void aRowOfUnitsBelowTheHeadersHidesNothing() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cost", "A100", "H20", "H800", "H100", "Total")
                        .row("", "USD m", "USD m", "USD m", "USD m", "USD m")
                        .row("Server capex", 236, 724, 340, 300, 1_300)))
                .containsExactly("TC310 F3");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("費用", "A100", "H20", "H800", "H100", "合計")
                        .row("単位", "百万円", "百万円", "百万円", "百万円", "百万円")
                        .row("サーバー設備投資", 236, 724, 340, 300, 1_600)))
                .isEmpty();
    }

    @Test
    void aTotalMayBeCalledSum() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cost", "A100", "H20", "H800", "H100", "Sum")
                        .row("Server capex ($m)", 236, 724, 340, 300, 1_300)))
                .containsExactly("TC310 F2");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("GPU", "Server capex ($m)")
                        .row("A100", 236)
                        .row("H20", 724)
                        .row("H100", 300)
                        .row("Sum", 960)))
                .containsExactly("TC307 B5");
    }

    @Test
    void cellsMayBeTypedWithTheirScale() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cost", "A100", "H20", "H800", "H100", "Total")
                        .row("Server capex", "$237m", "$724m", "$340m", "$300m", "$1,301m")
                        .row("Cost to operate", "1.1億", "3.9億", "2.1億", "2.3億", "7.1億")
                        .row("Lines", "$237m", "$724m", "$340m", "$300m", "$1.6bn")))
                .containsExactly("TC310 F2", "TC310 F3");
    }

    @Test
    void aGenerationCountsItsOwnModelsOnly() {
        Object[] header = {"", "A100", "H800", "H20", "H100", "Hopper", "Total"};
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header)
                        .row("# of GPUs", 10_000, 10_000, 30_000, 10_000, 60_000, 60_000)
                        .row("Server capex ($m)", 236, 340, 724, 300, 1_364, 1_600)))
                .containsExactly("TC310 F2");
        TinyWorkbook rows = TinyWorkbook.sheet("s")
                .row("Model", "Count", "Cost ($m)")
                .row("A100", 10_001, 236)
                .row("H800", 10_000, 340)
                .row("H20", 30_000, 724)
                .row("Hopper", 50_001, 1_064);
        List<Problem> problems = Reading.of(rows.in(folder)).problems().stream()
                .filter(problem -> problem.kind() == ProblemKind.TOTAL_COLUMN_DIFFERS)
                .toList();
        assertThat(codes(rows)).containsExactly("TC310 B5");
        assertThat(problems.getFirst().message(Languages.ENGLISH)).endsWith("It also counts row 2.");
        assertThat(problems.getFirst().message(Languages.JAPANESE)).endsWith("2行目も含めた合計と一致します。");
    }

    @Test
    void costsOfAPeriodAddUp() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(MODELS)
                        .row("Cost per year ($m)", 100, 200, 300, 400, 1_000)
                        .row("TCO 4 years ($m)", 400, 800, 1_200, 1_600, 4_000)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s").row(MODELS).row("Cost per year ($m)", 100, 200, 300, 400, 600)))
                .containsExactly("TC310 F2");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(MODELS)
                        .row("Cost per GPU per year ($)", 100, 200, 300, 401, 1_001)))
                .containsExactly("TC311 F2");
    }

    /** Columns of different kinds may be apart from what a total is of: one omitted in every row is no mistake that can be proven. */
    @Test
    void whatEveryRowOmitsMayBeApart() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Line", "Order key", "Labour", "Material", "Total")
                        .row("a", 483, 100, 20, 120)
                        .row("b", 484, 200, 30, 230)
                        .row("c", 485, 300, 40, 340)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Line", "Total", "Retail", "Wholesale", "Food", "Clothes")
                        .row("a", 30, 10, 20, 12, 18)
                        .row("b", 70, 30, 40, 50, 20)))
                .isEmpty();
    }

    @Test
    void withheldFiguresAndNumberedColumnsAreNotJudged() {
        Object[] header = {"Cost", "North", "South", "West", "Total"};
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row(header)
                        .row("(1)", 1, 2, 3, 4)
                        .row("power", 100, 200, 300, 600)
                        .row("rent", 50, 70, 80, 200)
                        .row("lines", 10, "[d]", 20, 45)
                        .row("water", 10, "n.a.", 20, 45)))
                .isEmpty();
    }

    /** In the same row one sum includes the last row, and the one next to it does not. */
    @Test
    void sumsOfOneRowAreHeldToEachOther() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Line", "2024", "2025")
                .row("power", 100, 200)
                .row("rent", 50, 70)
                .row("lines", 10, 20)
                .row("water", 10, 20)
                .row("Total", Xml.formula("SUM(B2:B5)", "170"), Xml.formula("SUM(C2:C4)", "290"));
        assertThat(codes(book)).containsExactly("TC232 C6");
    }

    @Test
    void aSumMayLeaveOutAGroupThatIsApart() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("GWh", "2024", "2025")
                        .row("wind", 100, 200)
                        .row("solar", 50, 70)
                        .row("exports north", 10, 20)
                        .row("exports south", 10, 20)
                        .row("exports", Xml.formula("SUM(B4:B5)", "20"), Xml.formula("SUM(C4:C5)", "40"))
                        .row("Total", Xml.formula("SUM(B2:B3)", "150"), Xml.formula("SUM(C2:C3)", "270"))))
                .isEmpty();
    }

    @Test
    void sharesThatMakeAWholeAreNoAddedAverages() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Vote", "Percentage")
                        .row("a", number("0.25"))
                        .row("b", number("0.30"))
                        .row("c", number("0.45"))
                        .row("Total", 1)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Spent on", "Music/hobbies", "Food")
                        .row("a", 25, 1)
                        .row("b", 30, 2)
                        .row("Total", 55, 3)))
                .isEmpty();
    }

    /** A share may be an amount: what each gets. */
    @Test
    void sharesOfAmountsAddUp() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Adviser", "Fee", "Adviser share (ex GST)", "Adviser share (GST)")
                        .row("a", number("3702.90"), number("2777.18"), number("277.72"))
                        .row("b", number("44.36"), number("33.27"), number("3.32"))
                        .row("Total", number("3747.26"), number("2810.45"), number("281.04"))))
                .isEmpty();
    }

    /** Parts that cancel each other lose digits that the total never had. */
    @Test
    void noiseOfBinaryPartsIsNoDifference() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cost", "North", "South", "Total")
                        .row("power", 100, 200, 300)
                        .row("rent", 50, 70, 120)
                        .row(
                                "lines",
                                Xml.number("176.02067243347639"),
                                Xml.number("-172.14476611206"),
                                Xml.number("3.87590632141643"))))
                .isEmpty();
    }

    /** A figure of 1 above a total below 1 is a measure of its own, not an omitted part. */
    @Test
    void whatIsMoreThanTheTotalIsNotOmitted() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Energy", "Feedstock", "Fuel", "Operation", "Total")
                        .row("coal", number("0.5"), number("0.25"), number("3"), number("3.75"))
                        .row("gas", number("0.25"), number("0.5"), number("2"), number("2.75"))
                        .row("oil", number("0.125"), number("0.125"), number("2"), number("2.25"))
                        .row("all", number("0.0625"), number("0.125"), number("1"), number("0.1875"))))
                .isEmpty();
    }
}

package org.truecost.input.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.Reading;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;

/** Tables as people publish them, whose totals have another reading than a wrong sum; and next to each the one that has none. */
class NotAccusedTest {

    @TempDir
    Path folder;

    private List<String> codes(TinyWorkbook book) {
        return Reading.of(book.in(folder)).codes().stream()
                .filter(code -> code.startsWith("TC3") || code.startsWith("TC23"))
                .toList();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** “Incl.” may say that the row above is contained in this one, as well as the other way round. */
    @Test
    void whatIncludesMayBeMoreThanTheRowAbove() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Course", "Fee")
                        .row("Driving lessons", 800)
                        .row("Incl. written exam", 950)))
                .isEmpty();
    }

    /** What grew most may have grown by more than the whole, of which other parts shrank. */
    @Test
    void changesOfPartsMayBeMoreThanThatOfTheWhole() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Supply", "2017", "2040", "Change 2017-2040")
                        .row("US", number("14.4"), number("16.9"), number("2.5"))
                        .row("of which: tight", number("7.4"), number("12.1"), number("4.7"))))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Result", "Group")
                        .row("Sales", 3)
                        .row("うち国内", 5)
                        .row("Costs", -2)))
                .isEmpty();
    }

    /** Cells named one by one were chosen; a block that ends too early was overlooked. */
    @Test
    void cellsNamedOneByOneWereChosen() {
        TinyWorkbook rows = TinyWorkbook.sheet("s")
                .row("Use", "Coal")
                .row("Other", 9)
                .row("Refining", 4)
                .row("Coking", 3);
        assertThat(codes(rows.row("Total", Xml.formula("B2+B3", "13")))).isEmpty();
        TinyWorkbook block = TinyWorkbook.sheet("s")
                .row("Use", "Coal")
                .row("Other", 9)
                .row("Refining", 4)
                .row("Coking", 3);
        assertThat(codes(block.row("Total", Xml.formula("SUM(B2:B3)", "13")))).containsExactly("TC232 B5");
    }

    @Test
    void anOmittedZeroMakesNoSumWrong() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Use", "Coal")
                        .row("Other", 9)
                        .row("Refining", 4)
                        .row("Coking", 0)
                        .row("Total", Xml.formula("SUM(B2:B3)", "13"))))
                .isEmpty();
    }

    /** The same costs once by person and once by entity, and the sum of the first. */
    @Test
    void whatIsOmittedMayBeTheSameOnceMore() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Line", "Cost")
                        .row("rack 1", 9)
                        .row("rack 2", 4)
                        .row("rack 3", 3)
                        .row("Tokyo", 10)
                        .row("Osaka", 6)
                        .row("Total", Xml.formula("SUM(B2:B4)", "16"))))
                .isEmpty();
    }

    /** Two lists next to each other, each with labels of its own. */
    @Test
    void sumsOfTablesSideBySideAreNotHeldToEachOther() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Spent", "March", "Planned", "April")
                        .row("key", 308, "rent", 882)
                        .row("doctor", 120, "savings", 100)
                        .row("drugs", 44, "power", 126)
                        .row("food", 48, "loan", 515)
                        .row("total", Xml.formula("SUM(B4:B5)", "92"), "", Xml.formula("SUM(D2:D5)", "1623"))))
                .isEmpty();
    }

    /** Half of the columns are of this year alone. */
    @Test
    void rangesThatSeveralColumnsShareAreNoSlip() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Month", "All", "Documents", "Reviews")
                        .row("Nov", 73, 15, null)
                        .row("Dec", 49, 13, 4)
                        .row("Jan", 51, 16, 2)
                        .row("Feb", 38, 6, 3)
                        .row(
                                "Grand Total",
                                Xml.formula("SUM(B2:B5)", "211"),
                                Xml.formula("SUM(C4:C5)", "22"),
                                Xml.formula("SUM(D4:D5)", "5"))))
                .isEmpty();
    }

    /** What plants deliver an hour and what the steps of a line cost a mile add up; prices of things that are counted do not. */
    @Test
    void ratesThatAddUpAreNoAddedAverages() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Facility", "TJ/day", "TJ/hour")
                        .row("North", number("125.0"), number("5.208"))
                        .row("South", number("99.5"), number("4.146"))
                        .row("Total", number("224.5"), number("9.354"))))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Step", "Cost", "Per mile")
                        .row("labour", 139_104, number("6955.2"))
                        .row("materials", 34_400, 1_720)
                        .row("Subtotal", 173_504, number("8675.2"))))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Part", "Pieces", "Unit price", "Cost")
                        .row("rack", 2, 300, 600)
                        .row("switch", 4, 50, 200)
                        .row("Total", 6, 350, 800)))
                .containsExactly("TC311 C4");
    }

    /** Data that were short binary numbers once miss their totals in the seventh digit. */
    @Test
    void shortBinaryNumbersMissTheirTotals() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Cells", "2038", "2039", "2040")
                        .row("fuel", number("0.000121"), number("0.000217"), number("0.000408"))
                        .row("sun", number("89.348122"), number("93.596977"), number("98.090248"))
                        .row("wind", number("0.018504"), number("0.018705"), number("0.018846"))
                        .row("Total", number("89.366747"), number("93.615898"), number("98.109497"))))
                .isEmpty();
    }

    /** The growth of a total is no sum of the growth of its rows, and may be that of the largest. */
    @Test
    void aTotalThatIsOneOfItsRowsIsNoSum() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Source", "2049", "2050", "Growth")
                        .row("sun", 150, 156, number("0.054"))
                        .row("wind", 2, 3, number("0.005"))
                        .row("Total", 152, 159, number("0.054"))))
                .isEmpty();
    }

    /** The last total of a table differs as its rows do: the row that is wrong is named, once. */
    @Test
    void theLastTotalOfATableDiffersAsItsRowsDo() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Country", "Male", "Female", "Total")
                        .row("north", 10, 20, 30)
                        .row("south", 11, 21, 32)
                        .row("west", 12, 22, 45)
                        .row("east", 13, 23, 36)
                        .row("centre", 14, 24, 38)
                        .row(
                                "All",
                                Xml.formula("SUM(B2:B6)", "60"),
                                Xml.formula("SUM(C2:C6)", "110"),
                                Xml.formula("SUM(D2:D6)", "181"))))
                .containsExactly("TC310 D4");
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Use", "Hydro", "Solar", "Gas", "Total")
                        .row("homes", 10, 2, 5, 17)
                        .row("farms", 11, 3, 6, 20)
                        .row(
                                "All",
                                Xml.formula("B2+B3", "21"),
                                null,
                                Xml.formula("D2+D3", "11"),
                                Xml.formula("E2+E3", "37"))))
                .containsExactly("TC310 E4");
    }

    /** Figures among words say what is done with the others. */
    @Test
    void figuresAmongWordsAreNoOmittedParts() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Bid", "In full?", "2004", "2005", "Total Award")
                        .row("a", "y", 10, 20, Xml.formula("SUM(C2:D2)", "30"))
                        .row("b", "y", 11, 20, Xml.formula("SUM(C3:D3)", "31"))
                        .row("c", "n", 12, 20, Xml.formula("SUM(C4:D4)", "32"))
                        .row("d", number("0.5"), 13, 20, Xml.formula("SUM(C5:D5)", "33"))))
                .isEmpty();
    }

    /** A formula that adds up the rows of another table totals those. */
    @Test
    void aFormulaOfOtherRowsTotalsThem() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Home", "Work", "School")
                        .row("north", 40, 30)
                        .row("south", 41, 31)
                        .row("east", 42, 32)
                        .row("west", 43, 33)
                        .row()
                        .row("Difference", "Work 2", "School 2")
                        .row("north", 20, 30)
                        .row("south", 21, 31)
                        .row("east", 22, 32)
                        .row("west", 23, 33)
                        .row("Total", Xml.formula("SUM(B2:B5)", "166"), 126)))
                .isEmpty();
    }

    /** Figures in another unit than their source's miss a total by some of the source's last digits. */
    @Test
    void roundedFiguresMayBeInAnotherUnit() {
        assertThat(codes(TinyWorkbook.sheet("s")
                        .row("Use", "2017", "2018", "2019")
                        .row("fertiliser", joules(14_000), joules(14_500), joules(14_987))
                        .row("chemistry", joules(3_000), joules(3_200), joules(3_386))
                        .row("iron", joules(1_000), joules(1_100), joules(1_124))
                        .row("Total", joules(18_000), joules(18_800), joules(19_496))))
                .isEmpty();
    }

    private static BigDecimal joules(int thousandTons) {
        return new BigDecimal("36000000000").multiply(BigDecimal.valueOf(thousandTons));
    }
}

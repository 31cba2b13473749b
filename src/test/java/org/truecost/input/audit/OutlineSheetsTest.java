package org.truecost.input.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.Reading;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;

/** Sheets whose totals add up groups, as pivot tables, outlines and reports of accounts write them, are not accused. */
class OutlineSheetsTest {

    @TempDir
    Path folder;

    private List<String> codes(TinyWorkbook book) {
        return Reading.of(book.in(folder)).codes().stream()
                .filter(code -> code.startsWith("TC307") || code.startsWith("TC232") || code.startsWith("TC310"))
                .toList();
    }

    /** The sums are above their parts, one group has a single part, and the parts are in a column of labels of their own. */
    @Test
    void aPivotTableHasItsSumsAboveTheirParts() {
        assertThat(codes(TinyWorkbook.sheet("Pivot")
                        .row("Row Labels", "Sum of Amount")
                        .row("Hall 1", 3_000)
                        .row("power", 2_000)
                        .row("network", 1_000)
                        .row("Hall 2", 500)
                        .row("power", 500)
                        .row("Grand Total", 3_500)))
                .isEmpty();
        assertThat(codes(TinyWorkbook.sheet("Pivot")
                        .row("Site", "Category", "Sum of Amount")
                        .row("Hall 1", null, 3_000)
                        .row(null, "power", 2_000)
                        .row(null, "network", 1_000)
                        .row("Hall 2", null, 500)
                        .row(null, "power", 500)
                        .row("Grand Total", null, 3_500)))
                .isEmpty();
    }

    @Test
    void aSumMayAddAGroupInPlaceOfItsRows() {
        assertThat(codes(group("B2+B5", 350))).isEmpty();
        assertThat(codes(group("SUM(B2,B5)", 350))).isEmpty();
        assertThat(codes(group("SUM(B2:B4)", 600))).contains("TC232 B6");
    }

    private static TinyWorkbook group(String formula, int total) {
        return TinyWorkbook.sheet("Plan")
                .row("Item", "Cost")
                .row("Servers", Xml.formula("SUM(B3:B4)", "300"))
                .row("GPU", 200)
                .row("CPU", 100)
                .row("Network", 50)
                .row("Total", Xml.formula(formula, String.valueOf(total)));
    }

    @Test
    void aFigureWithoutALabelIsTheSubtotalThatItMakes() {
        assertThat(codes(TinyWorkbook.sheet("Plan")
                        .row("Item", "Cost")
                        .row("A", 100)
                        .row("B", 200)
                        .row(null, 300)
                        .row("Total", 300)))
                .isEmpty();
    }

    /** As a profit and loss statement of a bookkeeping program: the total of an account adds its own line and the totals inside it. */
    @Test
    void totalsAreNested() {
        assertThat(codes(TinyWorkbook.sheet("Profit and loss")
                        .row("Account", "2025")
                        .row("Rent", 400)
                        .row("Utilities")
                        .row("Water", 150)
                        .row("Power")
                        .row("Hall 1", 700)
                        .row("Hall 2", 300)
                        .row("Total Power", 1_000)
                        .row("Sewage", 50)
                        .row("Drains", 50)
                        .row("Total Utilities", 1_250)
                        .row("Total Expenses", 1_650)))
                .isEmpty();
    }

    @Test
    void aTotalRowMayStateAMaximum() {
        assertThat(codes(TinyWorkbook.sheet("Table")
                        .row("Month", "Load", "Cost")
                        .row("2024-01", 100, 1_000)
                        .row("2024-02", 120, 1_300)
                        .row("2024-03", 140, 1_500)
                        .row("Total", Xml.formula("MAX(B2:B4)", "140"), Xml.formula("SUM(C2:C4)", "3800"))))
                .isEmpty();
    }

    /** What a binary sum lacks in its last digits is no difference; a thousandth is one, where the row totals another column rightly. */
    @Test
    void binaryNoiseIsNoDifference() {
        assertThat(codes(sums("3.6512482151539434"))).isEmpty();
        assertThat(codes(sums("3.6502482151539434"))).containsExactly("TC307 B9");
    }

    private static TinyWorkbook sums(String total) {
        return TinyWorkbook.sheet("Pivot")
                .row("Name", "Sum of Value", "Sum of Units")
                .row("A", Xml.number("0.7034962745892106"), 1)
                .row("B", Xml.number("0.3727537912810851"), 2)
                .row("C", Xml.number("0.27487957390896056"), 3)
                .row("D", Xml.number("0.6917871626205186"), 4)
                .row("E", Xml.number("0.24930830306870477"), 5)
                .row("F", Xml.number("0.9518200525623939"), 6)
                .row("G", Xml.number("0.4072030571230698"), 7)
                .row("Grand Total", Xml.number(total), 28);
    }

    /** Groups are tried a bounded number of times, however many figures make no total of a long and wide table. */
    @Test
    @Timeout(60)
    void aLongWideTableTakesNoLongerThanItsFigures() {
        TinyWorkbook book = TinyWorkbook.sheet("Long");
        int columns = 30;
        Object[] row = new Object[columns];
        Arrays.setAll(row, column -> "Site " + column);
        book.row(row);
        for (int number = 1; number < 1_000; number++) {
            int base = 1_000_003 * number;
            Arrays.setAll(row, column -> column == 0 ? "a" : base + column);
            book.row(row);
        }
        Arrays.setAll(row, column -> column == 0 ? "Total" : 7);
        assertThat(codes(book.row(row))).isEmpty();
    }

    /** A formula that cells share is written in the first of them only. */
    @Test
    void sharedFormulasAreKnownWhereverTheyAreUsed() {
        assertThat(codes(shared("AVERAGE(B2:B4)", 20, 200))).isEmpty();
        assertThat(codes(shared("SUM(B2:B4)", 60, 600))).isEmpty();
        assertThat(codes(shared("SUM(B2:B3)", 30, 300))).containsExactly("TC232 B5", "TC232 C5");
    }

    private static TinyWorkbook shared(String formula, int first, int second) {
        return TinyWorkbook.sheet("s")
                .row("Item", "2024", "2025", "2026")
                .row("A", 10, 100, 1)
                .row("B", 20, 200, 2)
                .row("C", 30, 300, 3)
                .row(
                        "Total",
                        new Xml("", "<f t=\"shared\" ref=\"B5:C5\" si=\"0\">" + formula + "</f><v>" + first + "</v>"),
                        new Xml("", "<f t=\"shared\" si=\"0\"/><v>" + second + "</v>"),
                        6);
    }
}

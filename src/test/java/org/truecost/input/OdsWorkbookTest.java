package org.truecost.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.encrypted.Passwords;
import org.truecost.ledger.OperatingExpense;

/** OpenDocument spreadsheets are read, repeats of rows and cells included. */
class OdsWorkbookTest {

    @TempDir
    Path folder;

    private WorkbookFile file(String tables) throws IOException {
        return WorkbookFile.of(Files.write(folder.resolve("book.ods"), OdsFile.bytes(OdsFile.content(tables))));
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String text(String value) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + value + "</text:p></table:table-cell>";
    }

    private static String cell(String attributes) {
        return "<table:table-cell " + attributes + "><text:p>shown</text:p></table:table-cell>";
    }

    private static String number(String value) {
        return cell("office:value-type=\"float\" office:value=\"" + value + "\"");
    }

    private static String opex(String id, String amount) {
        return "<table:table table:name=\"Opex\">"
                + row(
                        text("Expense ID"),
                        text("Category"),
                        text("Amount"),
                        text("Currency"),
                        text("Period start"),
                        text("Period end"))
                + row(
                        id,
                        text("power"),
                        amount,
                        text("USD"),
                        cell("table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"2024-01-01\""),
                        cell("office:value-type=\"date\" office:date-value=\"2024-12-31\""))
                + "</table:table>";
    }

    @Test
    void aFileWhoseTypeIsInItsManifestAloneIsRead() throws IOException {
        byte[] bytes = OdsFile.withManifestOnly(OdsFile.content(opex(text("00012"), number("1234.5"))));
        WorkbookFile file = WorkbookFile.of(Files.write(folder.resolve("book.ods"), bytes));
        assertThat(Reading.of(file).fact(OperatingExpense.class).id()).isEqualTo("00012");
    }

    @Test
    void aSheetOfCostsIsRead() throws IOException {
        OperatingExpense expense =
                Reading.of(file(opex(text("00012"), number("1234.5")))).fact(OperatingExpense.class);
        assertThat(expense.id()).isEqualTo("00012");
        assertThat(expense.period().first()).isEqualTo("2024-01-01");
        assertThat(expense.period().last()).isEqualTo("2024-12-31");
        assertThat(expense.amount().toString()).contains("1234.5");
    }

    @Test
    void daysAreTheSameHoweverTheyAreCounted() throws IOException {
        String from1904 =
                "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/></table:calculation-settings>";
        OperatingExpense expense =
                Reading.of(file(from1904 + opex(text("E"), number("5")))).fact(OperatingExpense.class);
        assertThat(expense.period().first()).isEqualTo("2024-01-01");
    }

    @Test
    void aFormatThatLeavesZerosOutIsKnown() throws IOException {
        String amount = cell("table:style-name=\"thousands\" office:value-type=\"float\" office:value=\"1500000\"");
        assertThat(Reading.of(file(opex(text("E"), amount))).codes()).containsExactly("TC216 C2");
    }

    @Test
    void everyTypeOfValueIsRead() throws IOException {
        assertThat(Cells.of(file(
                        "<table:table table:name=\"s\"><table:table-column table:number-columns-repeated=\"16384\"/>"
                                + row(
                                        number("0.30000000000000004"),
                                        cell("office:value-type=\"percentage\" office:value=\"0.05\""),
                                        cell(
                                                "office:value-type=\"currency\" office:currency=\"USD\" office:value=\"7\""),
                                        cell("office:value-type=\"boolean\" office:boolean-value=\"true\""),
                                        cell("office:value-type=\"time\" office:time-value=\"PT36H00M00S\""),
                                        cell("office:value-type=\"date\" office:date-value=\"1900-03-01T06:00:00\""),
                                        "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
                                        "<table:table-cell table:formula=\"of:=[.A1]\"/>",
                                        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation>"
                                                + "<text:p>two<text:s text:c=\"2\"/><text:span>words</text:span></text:p><text:p>and a line</text:p></table:table-cell>")
                                + "</table:table><table:table table:name=\"t\">" + row(text("a")) + "</table:table>")))
                .containsExactly(
                        "A1=0.3",
                        "B1=0.05",
                        "C1=7",
                        "D1=TRUE",
                        "E1=1.5",
                        "F1=61.25",
                        "G1=#DIV/0!",
                        "H1=?",
                        "I1='two  words\nand a line'",
                        "t!A1='a'");
    }

    @Test
    void whatIsWrittenOnceForManyIsReadAsMany() throws IOException {
        assertThat(
                        Cells.of(
                                file(
                                        "<table:table table:name=\"s\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                                                + "<table:table-row-group><table:table-row table:number-rows-repeated=\"3\">"
                                                + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                                                + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"4\"/>"
                                                + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row></table:table-row-group>"
                                                + row(text("below"))
                                                + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>")))
                .containsExactly("C3=4", "D3=4", "C4=4", "D4=4", "C5=4", "D5=4", "A6='below'");
    }

    @Test
    void whatIsHiddenMergedAndAddedUpIsKnown() throws Exception {
        WorkbookFile file = file(
                "<table:table table:name=\"s\" table:style-name=\"hidden\"><table:table-column/>"
                        + "<table:table-column table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>"
                        + "<table:table-row table:visibility=\"filter\"><table:table-cell table:number-columns-spanned=\"2\""
                        + " table:number-rows-spanned=\"3\" table:formula=\"of:=SUM([.B2:.B9])\" office:value-type=\"float\" office:value=\"4\"/>"
                        + "<table:table-cell table:formula=\"of:=MAX([.B2:.B9])\" office:value-type=\"float\" office:value=\"4\"/></table:table-row></table:table>");
        try (OpenWorkbook workbook = WorkbookFormats.open(file, null, Passwords.NONE);
                SheetRows rows = requireNonNull(workbook.rows(0))) {
            assertThat(workbook.sheets().isHidden(0)).isTrue();
            RawRow row = requireNonNull(rows.next());
            assertThat(row.isHidden()).isTrue();
            assertThat(row.sums()).containsEntry(0, new SumFormula(List.of(new CellRange(1, 2, 1, 9))));
            assertThat(row.isNoSum(1)).isTrue();
            assertThat(rows.next()).isNull();
            assertThat(rows.layout().isHidden(0)).isFalse();
            assertThat(rows.layout().isHidden(1)).isTrue();
            assertThat(rows.layout().isHidden(2)).isTrue();
            assertThat(rows.layout().merged()).containsExactly(new CellRange(0, 1, 1, 3));
        }
    }
}

package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.encrypted.Passwords;
import org.truecost.ledger.OperatingExpense;

/** XML Spreadsheet 2003, as programs write it under the name of an .xls. */
class XmlSpreadsheetTest {

    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
             <Styles>
              <Style ss:ID="Default" ss:Name="Normal"><NumberFormat/></Style>
              <Style ss:ID="day"><Font ss:Bold="1"/><NumberFormat ss:Format="Short Date"/></Style>
              <Style ss:ID="thousands"><NumberFormat ss:Format="#,##0,"/></Style>
              <Style ss:ID="child" ss:Parent="thousands"/>
             </Styles>
            """;

    @TempDir
    Path folder;

    private WorkbookFile file(String sheets) throws IOException {
        Path file = folder.resolve("export.xls");
        return WorkbookFile.of(Files.write(file, (START + sheets + "</Workbook>").getBytes(UTF_8)));
    }

    private static String text(String value) {
        return "<Cell><Data ss:Type=\"String\">" + value + "</Data></Cell>";
    }

    private static String day(String moment) {
        return "<Cell ss:StyleID=\"day\"><Data ss:Type=\"DateTime\">" + moment + "</Data></Cell>";
    }

    private static String opex(String amount) {
        return "<Worksheet ss:Name=\"Opex\"><Table><Row>"
                + text("Expense ID") + text("Category") + text("Amount") + text("Currency") + text("Period start")
                + text("Period end") + "</Row><Row>" + text("E-1") + text("power") + amount + text("USD")
                + day("2024-01-01T00:00:00.000") + day("2024-12-31T00:00:00.000") + "</Row></Table></Worksheet>";
    }

    @Test
    void aSheetOfCostsIsRead() throws IOException {
        String amount = "<Cell><Data ss:Type=\"Number\">1234.5</Data></Cell>";
        OperatingExpense expense = Reading.of(file(opex(amount))).fact(OperatingExpense.class);
        assertThat(expense.period().first()).isEqualTo("2024-01-01");
        assertThat(expense.period().last()).isEqualTo("2024-12-31");
        assertThat(expense.amount().toString()).contains("1234.5");
    }

    @Test
    void daysAreTheSameHoweverTheyAreCounted() throws IOException {
        String from1904 = "<ExcelWorkbook xmlns=\"urn:schemas-microsoft-com:office:excel\"><Date1904/></ExcelWorkbook>";
        String amount = "<Cell><Data ss:Type=\"Number\">5</Data></Cell>";
        OperatingExpense expense = Reading.of(file(from1904 + opex(amount))).fact(OperatingExpense.class);
        assertThat(expense.period().first()).isEqualTo("2024-01-01");
    }

    @Test
    void aFormatThatLeavesZerosOutIsKnownOfAStyleAndItsChildren() throws IOException {
        for (String style : new String[] {"thousands", "child"}) {
            String amount = "<Cell ss:StyleID=\"" + style + "\"><Data ss:Type=\"Number\">1500000</Data></Cell>";
            assertThat(Reading.of(file(opex(amount))).codes()).as(style).containsExactly("TC216 C2");
        }
    }

    @Test
    void everyTypeOfValueIsRead() throws IOException {
        assertThat(Cells.of(file("<Worksheet ss:Name=\"s\"><Table><Row ss:Index=\"3\">"
                        + "<Cell ss:Index=\"2\"><Data ss:Type=\"Number\">0.30000000000000004</Data><Comment><ss:Data>note</ss:Data></Comment></Cell>"
                        + "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Error\">#REF!</Data></Cell>"
                        + "<Cell ss:Formula=\"=RC[-1]\"/><Cell/><Cell ss:MergeAcross=\"2\"><ss:Data ss:Type=\"String\""
                        + " xmlns=\"http://www.w3.org/TR/REC-html40\"><B>rich</B> text &amp; more</ss:Data></Cell>"
                        + "<Cell><Data ss:Type=\"DateTime\">1899-12-31T12:00:00.000</Data></Cell>"
                        + "<Cell><Data ss:Type=\"DateTime\">1900-02-28T00:00:00</Data></Cell>"
                        + "<Cell><Data ss:Type=\"DateTime\">1900-03-01T06:00:00</Data></Cell></Row>"
                        + "<Row>" + text("next") + "</Row></Table></Worksheet>"
                        + "<Worksheet ss:Name=\"t\"><Table><Row>" + text("a") + "</Row></Table></Worksheet>")))
                .containsExactly(
                        "B3=0.3",
                        "C3=TRUE",
                        "D3=#REF!",
                        "E3=?",
                        "G3='rich text & more'",
                        "J3=0.5",
                        "K3=59",
                        "L3=61.25",
                        "A4='next'",
                        "t!A1='a'");
    }

    @Test
    void whatIsHiddenAndMergedIsKnown() throws Exception {
        WorkbookFile file =
                file("<Worksheet ss:Name=\"s\"><Table><Column ss:Index=\"2\" ss:Hidden=\"1\" ss:Span=\"1\"/>"
                        + "<Column ss:Width=\"0\"/><Row ss:Hidden=\"1\"><Cell ss:MergeAcross=\"1\" ss:MergeDown=\"2\"/></Row></Table>"
                        + "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>"
                        + "</Worksheet><Worksheet ss:Name=\"t\"/>");
        try (OpenWorkbook workbook = WorkbookFormats.open(file, null, Passwords.NONE);
                SheetRows rows = requireNonNull(workbook.rows(0))) {
            assertThat(workbook.sheets().isHidden(0)).isTrue();
            assertThat(workbook.sheets().isHidden(1)).isFalse();
            assertThat(requireNonNull(rows.next()).isHidden()).isTrue();
            assertThat(rows.layout().isHidden(0)).isFalse();
            assertThat(rows.layout().isHidden(1)).isTrue();
            assertThat(rows.layout().isHidden(2)).isTrue();
            assertThat(rows.layout().isHidden(3)).isTrue();
            assertThat(rows.layout().isHidden(4)).isFalse();
            assertThat(rows.layout().merged()).containsExactly(new CellRange(0, 1, 1, 3));
            assertThat(Cells.rows(workbook, 1)).isEmpty();
            assertThat(Cells.rows(workbook, 0)).hasSize(1);
        }
    }
}

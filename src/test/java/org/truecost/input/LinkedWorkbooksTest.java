package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.problem.Problem;

/** Workbooks that refer to others: only the cells that take values from them are affected. */
class LinkedWorkbooksTest {

    private static final String[] HEADERS = {
        "Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end"
    };
    private static final int AMOUNT = 3;

    @TempDir
    Path folder;

    private WorkbookFile saved(Workbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return WorkbookFile.of(file);
    }

    /** Three expenses, and a sheet of notes that is not read. */
    private static <T extends Workbook> T filled(T workbook, Workbook other) throws IOException {
        Sheet sheet = workbook.createSheet("Opex");
        row(sheet, 0, HEADERS);
        for (int i = 1; i <= 3; i++) {
            row(sheet, i, "E-" + i, "power", "x", "", "USD", "2024-01-01", "2024-12-31");
            sheet.getRow(i).getCell(AMOUNT).setCellValue(600.0);
        }
        row(workbook.createSheet("Notes"), 0, "see the budget");
        try (other) {
            other.createSheet("Rates");
            workbook.linkExternalWorkbook("Budget_FY25.xlsx", other);
        }
        return workbook;
    }

    private static void row(Sheet sheet, int index, String... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static XSSFWorkbook xlsx() throws IOException {
        return filled(new XSSFWorkbook(), new XSSFWorkbook());
    }

    private static void calculate(Workbook workbook, String sheet, int row, int column, String formula) {
        var cell = workbook.getSheet(sheet).getRow(row).getCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(600);
    }

    /** Without the sheet of notes, which is not read. */
    private static List<String> codes(Reading reading) {
        return reading.codes().stream().filter(code -> !code.equals("TC103")).toList();
    }

    private static Problem first(Reading reading) {
        return reading.problems().getFirst();
    }

    @Test
    void aLinkThatNoCellUsesIsNoReasonToRefuse() throws IOException {
        Reading reading = Reading.of(saved(xlsx(), "book.xlsx"));
        assertThat(codes(reading)).isEmpty();
        assertThat(reading.facts()).hasSize(3);
    }

    @Test
    void aCellOfAnotherWorkbookIsNamedWithItsFile() throws IOException {
        XSSFWorkbook workbook = xlsx();
        calculate(workbook, "Opex", 2, AMOUNT, "[Budget_FY25.xlsx]Rates!B2*12");
        Reading reading = Reading.of(saved(workbook, "book.xlsx"));
        assertThat(codes(reading)).containsExactly("TC221 D3");
        assertThat(reading.facts()).hasSize(2);
        assertThat(first(reading).message().in(Languages.ENGLISH)).contains("Budget_FY25.xlsx", "600");
    }

    @Test
    void whatLooksLikeALinkInATextOrOfATableIsNone() throws IOException {
        XSSFWorkbook workbook = xlsx();
        calculate(workbook, "Opex", 1, AMOUNT, "IF(\"[1]Rates!B2\"=\"\",1,600)");
        assertThat(Reading.of(saved(workbook, "book.xlsx")).facts()).hasSize(3);
    }

    @Test
    void aNameMayStandForACellOfAnotherWorkbook() throws IOException {
        XSSFWorkbook workbook = xlsx();
        Name rate = workbook.createName();
        rate.setNameName("Power_rate");
        rate.setRefersToFormula("[1]Rates!$B$2");
        calculate(workbook, "Opex", 1, AMOUNT, "power_rate*12");
        assertThat(codes(Reading.of(saved(workbook, "book.xlsx")))).containsExactly("TC221 D2");
    }

    @Test
    void cellsThatShareAFormulaOrAreFilledByOneAreAllLinked() throws IOException {
        XSSFWorkbook workbook = xlsx();
        for (int i = 1; i <= 2; i++) {
            XSSFCell cell = workbook.getSheet("Opex").getRow(i).getCell(AMOUNT);
            CTCellFormula shared = cell.getCTCell().addNewF();
            shared.setT(STCellFormulaType.SHARED);
            shared.setSi(0);
            if (i == 1) {
                shared.setRef("D2:D3");
                shared.setStringValue("[1]Rates!B2");
            }
        }
        assertThat(codes(Reading.of(saved(workbook, "shared.xlsx")))).containsExactly("TC221 D2", "TC221 D3");

        XSSFWorkbook filled = xlsx();
        filled.getSheet("Opex").setArrayFormula("[1]Rates!B2:B3", CellRangeAddress.valueOf("D3:D4"));
        filled.getSheet("Opex").getRow(2).getCell(AMOUNT).setCellValue(600);
        filled.getSheet("Opex").getRow(3).getCell(AMOUNT).setCellValue(600);
        assertThat(codes(Reading.of(saved(filled, "array.xlsx")))).containsExactly("TC221 D3", "TC221 D4");
    }

    @Test
    void linkedCellsThatAreNotReadAreSaidWhereFormulasMayUseThem() throws IOException {
        XSSFWorkbook workbook = xlsx();
        calculate(workbook, "Notes", 0, 0, "[1]Rates!B2");
        assertThat(codes(Reading.of(saved(workbook, "values.xlsx")))).doesNotContain("TC161 A1");

        XSSFWorkbook used = xlsx();
        calculate(used, "Notes", 0, 0, "[1]Rates!B2");
        calculate(used, "Opex", 1, AMOUNT, "Notes!A1*1");
        Reading reading = Reading.of(saved(used, "used.xlsx"));
        assertThat(reading.facts()).hasSize(3);
        assertThat(codes(reading)).contains("TC161 A1");
    }

    @Test
    void workbooksOfExcel97KnowTheirLinksByNumbers() throws IOException {
        HSSFWorkbook workbook = filled(new HSSFWorkbook(), new HSSFWorkbook());
        assertThat(Reading.of(saved(workbook, "unused.xls")).facts()).hasSize(3);

        HSSFWorkbook used = filled(new HSSFWorkbook(), new HSSFWorkbook());
        calculate(used, "Opex", 1, AMOUNT, "[Budget_FY25.xlsx]Rates!B2*12");
        calculate(used, "Opex", 2, AMOUNT, "Notes!B2*12");
        Reading reading = Reading.of(saved(used, "used.xls"));
        assertThat(codes(reading)).containsExactly("TC221 D2");
        assertThat(first(reading).message().in(Languages.ENGLISH)).contains("Budget_FY25.xlsx");
    }

    @Test
    void openDocumentsNameTheFileInTheFormulaOrForTheWholeSheet() throws IOException {
        String plain = opex("", "office:value-type=\"float\" office:value=\"600\"");
        String copy = "<table:table table:name=\"'file:///x/Budget.ods'#Rates\"><table:table-source"
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"file:///x/Budget.ods\"/></table:table>";
        assertThat(ods("unused.ods", copy + plain).facts()).hasSize(1);

        String formula = "table:formula=\"of:=['file:///x/Budget%20FY25.ods'#$Rates.B2]*12\" ";
        Reading linked =
                ods("used.ods", plain.replace("office:value-type=\"float\"", formula + "office:value-type=\"float\""));
        assertThat(linked.codes()).containsExactly("TC221 C2");
        assertThat(first(linked).message().in(Languages.ENGLISH)).contains("Budget FY25.ods");

        String source = "<table:table-source xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " xlink:href=\"../Budget.ods\" table:table-name=\"Opex\"/>";
        Reading whole = ods("copy.ods", opex(source, "office:value-type=\"float\" office:value=\"600\""));
        assertThat(whole.facts()).isEmpty();
        assertThat(whole.codes()).contains("TC221 C2");
    }

    private Reading ods(String name, String tables) throws IOException {
        return Reading.of(WorkbookFile.of(Files.write(folder.resolve(name), OdsFile.bytes(OdsFile.content(tables)))));
    }

    private static String opex(String source, String amount) {
        String cells = List.of("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end").stream()
                .map(LinkedWorkbooksTest::odsText)
                .reduce("", String::concat);
        return "<table:table table:name=\"Opex\">" + source + "<table:table-row>" + cells + "</table:table-row>"
                + "<table:table-row>" + odsText("E-1") + odsText("power") + "<table:table-cell " + amount + "/>"
                + odsText("USD") + odsText("2024-01-01") + odsText("2024-12-31") + "</table:table-row></table:table>";
    }

    private static String odsText(String value) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + value + "</text:p></table:table-cell>";
    }

    @Test
    void xmlSpreadsheetsNameTheFileInTheFormula() throws IOException {
        String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Opex\"><Table><Row>"
                + xmlCells("Expense ID", "Category", "Currency", "Period start", "Period end", "Amount") + "</Row><Row>"
                + xmlCells("E-1", "power", "USD", "2024-01-01", "2024-12-31")
                + "<Cell ss:Formula=\"=FORMULA\"><Data ss:Type=\"Number\">600</Data></Cell></Row></Table></Worksheet></Workbook>";
        assertThat(xml("own.xls", xml.replace("FORMULA", "SUM(R[-1]C[1]:R[2]C[1])+'A'!R[1]C+B!R1C1"))
                        .facts())
                .hasSize(1);
        Reading linked = xml("used.xls", xml.replace("FORMULA", "'C:\\plans\\[Budget FY25.xls]Rates'!R2C2*12"));
        assertThat(linked.codes()).containsExactly("TC221 F2");
        assertThat(first(linked).message().in(Languages.ENGLISH)).contains("Budget FY25.xls");
    }

    private Reading xml(String name, String xml) throws IOException {
        return Reading.of(WorkbookFile.of(Files.write(folder.resolve(name), xml.getBytes(UTF_8))));
    }

    private static String xmlCells(String... values) {
        return List.of(values).stream()
                .map(value -> "<Cell><Data ss:Type=\"String\">" + value + "</Data></Cell>")
                .reduce("", String::concat);
    }
}

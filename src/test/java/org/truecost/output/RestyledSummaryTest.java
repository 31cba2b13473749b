package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.PythonReader;
import org.truecost.files.SourceFolders;
import org.truecost.problem.Language;

/**
 * What a user puts below a place of the summary's template is below it afterwards, whole, though forty-seven rows came in between: each
 * kind of thing a spreadsheet has. The months of the sample begin in row 8.
 */
class RestyledSummaryTest {

    private static final String SHEET = "Months";

    /** The sample has 48 months; the template has one row for them. */
    private static final int MORE = 47;

    private static final String SPARKLINES = """
            <extLst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"
             xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups
             xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline>
            <xm:f>Months!C8:E8</xm:f><xm:sqref>L20</xm:sqref></x14:sparkline><x14:sparkline><xm:f>Months!C21:D21</xm:f><xm:sqref>L21</xm:sqref>
            </x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheTemplates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("output-templates"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void takesTheUsersOwnThingsAlong() throws Exception {
        change(RestyledSummaryTest::addEverything);
        Path file = written(Languages.ENGLISH);
        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet months = workbook.getSheet(SHEET);
            cellsMoved(workbook, months);
            tableMoved(months);
            formatsMoved(months);
            chartsMoved(months);
        }
    }

    @Test
    void isOpenedByOthersWithAllOfIt() throws Exception {
        change(RestyledSummaryTest::addEverything);
        Path file = written(Languages.ENGLISH);
        Path calculated = Spreadsheets.recalculated(file, folder.resolve("scratch"));
        try (XSSFWorkbook workbook = open(calculated)) {
            XSSFSheet months = workbook.getSheet(SHEET);
            double total = months.getRow(7 + 48 - 1).getCell(6).getNumericCellValue();
            assertThat(months.getRow(11 + MORE).getCell(2).getNumericCellValue())
                    .as("largest of the months")
                    .isGreaterThan(0);
            assertThat(months.getRow(18 + MORE).getCell(3).getNumericCellValue())
                    .isEqualTo(300);
            assertThat(workbook.getSheet("Own").getRow(0).getCell(0).getNumericCellValue())
                    .isEqualTo(300);
            assertThat(months.getDataValidations()).hasSize(1);
            assertThat(total).isGreaterThan(0);
        }
        String read = PythonReader.openpyxl("""
                import sys, openpyxl
                sheet = openpyxl.load_workbook(sys.argv[1])["Months"]
                print([t.ref for t in sheet.tables.values()], [v.sqref for v in sheet.data_validations.dataValidation],
                      len(sheet._charts), sheet["D66"].value, [b.id for b in sheet.row_breaks.brk])
                """, file);
        assertThat(read).contains("['B62:D66']", "C69:C71", "3 =SUM(D63:D65) [67]");
    }

    private static void addEverything(XSSFWorkbook workbook) {
        XSSFSheet months = workbook.getSheet(SHEET);
        addCells(months);
        addTable(workbook, months);
        addFormats(months);
        addChart(months);
        XSSFSheet own = workbook.createSheet("Own");
        own.createRow(0).createCell(0).setCellFormula("SUM(Months!D16:D18)");
        workbook.createName().setNameName("own_table");
        workbook.getName("own_table").setRefersToFormula("Months!$B$15:$D$19");
        workbook.setPrintArea(workbook.getSheetIndex(months), "$A$1:$L$40");
    }

    private static void addCells(XSSFSheet months) {
        months.createRow(11).createCell(2).setCellFormula("MAX(C8:C8)");
        months.getRow(11).createCell(3).setCellFormula("C12*2");
        months.getRow(11).setHeightInPoints(33);
        months.setArrayFormula("SUM(C8:C8*2)", CellRangeAddress.valueOf("E12"));
        months.setArrayFormula("D16:D18*2", CellRangeAddress.valueOf("F16:F18"));
        months.addMergedRegion(CellRangeAddress.valueOf("B13:D13"));
        XSSFHyperlink link = months.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("Months!B15");
        XSSFCell cell = months.createRow(13).createCell(1);
        cell.setCellValue("to the table");
        cell.setHyperlink(link);
        XSSFComment comment =
                months.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 13, 5, 16));
        comment.setString("Our own");
        months.createRow(13 + 6).createCell(3).setCellComment(comment);
        months.setRowBreak(19);
    }

    private static void addTable(XSSFWorkbook workbook, XSSFSheet months) {
        String[] headings = {"Name", "Share", "Amount"};
        for (int row = 14; row < 19; row++) {
            XSSFRow cells = months.getRow(row) == null ? months.createRow(row) : months.getRow(row);
            for (int column = 1; column < 4; column++) {
                XSSFCell cell = cells.createCell(column);
                if (row == 14) {
                    cell.setCellValue(headings[column - 1]);
                } else if (column == 3 && row < 18) {
                    cell.setCellValue(100);
                } else {
                    cell.setCellValue("own");
                }
            }
        }
        months.getRow(18).getCell(3).setCellFormula("SUM(D16:D18)");
        XSSFTable table = months.createTable(new AreaReference("B15:D19", SpreadsheetVersion.EXCEL2007));
        table.setName("Own");
        table.setDisplayName("Own");
        CTTable xml = table.getCTTable();
        xml.setTotalsRowCount(1);
        xml.addNewAutoFilter().setRef("B15:D18");
        xml.getTableColumns()
                .getTableColumnArray(1)
                .addNewCalculatedColumnFormula()
                .setStringValue("Months!$D$16");
        assertThat(workbook.getSheet(SHEET).getTables()).hasSize(1);
    }

    private static void addFormats(XSSFSheet months) {
        XSSFDataValidationHelper rules = new XSSFDataValidationHelper(months);
        months.addValidationData(rules.createValidation(
                rules.createFormulaListConstraint("$B$16:$B$18"), new CellRangeAddressList(21, 23, 2, 2)));
        months.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf("D16:D18"), CellRangeAddress.valueOf("C8:E8")},
                        months.getSheetConditionalFormatting().createConditionalFormattingRule("D16>$D$19"));
        months.addIgnoredErrors(CellRangeAddress.valueOf("B16:B18"), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        months.getCTWorksheet().addNewProtectedRanges().addNewProtectedRange().setSqref(List.of("B22:C24"));
        months.getCTWorksheet().getProtectedRanges().getProtectedRangeArray(0).setName("ours");
        try {
            XmlOptions inner = new XmlOptions().setLoadReplaceDocumentElement(null);
            months.getCTWorksheet().setExtLst(CTExtensionList.Factory.parse(SPARKLINES, inner));
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void addChart(XSSFSheet months) {
        XSSFChart chart = months.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 24, 9, 38));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        bars.setBarDirection(BarDirection.COL);
        bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(months, CellRangeAddress.valueOf("B16:B18")),
                XDDFDataSourcesFactory.fromNumericCellRange(months, CellRangeAddress.valueOf("D16:D18")));
        chart.plot(bars);
    }

    private static void cellsMoved(XSSFWorkbook workbook, XSSFSheet months) {
        XSSFRow row = months.getRow(11 + MORE);
        assertThat(row.getCell(2).getCellFormula()).isEqualTo("MAX(C8:C55)");
        assertThat(row.getCell(3).getCellFormula()).isEqualTo("C59*2");
        assertThat(row.getHeightInPoints()).isEqualTo(33);
        assertThat(row.getCell(2).getRawValue()).as("calculated when opened").isNull();
        assertThat(row.getCell(4).getArrayFormulaRange().formatAsString()).isEqualTo("E59");
        assertThat(row.getCell(4).getCellFormula()).isEqualTo("SUM(C8:C55*2)");
        assertThat(months.getRow(16 + MORE).getCell(5).getArrayFormulaRange().formatAsString())
                .isEqualTo("F63:F65");
        assertThat(months.getMergedRegions())
                .extracting(CellRangeAddress::formatAsString)
                .contains("B60:D60");
        XSSFHyperlink link = months.getRow(13 + MORE).getCell(1).getHyperlink();
        assertThat(link.getLocation()).isEqualTo("Months!B62");
        assertThat(months.getCellComments().keySet())
                .extracting(Object::toString)
                .containsExactly("D67");
        assertThat(months.getRowBreaks()).containsExactly(19 + MORE);
        assertThat(workbook.getSheet("Own").getRow(0).getCell(0).getCellFormula())
                .isEqualTo("SUM(Months!D63:D65)");
        assertThat(workbook.getName("own_table").getRefersToFormula()).isEqualTo("Months!$B$62:$D$66");
        assertThat(workbook.getPrintArea(workbook.getSheetIndex(months))).endsWith("$A$1:$L$87");
    }

    private static void tableMoved(XSSFSheet months) {
        XSSFTable table = months.getTables().getFirst();
        assertThat(table.getCTTable().getRef()).isEqualTo("B62:D66");
        assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("B62:D65");
        assertThat(table.getCTTable().getTableColumns().getTableColumnArray(2).getName())
                .isEqualTo("Amount");
        assertThat(table.getCTTable()
                        .getTableColumns()
                        .getTableColumnArray(1)
                        .getCalculatedColumnFormula()
                        .getStringValue())
                .isEqualTo("Months!$D$63");
        assertThat(table.getStartCellReference()).isEqualTo(new CellReference("B62"));
    }

    private static void formatsMoved(XSSFSheet months) {
        assertThat(months.getDataValidations()
                        .getFirst()
                        .getRegions()
                        .getCellRangeAddress(0)
                        .formatAsString())
                .isEqualTo("C69:C71");
        assertThat(months.getDataValidations()
                        .getFirst()
                        .getValidationConstraint()
                        .getFormula1())
                .isEqualTo("$B$63:$B$65");
        String xml = months.getCTWorksheet().xmlText();
        assertThat(xml)
                .contains("sqref=\"D63:D65 C8:E55\"", "D63>$D$66", "sqref=\"B63:B65\"", "sqref=\"B69:C71\"")
                .contains("<xm:f>Months!C8:E55</xm:f><xm:sqref>L67</xm:sqref>")
                .contains("<xm:f>Months!C68:D68</xm:f><xm:sqref>L68</xm:sqref>");
    }

    private static void chartsMoved(XSSFSheet months) {
        XSSFChart own = months.getDrawingPatriarch().getCharts().getLast();
        CTTwoCellAnchor anchor = months.getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorList()
                .getLast();
        assertThat(anchor.getFrom().getRow()).isEqualTo(24 + MORE);
        assertThat(anchor.getTo().getRow()).isEqualTo(38 + MORE);
        assertThat(own.getCTChart().xmlText()).contains("Months!$D$63:$D$65", "<c:v>100.0</c:v>");
    }

    /** Formats of months that the dialogs of spreadsheet programs offer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[$-en-US]mmm\\-yy;@ | Jan-24",
                "[$-ja-JP]yyyy\"年\"m\"月\" | 2024年1月",
                "[$-411]ggge\"年\"m\"月\";@ | 令和6年1月",
            })
    void labelsMonthsInTheirFormat(String format, String label) throws IOException {
        change(workbook -> {
            XSSFCell month = workbook.getSheet(SHEET).getRow(7).getCell(1);
            month.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat(format));
        });
        try (XSSFWorkbook workbook = open(written(Languages.ENGLISH))) {
            String chart = workbook.getSheet(SHEET)
                    .getDrawingPatriarch()
                    .getCharts()
                    .getFirst()
                    .getCTChart()
                    .xmlText();
            assertThat(chart).contains("<c:v>" + label + "</c:v>");
        }
    }

    /** Sheets whose rows are not held: the lines and the problems. */
    @ParameterizedTest
    @CsvSource({"Cost lines,CostLines", "Lines apart,LinesApart", "Problems,"})
    void keepsWhatIsBelowTheLongLists(String name, @Nullable String table) throws Exception {
        change(workbook -> {
            XSSFSheet sheet = workbook.getSheet(name);
            int below = sheet.getLastRowNum() + 3;
            sheet.createRow(below).createCell(2).setCellValue("our own remark");
            sheet.getRow(below).createCell(3).setCellFormula("C" + (below + 1) + "&\"!\"");
            workbook.createSheet("Own").createRow(0).createCell(0).setCellFormula("'" + name + "'!D" + (below + 1));
        });
        Path file = written(Languages.ENGLISH);
        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet sheet = workbook.getSheet(name);
            int last = sheet.getLastRowNum();
            assertThat(sheet.getRow(last).getCell(2).getStringCellValue()).isEqualTo("our own remark");
            assertThat(sheet.getRow(last).getCell(3).getCellFormula()).isEqualTo("C" + (last + 1) + "&\"!\"");
            assertThat(sheet.getRow(last - 3).getCell(1)).as("last of the list").isNotNull();
            assertThat(sheet.getTables())
                    .extracting(XSSFTable::getName, XSSFTable::getEndRowIndex)
                    .isEqualTo(table == null ? List.of() : List.of(tuple(table, last - 3)));
        }
        try (XSSFWorkbook workbook = open(Spreadsheets.recalculated(file, folder.resolve("scratch")))) {
            assertThat(workbook.getSheet("Own").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("our own remark!");
        }
    }

    /** A chart of the user's whose numbers are words today. */
    @Test
    void leavesTextOutOfTheNumbersOfAChart() throws IOException {
        change(workbook -> {
            XSSFSheet months = workbook.getSheet(SHEET);
            addCells(months);
            addTable(workbook, months);
            addChart(months);
            months.getRow(16).getCell(3).setCellValue("n/a");
        });
        try (XSSFWorkbook workbook = open(written(Languages.ENGLISH))) {
            XSSFChart own =
                    workbook.getSheet(SHEET).getDrawingPatriarch().getCharts().getLast();
            assertThat(own.getCTChart().xmlText())
                    .contains("<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>100.0</c:v></c:pt><c:pt idx=\"2\">");
        }
    }

    private Path written(Language language) throws IOException {
        Path file = folder.resolve("summary.xlsx");
        SummaryCase sample = SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "USD");
        ExcelSummary.write(
                sample.briefing(),
                sample.lines(),
                language,
                Templates.load(folder),
                SourceFolders.all("../../input/"),
                file);
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    /** Changes the English template as a user would, and saves it. */
    private void change(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("summary.en.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook);
            workbook.write(out);
        }
    }
}

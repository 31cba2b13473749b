package org.truecost.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with everything a sender may have put into it, and mistakes to be marked. */
public final class FullWorkbook {

    static final int ROWS = 6;

    private FullWorkbook() {}

    /** Writes it: sheet Costs with a table, comments, a chart, formats and a list; sheet Notes, which is plain. */
    public static Path write(Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Costs");
            rows(workbook, sheet);
            comment(sheet, "B2", "The sender's own note");
            comment(sheet, "C4", "Another of the sender's");
            table(sheet);
            formats(sheet);
            chart(sheet);
            sheet.createFreezePane(0, 1);
            sheet.setColumnWidth(1, 24 * 256);
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("=1+1 & <b>\r\nline two");
            workbook.createName().setNameName("Total");
            workbook.getName("Total").setRefersToFormula("Costs!$C$8");
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void rows(XSSFWorkbook workbook, XSSFSheet sheet) {
        CellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00 \"USD\""));
        money.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        money.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        money.setAlignment(HorizontalAlignment.RIGHT);
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/mm/dd"));
        XSSFRow header = sheet.createRow(0);
        String[] headers = {"Expense ID", "Category", "Amount", "Currency", "Period start", "Period end"};
        for (int i = 0; i < headers.length; i++) {
            header.createCell(i).setCellValue(headers[i]);
        }
        for (int i = 1; i <= ROWS; i++) {
            XSSFRow row = sheet.createRow(i);
            row.createCell(0).setCellValue("E" + i);
            row.createCell(1).setCellValue(i == 3 ? "fun 楽しみ" : "power");
            XSSFCell amount = row.createCell(2);
            amount.setCellValue(1000.5 * i);
            amount.setCellStyle(money);
            // Row 5 has no currency: the cell is not there at all.
            if (i != 4) {
                row.createCell(3).setCellValue("USD");
            }
            row.createCell(4).setCellValue(LocalDate.of(2025, i, 1));
            row.getCell(4).setCellStyle(day);
            row.createCell(5).setCellValue(LocalDate.of(2025, i, 28));
            row.getCell(5).setCellStyle(day);
        }
        sheet.createRow(7).createCell(0).setCellValue("Total");
        XSSFCell total = sheet.getRow(7).createCell(2);
        total.setCellFormula("SUM(C2:C7)");
        total.setCellValue(21010.5);
    }

    private static void comment(XSSFSheet sheet, String cell, String text) {
        CellReference at = new CellReference(cell);
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(at.getCol() + 1);
        anchor.setCol2(at.getCol() + 3);
        anchor.setRow1(at.getRow());
        anchor.setRow2(at.getRow() + 3);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(text);
        comment.setAuthor("Sender");
        comment.setAddress(at.getRow(), at.getCol());
    }

    private static void table(XSSFSheet sheet) {
        sheet.createTable(new AreaReference("A1:F7", sheet.getWorkbook().getSpreadsheetVersion()))
                .setName("Expenses");
    }

    private static void formats(XSSFSheet sheet) {
        var conditional = sheet.getSheetConditionalFormatting();
        var rule = conditional.createConditionalFormattingRule(ComparisonOperator.GT, "5000");
        rule.createFontFormatting().setFontStyle(false, true);
        conditional.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("C2:C7")}, rule);
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"power", "other"}),
                new CellRangeAddressList(1, ROWS, 1, 1)));
        sheet.addMergedRegion(CellRangeAddress.valueOf("H1:I2"));
    }

    private static void chart(XSSFSheet sheet) {
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 7, 10, 12, 20));
        XDDFChartData data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A7")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("C2:C7")));
        chart.plot(data);
    }
}

#!/usr/bin/env bash
# Expected: shiftRows makes room in a template as inserting rows does in Excel: everything that points at the rows moves along.
# Happens:  formulas, names, merged cells and conditional formats move; a chart's ranges, a table and input checks (data validation)
#           stay, and a formula on the table's column, =SUM(Costs[Amount]), is rewritten as a plain range.
# Hurt:     anyone who fills a report template: the chart still draws the rows above its data, and the total no longer grows with the table.
# Versions: Apache POI 5.5.1
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi-ooxml:5.5.1 org.apache.poi:poi-ooxml-full:5.5.1
rm lib/poi-ooxml-lite-*.jar # the full schema takes its place

cat >Shift.java <<'JAVA'
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.*;
import org.apache.poi.xddf.usermodel.chart.*;
import org.apache.poi.xssf.usermodel.*;

class Shift {
    public static void main(String[] args) throws Exception {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Cost");
            sheet.createRow(0).createCell(0).setCellValue("Item");
            sheet.getRow(0).createCell(1).setCellValue("Amount");
            for (int row = 1; row < 4; row++) {
                sheet.createRow(row).createCell(0).setCellValue("H100");
                sheet.getRow(row).createCell(1).setCellValue(row * 100);
            }
            var table = sheet.createTable(new AreaReference("A1:B4", SpreadsheetVersion.EXCEL2007));
            table.setName("Costs");
            table.setDisplayName("Costs");
            var name = book.createName();
            name.setNameName("amounts");
            name.setRefersToFormula("Cost!$B$2:$B$4");
            var range = CellRangeAddress.valueOf("B2:B4");
            var checks = sheet.getDataValidationHelper();
            sheet.addValidationData(checks.createValidation(checks.createDecimalConstraint(0, "0", "999"),
                    new CellRangeAddressList(1, 3, 1, 1)));
            var colours = sheet.getSheetConditionalFormatting();
            colours.addConditionalFormatting(new CellRangeAddress[] {range}, colours.createConditionalFormattingRule("B2>150"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D4"));
            var chart = chart(sheet, range);
            var plain = sheet.createRow(8).createCell(0);
            plain.setCellFormula("SUM(B2:B4)");
            var structured = sheet.getRow(8).createCell(1);
            structured.setCellFormula("SUM(Costs[Amount])");

            sheet.shiftRows(0, 3, 2);

            System.out.println("moved  formula            " + plain.getCellFormula());
            System.out.println("moved  name               " + name.getRefersToFormula());
            System.out.println("moved  merged cells       " + sheet.getMergedRegion(0).formatAsString());
            System.out.println("moved  conditional format " + colours.getConditionalFormattingAt(0).getFormattingRanges()[0].formatAsString());
            System.out.println("stays  chart              " + ranges(chart));
            System.out.println("stays  table              " + table.getArea().formatAsString());
            System.out.println("stays  input check        "
                    + sheet.getDataValidations().get(0).getRegions().getCellRangeAddress(0).formatAsString());
            System.out.println("lost   SUM(Costs[Amount]) " + structured.getCellFormula());
        }
    }

    static XSSFChart chart(XSSFSheet sheet, CellRangeAddress range) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 1, 10, 20));
        var bars = chart.createData(ChartTypes.BAR, chart.createCategoryAxis(AxisPosition.BOTTOM), chart.createValueAxis(AxisPosition.LEFT));
        bars.addSeries(XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A4")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range));
        chart.plot(bars);
        return chart;
    }

    static String ranges(XSSFChart chart) {
        return Pattern.compile("<(?:\\w+:)?f>([^<]*)</").matcher(chart.getCTChart().xmlText()).results()
                .map(found -> found.group(1)).collect(Collectors.joining(" "));
    }
}
JAVA
observe run_java Shift.java <<'SEEN'
moved  formula            SUM(B4:B6)
moved  name               Cost!$B$4:$B$6
moved  merged cells       D4:D6
moved  conditional format B4:B6
stays  chart              Cost!$A$2:$A$4 Cost!$B$2:$B$4
stays  table              A1:B4
stays  input check        B2:B4
lost   SUM(Costs[Amount]) SUM(Cost!B4:B6)
SEEN

#!/usr/bin/env bash
# Expected: a line chart made by POI's XDDF, nothing set, joins the months by straight lines and leaves a gap where a month has no figure.
# Happens:  POI writes neither c:smooth nor c:dispBlanksAs, and a reader takes the schema's defaults: a cubic spline, and zero for a blank.
# Hurt:     the board: between two months the curve dips below nothing or tops the dearest month, and a month not yet reported costs zero.
# Versions: Apache POI 5.5.1; LibreOffice 7.4 as the reader (setSmooth(false) and displayBlanksAs(GAP) say what is meant)
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi-ooxml:5.5.1 org.apache.poi:poi-ooxml-full:5.5.1
rm lib/poi-ooxml-lite-*.jar # the full schema takes its place

cat >Line.java <<'JAVA'
import java.io.FileOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.*;
import org.apache.poi.xssf.usermodel.*;

class Line {
    public static void main(String[] args) throws Exception {
        chart("default.xlsx", false);
        chart("said.xlsx", true);
    }

    static void chart(String file, boolean said) throws Exception {
        try (var book = new XSSFWorkbook(); var out = new FileOutputStream(file)) {
            var sheet = book.createSheet("Cost");
            for (int month = 0; month < 6; month++) {
                var row = sheet.createRow(month);
                row.createCell(0).setCellValue("2025-0" + (month + 1));
                if (month != 3) row.createCell(1).setCellValue(month % 2 == 0 ? 100 : 5);
            }
            var drawing = sheet.createDrawingPatriarch();
            var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 3, 1, 10, 20));
            var line = (XDDFLineChartData) chart.createData(ChartTypes.LINE, chart.createCategoryAxis(AxisPosition.BOTTOM),
                    chart.createValueAxis(AxisPosition.LEFT));
            var series = (XDDFLineChartData.Series) line.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A1:A6")),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B1:B6")));
            if (said) {
                series.setSmooth(false);
                chart.displayBlanksAs(DisplayBlanks.GAP);
            }
            chart.plot(line);
            book.write(out);
        }
    }
}
JAVA
read_back() {
    run_java Line.java
    for file in default said; do
        office fods "$file.xlsx"
        echo "$file: $(grep -oE 'chart:(interpolation|treat-empty-cells)="[^"]*"' "$file.fods" | sort -u | paste -sd' ')"
    done
}
observe read_back <<'SEEN'
default: chart:interpolation="cubic-spline" chart:treat-empty-cells="use-zero"
said: chart:treat-empty-cells="leave-gap"
SEEN

#!/usr/bin/env bash
# Expected: SUBTOTAL(9,...) in a filtered list is the total of the rows that are shown; POI's evaluator says so as Excel and LibreOffice do.
# Happens:  POI adds the rows that the filter hides; only 109 leaves hidden rows out. A filter always leaves its rows out, by 9 too.
# Hurt:     anyone who evaluates a workbook on a server to check or refresh it: the H100 total becomes the total of everything, as a cached
#           value that the next reader trusts.
# Versions: Apache POI 5.5.1; LibreOffice 7.4
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi-ooxml:5.5.1 org.apache.poi:poi-ooxml-full:5.5.1
rm lib/poi-ooxml-lite-*.jar # the full schema takes its place

cat >Filter.java <<'JAVA'
import java.io.FileOutputStream;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Filter {
    public static void main(String[] args) throws Exception {
        try (var book = new XSSFWorkbook(); var out = new FileOutputStream("filtered.xlsx")) {
            var sheet = book.createSheet("Cost");
            sheet.createRow(0).createCell(0).setCellValue("GPU");
            sheet.getRow(0).createCell(1).setCellValue("USD");
            var models = List.of("H100", "A100", "H100", "A100");
            for (int i = 0; i < 4; i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(models.get(i));
                row.createCell(1).setCellValue((i + 1) * 100);
                row.setZeroHeight(models.get(i).equals("A100"));
            }
            sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B5"));
            var column = sheet.getCTWorksheet().getAutoFilter().addNewFilterColumn();
            column.setColId(0);
            column.addNewFilters().addNewFilter().setVal("H100");
            var totals = sheet.createRow(6);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (int function : new int[] {9, 109}) {
                var total = totals.createCell(function == 9 ? 0 : 1);
                total.setCellFormula("SUBTOTAL(" + function + ",B2:B5)");
                System.out.println("POI " + total.getCellFormula() + " = " + (int) evaluator.evaluate(total).getNumberValue());
            }
            book.write(out);
        }
    }
}
JAVA
both() {
    run_java Filter.java
    office csv filtered.xlsx
    echo "LibreOffice, 9 and 109: $(tail -1 filtered.csv)"
}
observe both <<'SEEN'
POI SUBTOTAL(9,B2:B5) = 1000
POI SUBTOTAL(109,B2:B5) = 400
LibreOffice, 9 and 109: 400,400
SEEN

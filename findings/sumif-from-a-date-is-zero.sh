#!/usr/bin/env bash
# Expected: SUMIF(dates,">=2025-02-01",amounts) sums from February on, in POI's evaluator as in a spreadsheet program.
# Happens:  POI compares the text "2025-02-01" with the dates, finds none, and answers 0; COUNTIF for a day and VALUE of a date likewise.
#           With ">="&DATE(2025,2,1) it is right. No exception, and every function named is on POI's list of supported ones.
# Hurt:     anyone who evaluates period totals on a server: a month's cost is 0, which looks like a month without cost.
# Versions: Apache POI 5.5.1; LibreOffice 7.4
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi-ooxml:5.5.1

cat >Period.java <<'JAVA'
import java.io.FileOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Period {
    public static void main(String[] args) throws Exception {
        try (var book = new XSSFWorkbook(); var out = new FileOutputStream("period.xlsx")) {
            var sheet = book.createSheet("Cost");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            for (int month = 1; month <= 4; month++) {
                var row = sheet.createRow(month - 1);
                row.createCell(0).setCellValue(LocalDate.of(2025, month, 15));
                row.getCell(0).setCellStyle(day);
                row.createCell(1).setCellValue(month * 100);
            }
            var totals = sheet.createRow(6);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (String formula : List.of("SUMIF(A1:A4,\">=2025-02-01\",B1:B4)", "COUNTIF(A1:A4,\"2025-02-15\")",
                    "SUMIF(A1:A4,\">=\"&DATE(2025,2,1),B1:B4)")) {
                var total = totals.createCell(Math.max(totals.getLastCellNum(), 0));
                total.setCellFormula(formula);
                System.out.println("POI " + formula + " = " + (int) evaluator.evaluate(total).getNumberValue());
            }
            book.write(out);
        }
    }
}
JAVA
both() {
    run_java Period.java
    office csv period.xlsx
    echo "LibreOffice, the same three: $(tail -1 period.csv)"
}
observe both <<'SEEN'
POI SUMIF(A1:A4,">=2025-02-01",B1:B4) = 0
POI COUNTIF(A1:A4,"2025-02-15") = 0
POI SUMIF(A1:A4,">="&DATE(2025,2,1),B1:B4) = 900
LibreOffice, the same three: 900,1,900
SEEN

#!/usr/bin/env bash
# Expected: a total written as a formula, with no value set, is computed by whatever opens the file, LibreOffice at the latest.
# Happens:  POI's SXSSF stores a result of 0 with the formula (XSSF stores none), and LibreOffice prints stored results as they are.
# Hurt:     anyone who streams a large report and turns it into a PDF or CSV headless: every total is 0, in a document that looks finished.
# Versions: Apache POI 5.5.1; LibreOffice 7.4
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi-ooxml:5.5.1

cat >Total.java <<'JAVA'
import java.io.*;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.*;

class Total {
    public static void main(String[] args) throws Exception {
        write(new XSSFWorkbook(), "xssf.xlsx");
        write(new SXSSFWorkbook(), "sxssf.xlsx");
    }

    static void write(Workbook book, String file) throws Exception {
        try (book; var out = new FileOutputStream(file)) {
            var row = book.createSheet("Cost").createRow(0);
            row.createCell(0).setCellValue("Total");
            row.createCell(1).setCellValue(1_200_000);
            row.createCell(2).setCellValue(100_000);
            row.createCell(3).setCellFormula("SUM(B1:C1)");
            book.write(out);
        }
        try (var again = new XSSFWorkbook(new File(file))) {
            System.out.println(file + " stores the result " + again.getSheetAt(0).getRow(0).getCell(3).getRawValue());
        }
    }
}
JAVA
print() {
    run_java Total.java
    for file in xssf sxssf; do
        office csv "$file.xlsx"
        echo "$file.xlsx in LibreOffice: $(cat "$file.csv")"
    done
}
observe print <<'SEEN'
xssf.xlsx stores the result null
sxssf.xlsx stores the result 0.0
xssf.xlsx in LibreOffice: Total,1200000,100000,1300000
sxssf.xlsx in LibreOffice: Total,1200000,100000,0
SEEN

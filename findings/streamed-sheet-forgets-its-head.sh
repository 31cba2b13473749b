#!/usr/bin/env bash
# Expected: rows streamed below a template's headings make one sheet, and every reader reads the headings with them.
# Happens:  POI's streaming writer says that the sheet begins at the first streamed row; SheetJS believes it, takes that row for the headings,
#           and adds up the rest.
# Hurt:     anyone who builds on exported lines: the first line of costs is missing from every sum, and no column has its name.
# Versions: Apache POI 5.5.1, SheetJS (xlsx) 0.18.5; the cells are all there, and POI, LibreOffice and Excel show them
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi-ooxml:5.5.1
npm_packages xlsx@0.18.5

cat >Fill.java <<'JAVA'
import java.io.FileOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Fill {
    public static void main(String[] args) throws Exception {
        var template = new XSSFWorkbook();
        var headings = template.createSheet("Lines").createRow(2);
        headings.createCell(0).setCellValue("Line");
        headings.createCell(1).setCellValue("Amount");
        try (var book = new SXSSFWorkbook(template, 100);
                var out = new FileOutputStream("filled.xlsx")) {
            for (int line = 1; line <= 3; line++) {
                var row = book.getSheetAt(0).createRow(2 + line);
                row.createCell(0).setCellValue("Power " + line);
                row.createCell(1).setCellValue(100 * line);
            }
            book.write(out);
        }
    }
}
JAVA

cat >read.js <<'JS'
const book = require('xlsx');
const sheet = book.readFile('filled.xlsx').Sheets.Lines;
const rows = book.utils.sheet_to_json(sheet);
console.log('SheetJS: range ' + sheet['!ref'] + ', headings ' + Object.keys(rows[0]).sort().join(' | '));
console.log('SheetJS: lines ' + rows.length + ' of 3; A3 is ' + sheet.A3.v);
JS

read_back() {
    run_java Fill.java
    echo "POI: $(unzip -p filled.xlsx xl/worksheets/sheet1.xml | grep -o '<dimension[^>]*>')"
    node read.js 2>/dev/null
}
observe read_back <<'SEEN'
POI: <dimension ref="A4:B6"/>
SheetJS: range A4:B6, headings 100 | Power 1
SheetJS: lines 2 of 3; A3 is Line
SEEN

#!/usr/bin/env bash
# Expected: a number shown with a unit (5.5h by the format #,##0.0\h, 12m, 30d) is read as that number; a backslash makes the letter a letter.
# Happens:  exceljs finds an h, m, d or s after the backslash and answers a JavaScript Date: 5.5 GPU-hours are 4 January 1900, noon.
#           The same unit in quotation marks is a number. Apache POI and SheetJS take both for numbers.
# Hurt:     anyone who multiplies hours by a rate: a Date in arithmetic is its milliseconds, minus 4.4 trillion here.
# Versions: exceljs 4.4.0; xlsx (SheetJS) 0.18.5 and Apache POI 5.5.1 to compare
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

npm_packages exceljs@4.4.0 xlsx@0.18.5
maven org.apache.poi:poi-ooxml:5.5.1

cat >hours.js <<'JS'
const { Workbook } = require('exceljs');
const XLSX = require('xlsx');
const FORMATS = ['#,##0.0\\h', '0.0\\d', '0.0\\m', '#,##0.0"h"'];

async function main() {
  const book = new Workbook();
  const row = book.addWorksheet('Hours').addRow([5.5, 5.5, 5.5, 5.5]);
  FORMATS.forEach((format, i) => { row.getCell(i + 1).numFmt = format; });
  await book.xlsx.writeFile('hours.xlsx');

  const again = new Workbook();
  await again.xlsx.readFile('hours.xlsx');
  const cells = again.getWorksheet('Hours').getRow(1);
  const other = XLSX.readFile('hours.xlsx', { cellDates: true }).Sheets.Hours;
  FORMATS.forEach((format, i) => {
    const value = cells.getCell(i + 1).value;
    console.log(format, '| exceljs', value instanceof Date ? value.toISOString() : value, '| times 2 USD', value * 2,
      '| SheetJS', other['ABCD'[i] + 1].v);
  });
}
main();
JS
cat >Hours.java <<'JAVA'
import java.io.File;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Hours {
    public static void main(String[] args) throws Exception {
        try (var book = new XSSFWorkbook(new File("hours.xlsx"))) {
            for (var cell : book.getSheetAt(0).getRow(0))
                System.out.println(cell.getCellStyle().getDataFormatString() + " | POI: a date? " + DateUtil.isCellDateFormatted(cell));
        }
    }
}
JAVA
both() {
    node hours.js
    run_java Hours.java
}
observe both <<'SEEN'
#,##0.0\h | exceljs 1900-01-04T12:00:00.000Z | times 2 USD -4417372800000 | SheetJS 5.5
0.0\d | exceljs 1900-01-04T12:00:00.000Z | times 2 USD -4417372800000 | SheetJS 5.5
0.0\m | exceljs 1900-01-04T12:00:00.000Z | times 2 USD -4417372800000 | SheetJS 5.5
#,##0.0"h" | exceljs 5.5 | times 2 USD 11 | SheetJS 5.5
#,##0.0\h | POI: a date? false
0.0\d | POI: a date? false
0.0\m | POI: a date? false
#,##0.0"h" | POI: a date? false
SEEN

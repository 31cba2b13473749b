#!/usr/bin/env bash
# Expected: a workbook of the 1904 date system (one flag, which old Excel for Mac set) gives the same dates in every reader that knows the flag.
# Happens:  POI's event API prints the day by the 1900 system, four years and a day early, while POI's user model is right; SheetJS
#           with cellDates answers the wrong Date and, in the same cell, the right text; exceljs knows the flag as 1 and overlooks it as
#           true, which means the same and is what POI writes.
# Hurt:     anyone who streams large workbooks for speed: purchases move into the wrong fiscal year, and both figures look like dates.
# Versions: Apache POI 5.5.1 (writes), xlsx (SheetJS) 0.18.5, exceljs 4.4.0; fastexcel-reader 0.20.2 is right
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

npm_packages xlsx@0.18.5 exceljs@4.4.0
maven org.apache.poi:poi-ooxml:5.5.1 org.dhatim:fastexcel-reader:0.20.2

cat >Calendars.java <<'JAVA'
import java.io.*;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.*;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.*;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.*;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.InputSource;

class Calendars {
    static final File FILE = new File("1904.xlsx");

    public static void main(String[] args) throws Exception {
        write();
        try (var book = new XSSFWorkbook(FILE)) {
            System.out.println("POI user model    " + book.getSheetAt(0).getRow(0).getCell(0).getLocalDateTimeCellValue().toLocalDate());
        }
        try (var book = new ReadableWorkbook(FILE); var rows = book.getFirstSheet().openStream()) {
            System.out.println("fastexcel-reader  " + rows.findFirst().orElseThrow().getCell(0).asDate().toLocalDate());
        }
        try (var pack = OPCPackage.open(FILE, PackageAccess.READ)) {
            var reader = new XSSFReader(pack);
            var printer = new SheetContentsHandler() {
                public void startRow(int row) {}
                public void endRow(int row) {}
                public void cell(String at, String shown, XSSFComment comment) {
                    System.out.println("POI event API     " + shown);
                }
            };
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), new ReadOnlySharedStringsTable(pack), printer,
                    new DataFormatter(Locale.US), false));
            parser.parse(new InputSource(reader.getSheetsData().next()));
        }
    }

    static void write() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new FileOutputStream(FILE)) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            var cell = book.createSheet("Purchases").createRow(0).createCell(0);
            cell.setCellValue(44226); // 31 January 2025, counted from 1904
            cell.setCellStyle(day);
            book.write(out);
        }
    }
}
JAVA
cat >calendars.js <<'JS'
const { Workbook } = require('exceljs');
const XLSX = require('xlsx');

async function main() {
  const book = new Workbook();
  await book.xlsx.readFile('1904.xlsx');
  console.log('exceljs          ', book.worksheets[0].getCell('A1').value.toISOString().slice(0, 10));
  const cell = XLSX.readFile('1904.xlsx', { cellDates: true }).Sheets.Purchases.A1;
  console.log('SheetJS cellDates', cell.v.toISOString().slice(0, 10), 'with the text', cell.w);
}
main();
JS
both() {
    run_java Calendars.java
    TZ=UTC node calendars.js
}
observe both <<'SEEN'
POI user model    2025-01-31
fastexcel-reader  2025-01-31
POI event API     2021-01-30
exceljs           2021-01-30
SheetJS cellDates 2021-01-30 with the text 2025-01-31
SEEN

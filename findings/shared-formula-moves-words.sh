#!/usr/bin/env bash
# Expected: a formula shared by a column of cells moves its cell references from row to row and nothing else.
# Happens:  exceljs also counts up whatever looks like a reference in a quoted text or a sheet's name, so that the second row asks for "H101"
#           and the sheet 'Q2 2025'; fastexcel-reader turns LOG10 into LOG11 and Q1 2025 into Q2 2025; POI drops the sheet's name, and the
#           reference is to the formula's own sheet. None of them complains.
# Hurt:     anyone who audits or recalculates formulas: a sum by GPU model comes out 0 from the second row on, a quarter is taken for the next.
# Versions: exceljs 4.4.0 (writes and reads), fastexcel-reader 0.20.2, Apache POI 5.5.1
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

npm_packages exceljs@4.4.0
maven org.dhatim:fastexcel-reader:0.20.2 org.apache.poi:poi-ooxml:5.5.1

cat >book.js <<'JS'
const { Workbook } = require('exceljs');
const FORMULAS = ['SUMIF(A$1:A$3,"H100",B$1:B$3)*B1', "'Q1 2025'!A1+B1", 'LOG10(B1)'];

async function main() {
  const book = new Workbook();
  const sheet = book.addWorksheet('Cost');
  book.addWorksheet('Q1 2025');
  [10, 20, 30].forEach((cost) => sheet.addRow(['H100', cost]));
  FORMULAS.forEach((formula, i) => sheet.fillFormula(`${'DEF'[i]}1:${'DEF'[i]}3`, formula, [1, 2, 3], 'shared'));
  await book.xlsx.writeFile('shared.xlsx');

  const again = new Workbook();
  await again.xlsx.readFile('shared.xlsx');
  for (const column of 'DEF') console.log('exceljs          row 2:', again.getWorksheet('Cost').getCell(column + 2).formula);
}
main();
JS
cat >Formulas.java <<'JAVA'
import java.io.File;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Formulas {
    public static void main(String[] args) throws Exception {
        try (var book = new ReadableWorkbook(new File("shared.xlsx")); var rows = book.getFirstSheet().openStream()) {
            var second = rows.skip(1).findFirst().orElseThrow();
            for (int i = 3; i < 6; i++) System.out.println("fastexcel-reader row 2: " + second.getCell(i).getFormula());
        }
        try (var book = new XSSFWorkbook(new File("shared.xlsx"))) {
            for (int i = 3; i < 6; i++)
                System.out.println("POI              row 2: " + book.getSheetAt(0).getRow(1).getCell(i).getCellFormula());
        }
    }
}
JAVA

both() {
    node book.js
    run_java Formulas.java
}
observe both <<'SEEN'
exceljs          row 2: SUMIF(A$1:A$3,"H101",B$1:B$3)*B2
exceljs          row 2: 'Q2 2025'!A2+B2
exceljs          row 2: LOG10(B2)
fastexcel-reader row 2: SUMIF(A$1:A$3,"H100",B$1:B$3)*B2
fastexcel-reader row 2: 'Q2 2025'!A2+B2
fastexcel-reader row 2: LOG11(B2)
POI              row 2: SUMIF(A$1:A$3,"H100",B$1:B$3)*B2
POI              row 2: A2+B2
POI              row 2: LOG10(B2)
SEEN

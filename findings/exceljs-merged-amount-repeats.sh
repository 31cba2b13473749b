#!/usr/bin/env bash
# Expected: of merged cells the first holds the value and the others are empty, as the file says and as SheetJS reads it.
# Happens:  exceljs answers the first cell's value for each cell of the range.
# Hurt:     anyone who sums a column in which one fee is merged over the lines that it covers: it counts once per line, threefold here.
# Versions: exceljs 4.4.0; xlsx (SheetJS) 0.18.5 reads the same file right
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

npm_packages exceljs@4.4.0 xlsx@0.18.5

cat >merged.js <<'JS'
const { Workbook } = require('exceljs');
const XLSX = require('xlsx');

async function main() {
  const book = new Workbook();
  const sheet = book.addWorksheet('Support');
  ['rack 1', 'rack 2', 'rack 3'].forEach((rack) => sheet.addRow([rack]));
  sheet.getCell('B1').value = 3000;
  sheet.mergeCells('B1:B3');
  await book.xlsx.writeFile('merged.xlsx');

  const again = new Workbook();
  await again.xlsx.readFile('merged.xlsx');
  let sum = 0;
  again.getWorksheet('Support').eachRow((row) => { sum += row.getCell(2).value ?? 0; });
  console.log('exceljs: sum of column B', sum);

  const cells = XLSX.readFile('merged.xlsx').Sheets.Support;
  console.log('SheetJS: sum of column B', ['B1', 'B2', 'B3'].reduce((s, at) => s + (cells[at]?.v ?? 0), 0));
}
main();
JS
observe node merged.js <<'SEEN'
exceljs: sum of column B 9000
SheetJS: sum of column B 3000
SEEN

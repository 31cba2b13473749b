#!/usr/bin/env bash
# Expected: filling one cell red in a workbook that was read fills that cell.
# Happens:  cells read from a file share one style object if they share a style in the file, so every cell of that style turns red,
#           or takes the other number format; in a workbook made by the same library in memory it works as expected.
# Hurt:     anyone who marks the bad amounts in a copy of a sender's workbook: all amounts are accused, and a changed number format
#           shows every cost as a percentage.
# Versions: exceljs 4.4.0
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

npm_packages exceljs@4.4.0

cat >mark.js <<'JS'
const { Workbook } = require('exceljs');
const red = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };

function markFirst(book) {
  const sheet = book.getWorksheet('Cost');
  sheet.getCell('A1').fill = red;
  return ['A1', 'A2', 'A3'].filter((at) => sheet.getCell(at).fill?.fgColor?.argb === 'FFFF0000').join(' ');
}

async function main() {
  const book = new Workbook();
  const sheet = book.addWorksheet('Cost');
  [100, 200, 300].forEach((cost) => { sheet.addRow([cost]).getCell(1).numFmt = '#,##0.00'; });
  await book.xlsx.writeFile('cost.xlsx');
  console.log('made in memory, A1 marked, red are:', markFirst(book));

  const again = new Workbook();
  await again.xlsx.readFile('cost.xlsx');
  console.log('read from file, A1 marked, red are:', markFirst(again));
}
main();
JS
observe node mark.js <<'SEEN'
made in memory, A1 marked, red are: A1
read from file, A1 marked, red are: A1 A2 A3
SEEN

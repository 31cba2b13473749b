#!/usr/bin/env bash
# Expected: soffice --convert-to csv writes the sheet that opens: the visible one, marked active.
# Happens:  it writes the first sheet of the file, even if that is hidden and another is active; a PDF of the same file shows the visible one.
# Hurt:     anyone who publishes a report by headless conversion: the CSV holds the hidden payroll in place of the report, and no line of the report.
# Versions: LibreOffice 7.4; the workbook is written by xlsx (SheetJS) 0.18.5
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

npm_packages xlsx@0.18.5

cat >hidden.js <<'JS'
const XLSX = require('xlsx');
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['PAYROLL', 250000]]), 'Payroll');
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['REPORT', 1000000]]), 'Report');
book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }], Views: [{ activeTab: 1 }] };
XLSX.writeFile(book, 'book.xlsx');
JS
convert() {
    node hidden.js
    office csv book.xlsx
    office pdf book.xlsx
    echo "CSV: $(cat book.csv)"
    echo "PDF: $(pdftotext -layout book.pdf - | grep -oE 'PAYROLL|REPORT' | paste -sd' ')"
}
observe convert <<'SEEN'
CSV: PAYROLL,250000
PDF: REPORT
SEEN

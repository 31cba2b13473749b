#!/usr/bin/env bash
# Expected: a cell that shows 東京 is read as 東京, by the streaming API as by the user model.
# Happens:  ReadOnlySharedStringsTable, as it is usually constructed, appends the reading aid that Excel for Japan stores with typed
#           kanji: "東京 トウキョウ". The user model leaves it out; the second constructor argument (false) does too.
# Hurt:     anyone who matches vendors, cost centres or headers of Japanese workbooks: a pasted 東京 and a typed one are two vendors, totals split.
# Versions: Apache POI 5.5.1
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi-ooxml:5.5.1 org.apache.poi:poi-ooxml-full:5.5.1
rm lib/poi-ooxml-lite-*.jar # the full schema takes its place

cat >Furigana.java <<'JAVA'
import java.io.*;
import org.apache.poi.openxml4j.opc.*;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.usermodel.*;

class Furigana {
    public static void main(String[] args) throws Exception {
        var file = new File("furigana.xlsx");
        try (var book = new XSSFWorkbook(); var out = new FileOutputStream(file)) {
            var typed = new XSSFRichTextString("東京");
            var aid = typed.getCTRst().addNewRPh();
            aid.setSb(0);
            aid.setEb(2);
            aid.setT("トウキョウ");
            book.createSheet("Vendors").createRow(0).createCell(0).setCellValue(typed);
            book.write(out);
        }
        try (var book = new XSSFWorkbook(file)) {
            System.out.println("user model         " + book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
        try (var pack = OPCPackage.open(file, PackageAccess.READ)) {
            System.out.println("streaming, default " + new ReadOnlySharedStringsTable(pack).getItemAt(0).getString());
            System.out.println("streaming, false   " + new ReadOnlySharedStringsTable(pack, false).getItemAt(0).getString());
        }
    }
}
JAVA
observe run_java -Dstdout.encoding=UTF-8 Furigana.java <<'SEEN'
user model         東京
streaming, default 東京 トウキョウ
streaming, false   東京
SEEN

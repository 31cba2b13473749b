package org.truecost.bench;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A bare read by POI's user model, which holds the whole workbook. */
final class UserModelReads {

    private UserModelReads() {}

    public static void main(String[] args) throws Exception {
        Folder.read(args[0], file -> {
            long cells = 0;
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                    XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
                for (Row row : workbook.getSheetAt(0)) {
                    for (Cell cell : row) {
                        cells += Cells.hasValue(cell) ? 1 : 0;
                    }
                }
                opened.revert();
            }
            return cells;
        });
    }
}

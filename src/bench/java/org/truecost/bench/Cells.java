package org.truecost.bench;

import org.apache.poi.ss.usermodel.Cell;

/** A cell's value, asked for as a program would that calculates with it. */
final class Cells {

    private Cells() {}

    static boolean hasValue(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> !Double.isNaN(cell.getNumericCellValue());
            case STRING -> !cell.getStringCellValue().isEmpty();
            default -> false;
        };
    }
}

package org.truecost.output.grid;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** The cells of a sheet of the template, which is held; missing rows and cells are created. */
public final class HeldCells implements CellTarget {

    private final XSSFSheet sheet;
    private @Nullable XSSFRow row;
    private @Nullable XSSFCell cell;

    public HeldCells(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void row(int index, short height) {
        XSSFRow there = sheet.getRow(index);
        row = there == null ? sheet.createRow(index) : there;
        row.setHeight(height);
    }

    @Override
    public void heighten(short needed) {
        if (needed > row().getHeight()) {
            row().setHeight(needed);
        }
    }

    @Override
    public void cell(int column, CellStyle look) {
        XSSFCell there = row().getCell(column);
        if (there != null) {
            there.setBlank();
        }
        cell = there == null ? row().createCell(column) : there;
        cell.setCellStyle(look);
    }

    @Override
    public void look(CellStyle look) {
        cell().setCellStyle(look);
    }

    /** Not through the library's own parser: it knows no tables that are still being written. */
    @Override
    public void formula(String formula) {
        CTCell xml = cell().getCTCell();
        (xml.isSetF() ? xml.getF() : xml.addNewF()).setStringValue(formula);
    }

    @Override
    public void text(String text) {
        cell().setCellValue(text);
    }

    @Override
    public void number(double number) {
        cell().setCellValue(number);
    }

    @Override
    public void clear(int column, int beyond) {
        IntStream.range(column, Math.max(0, row().getLastCellNum()))
                .mapToObj(row()::getCell)
                .filter(Objects::nonNull)
                .filter(there -> there.getCellType() == CellType.BLANK || there.getColumnIndex() < beyond)
                .forEach(row()::removeCell);
    }

    private XSSFRow row() {
        return requireNonNull(row, "no row begun");
    }

    private XSSFCell cell() {
        return requireNonNull(cell, "no cell begun");
    }
}

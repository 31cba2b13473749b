package org.truecost.output.grid;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/**
 * What the library would read, or refuse to move, while it moves rows: formulas of every sheet, arrays among them, joined cells and
 * conditional formats. It is taken off the sheets before, and comes back in its new place.
 */
final class MovedCells {

    private final XSSFSheet sheet;
    private final RowInsertion rows;
    private final List<Formula> formulas = new ArrayList<>();
    private final List<CTConditionalFormatting> formats = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();

    /** @param cell its XML with the formula */
    private record Formula(XSSFSheet sheet, int row, int column, CTCell cell) {}

    private MovedCells(XSSFSheet sheet, RowInsertion rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    /** Takes them off the sheets. */
    static MovedCells setAside(XSSFSheet sheet, RowInsertion rows) {
        MovedCells cells = new MovedCells(sheet, rows);
        sheet.getWorkbook().forEach(each -> cells.setFormulasAside((XSSFSheet) each));
        CTWorksheet xml = sheet.getCTWorksheet();
        xml.getConditionalFormattingList()
                .forEach(format -> cells.formats.add((CTConditionalFormatting) format.copy()));
        xml.setConditionalFormattingArray(new CTConditionalFormatting[0]);
        if (xml.isSetMergeCells()) {
            xml.getMergeCells().getMergeCellList().forEach(cell -> cells.joined.add(cell.getRef()));
            xml.unsetMergeCells();
        }
        return cells;
    }

    private void setFormulasAside(XSSFSheet each) {
        List<XSSFCell> found = new ArrayList<>();
        each.forEach(row -> row.forEach(cell -> add(found, cell)));
        for (XSSFCell cell : found) {
            formulas.add(new Formula(each, cell.getRowIndex(), cell.getColumnIndex(), ofItsOwn(cell)));
        }
        found.stream().filter(XSSFCell::isPartOfArrayFormulaGroup).forEach(MovedCells::ungroup);
        found.stream()
                .filter(cell -> cell.getCTCell().isSetF())
                .forEach(cell -> cell.getCTCell().unsetF());
    }

    /** The cell's XML; a formula that it shares with others is written out, as theirs may be moved in different ways. */
    private static CTCell ofItsOwn(XSSFCell cell) {
        CTCell xml = (CTCell) cell.getCTCell().copy();
        if (xml.isSetF() && xml.getF().getT() == STCellFormulaType.SHARED) {
            String formula = cell.getCellFormula();
            xml.unsetF();
            xml.addNewF().setStringValue(formula);
        }
        return xml;
    }

    private static void add(List<XSSFCell> found, Cell cell) {
        XSSFCell held = (XSSFCell) cell;
        if (held.getCTCell().isSetF() || held.isPartOfArrayFormulaGroup()) {
            found.add(held);
        }
    }

    private static void ungroup(XSSFCell cell) {
        if (cell.isPartOfArrayFormulaGroup()) {
            cell.getSheet().removeArrayFormula(cell);
        }
    }

    /** Puts them back once the rows have moved. */
    void putBack() {
        formulas.forEach(this::putBack);
        CTWorksheet xml = sheet.getCTWorksheet();
        xml.setConditionalFormattingArray(formats.toArray(CTConditionalFormatting[]::new));
        for (String range : joined) {
            // Unchecked: the ranges were there before, and are as many.
            sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(rows.cells(range)));
        }
    }

    private void putBack(Formula formula) {
        int row = formula.sheet().equals(sheet) ? rows.row(formula.row()) : formula.row();
        XSSFCell cell = formula.sheet().getRow(row).getCell(formula.column());
        CTCell xml = formula.cell();
        xml.setR(cell.getReference());
        if (xml.isSetF()) {
            move(xml.getF(), formula.sheet());
        }
        cell.getCTCell().set(xml);
    }

    private void move(CTCellFormula formula, XSSFSheet own) {
        formula.setStringValue(rows.formula(formula.getStringValue(), own.getSheetName()));
        if (!own.equals(sheet)) {
            return;
        }
        // An array fills the cells that it is for, and no more.
        RowInsertion moving = formula.getT() == STCellFormulaType.NORMAL ? rows : rows.withoutGrowth();
        if (formula.isSetRef()) {
            formula.setRef(moving.cells(formula.getRef()));
        }
        if (formula.isSetR1()) {
            formula.setR1(moving.cells(formula.getR1()));
        }
        if (formula.isSetR2()) {
            formula.setR2(moving.cells(formula.getR2()));
        }
    }
}

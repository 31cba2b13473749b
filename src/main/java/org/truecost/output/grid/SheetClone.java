package org.truecost.output.grid;

import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Lays a new sheet out like another: its views, widths, print set-up and the rows at its top. */
public final class SheetClone {

    private SheetClone() {}

    /** @param rows how many rows at the top they have in common */
    public static void layOut(XSSFSheet from, XSSFSheet to, int rows) {
        CTWorksheet model = from.getCTWorksheet();
        CTWorksheet twin = to.getCTWorksheet();
        twin.setSheetViews(model.getSheetViews());
        twin.setColsArray(model.getColsArray());
        if (model.isSetSheetPr()) {
            twin.setSheetPr(model.getSheetPr());
        }
        if (model.isSetPageMargins()) {
            twin.setPageMargins(model.getPageMargins());
        }
        if (model.isSetPrintOptions()) {
            twin.setPrintOptions(model.getPrintOptions());
        }
        if (model.isSetPageSetup()) {
            twin.setPageSetup(model.getPageSetup());
        }
        if (model.isSetHeaderFooter()) {
            twin.setHeaderFooter(model.getHeaderFooter());
        }
        top(from, to, rows);
        to.setRepeatingRows(from.getRepeatingRows());
        to.setRepeatingColumns(from.getRepeatingColumns());
    }

    private static void top(XSSFSheet from, XSSFSheet to, int rows) {
        for (int index = 0; index < rows; index++) {
            XSSFRow row = from.getRow(index);
            if (row != null) {
                to.createRow(index).copyRowFrom(row, new CellCopyPolicy());
            }
        }
    }
}

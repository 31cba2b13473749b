package org.truecost.output.grid;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * The formulas that a user has put into the template. What they came to there is wrong once the places are filled: a program that opens the
 * summary calculates them.
 */
final class TemplateFormulas {

    private TemplateFormulas() {}

    /** Removes the order in which cells were last calculated: it names cells that move, and programs make it again. */
    static void forgetOrder(OPCPackage file) throws InvalidFormatException {
        String type = XSSFRelation.CALC_CHAIN.getRelation();
        for (PackagePart workbook : file.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())) {
            for (PackageRelationship chain : workbook.getRelationshipsByType(type)) {
                workbook.removeRelationship(chain.getId());
                file.deletePart(PackagingURIHelper.createPartName(chain.getTargetURI()));
            }
        }
    }

    /** Removes their values, and asks for new ones where there are any. */
    static void forgetValues(XSSFWorkbook workbook) {
        boolean any = false;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    any |= forgetValue(((XSSFCell) cell).getCTCell());
                }
            }
        }
        if (any) {
            workbook.setForceFormulaRecalculation(true);
        }
    }

    private static boolean forgetValue(CTCell cell) {
        if (!cell.isSetF()) {
            return false;
        }
        if (cell.isSetV()) {
            cell.unsetV();
        }
        if (cell.isSetT()) {
            cell.unsetT();
        }
        return true;
    }
}

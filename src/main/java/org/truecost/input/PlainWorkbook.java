package org.truecost.input;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.UnreadableWorkbookException;

/**
 * What was read of a workbook of any format, as a plain {@code .xlsx} that can be marked: its sheets in their order, each cell at its
 * address with its value and number format, hidden sheets, rows and columns, and joined cells. Rows are not held.
 */
final class PlainWorkbook {

    /** Rows that are held until they are written. */
    private static final int WINDOW = 50;

    /** Of a sheet's name. */
    private static final int LONGEST = 31;

    private final SXSSFWorkbook copy = new SXSSFWorkbook(WINDOW);
    private final PlainCells cells = new PlainCells(copy);
    private final List<String> names = new ArrayList<>();

    private PlainWorkbook() {}

    /**
     * Writes the plain workbook.
     *
     * @param file as it was read
     * @param encoding of a text table that does not say so itself; null where that is not known
     * @return the names of its sheets, in order, as problems name them; a spreadsheet program may not take all of them. None where it
     *     cannot be read without a password, or a sheet of it has no room in the format
     * @throws IOException if it cannot be written
     */
    static Optional<List<String>> write(WorkbookFile file, @Nullable Charset encoding, Path target) throws IOException {
        PlainWorkbook plain = new PlainWorkbook();
        try (SXSSFWorkbook copy = plain.copy;
                OpenWorkbook workbook = WorkbookFormats.open(file, encoding, Passwords.NONE);
                OutputStream out = Files.newOutputStream(target)) {
            plain.sheets(workbook);
            plain.showFirstVisible();
            copy.write(out);
        } catch (UnreadableWorkbookException unreadable) {
            return Optional.empty();
        }
        return Optional.of(plain.names);
    }

    private void sheets(OpenWorkbook workbook) throws UnreadableWorkbookException {
        copy.getXSSFWorkbook().getCTWorkbook().getWorkbookPr().setDate1904(workbook.dates() == DateSystem.FROM_1904);
        for (int index = 0; index < workbook.sheets().size(); index++) {
            names.add(workbook.sheets().name(index));
            SXSSFSheet sheet = copy.createSheet(unused(workbook.sheets().name(index)));
            if (workbook.sheets().isHidden(index)) {
                copy.setSheetVisibility(index, SheetVisibility.HIDDEN);
            }
            try (SheetRows rows = workbook.rows(index)) {
                if (rows != null) {
                    rows(rows, sheet);
                }
            }
        }
    }

    private void showFirstVisible() {
        for (int index = copy.getNumberOfSheets() - 1; index >= 0; index--) {
            if (!copy.isSheetHidden(index)) {
                copy.setActiveSheet(index);
                copy.setFirstVisibleTab(index);
            }
        }
    }

    private void rows(SheetRows rows, SXSSFSheet sheet) throws UnreadableWorkbookException {
        int widest = 0;
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (row.number() > CellRange.ROWS || row.width() > CellRange.COLUMNS) {
                throw UnreadableWorkbookException.content("problems.reason.sheetStructure");
            }
            if (!row.isBlank() || row.isHidden()) {
                row(row, sheet);
            }
            widest = Math.max(widest, row.width());
        }
        layOut(rows.layout(), widest, sheet);
    }

    private void row(RawRow row, SXSSFSheet sheet) {
        SXSSFRow written = sheet.createRow(row.number() - 1);
        written.setZeroHeight(row.isHidden());
        for (int column = row.firstColumn(); column < row.width(); column++) {
            cells.put(row.at(column), written, column);
        }
    }

    private static void layOut(SheetLayout layout, int width, SXSSFSheet sheet) {
        for (int column = 0; column < width; column++) {
            if (layout.isHidden(column)) {
                sheet.setColumnHidden(column, true);
            }
        }
        for (CellRange range : layout.merged()) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(
                    range.firstRow() - 1, range.lastRow() - 1, range.firstColumn(), range.lastColumn()));
        }
    }

    /** A name that spreadsheet programs take and no sheet before has. */
    private String unused(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted, '-');
        String name = safe;
        for (int number = 2; copy.getSheet(name) != null; number++) {
            String end = " " + number;
            name = safe.substring(0, Math.min(safe.length(), LONGEST - end.length())) + end;
        }
        return name;
    }
}

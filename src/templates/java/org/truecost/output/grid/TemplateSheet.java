package org.truecost.output.grid;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.truecost.output.grid.TemplateLooks.Form;
import org.truecost.output.grid.TemplateLooks.Weight;

/** One sheet of the shipped summary template, laid out from the top down. */
final class TemplateSheet {

    private static final int CHARACTER = 256;

    private final XSSFSheet sheet;
    private final TemplateLooks looks;
    private final int first;
    private int rows;

    /**
     * A sheet of a workbook.
     *
     * @param first the first column's index; columns before it are a margin
     */
    TemplateSheet(XSSFSheet sheet, TemplateLooks looks, int first, int... widths) {
        this.sheet = sheet;
        this.looks = looks;
        this.first = first;
        for (int column = 0; column < first; column++) {
            sheet.setColumnWidth(column, 2 * CHARACTER);
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(first + column, widths[column] * CHARACTER);
        }
        sheet.setDisplayGridlines(false);
        print();
    }

    XSSFSheet sheet() {
        return sheet;
    }

    int rows() {
        return rows;
    }

    /** The sheet's name in large type, and below it what it is. */
    TemplateSheet title(String title, String note) {
        row(32, Weight.TITLE, Form.TEXT, title);
        row(18, Weight.SUBTITLE, Form.TEXT, note);
        return down(1);
    }

    TemplateSheet section(String text) {
        return down(1).row(24, Weight.SECTION, Form.TEXT, text);
    }

    TemplateSheet note(String text) {
        return row(16, Weight.NOTE, Form.TEXT, text);
    }

    TemplateSheet down(int count) {
        rows += count;
        return this;
    }

    /** A row of texts in one look. */
    TemplateSheet row(float height, Weight weight, Form form, String... texts) {
        XSSFRow row = sheet.createRow(rows++);
        row.setHeightInPoints(height);
        for (int column = 0; column < texts.length; column++) {
            XSSFCell cell = row.createCell(first + column);
            cell.setCellStyle(looks.of(weight, form));
            if (!texts[column].isEmpty()) {
                cell.setCellValue(texts[column]);
            }
        }
        return this;
    }

    /** Column headings; those over figures are set right. */
    TemplateSheet headings(float height, int firstFigure, int lastFigure, String... texts) {
        row(height, Weight.HEADING, Form.TEXT, texts);
        for (int column = firstFigure; column <= Math.min(lastFigure, texts.length - 1); column++) {
            cell(rows - 1, column).setCellStyle(looks.of(Weight.HEADING, Form.RIGHT));
        }
        return this;
    }

    /** A row to be filled, one form per column. */
    TemplateSheet pattern(float height, Weight weight, Form... forms) {
        XSSFRow row = sheet.createRow(rows++);
        row.setHeightInPoints(height);
        for (int column = 0; column < forms.length; column++) {
            row.createCell(first + column).setCellStyle(looks.of(weight, forms[column]));
        }
        return this;
    }

    /** Names the last rows written, from a column on. */
    TemplateSheet named(TemplatePlace place, int column) {
        int top = rows - place.rows();
        Ref from = new Ref(sheet.getSheetName(), top, first + column);
        Ref to = new Ref(sheet.getSheetName(), rows - 1, first + column + place.columns() - 1);
        XSSFName name = sheet.getWorkbook().createName();
        name.setNameName(place.key());
        name.setRefersToFormula(place.rows() * place.columns() == 1 ? from.toString() : from.to(to));
        return this;
    }

    TemplateSheet named(TemplatePlace place) {
        return named(place, 0);
    }

    /** Changes the look of one cell of the last row. */
    TemplateSheet look(int column, Weight weight, Form form) {
        cell(rows - 1, column).setCellStyle(looks.of(weight, form));
        return this;
    }

    XSSFCell cell(int row, int column) {
        XSSFCell there = sheet.getRow(row).getCell(first + column);
        return there == null ? sheet.getRow(row).createCell(first + column) : there;
    }

    /** Joins cells of the last row. */
    TemplateSheet merged(int from, int to) {
        for (int column = from + 1; column <= to; column++) {
            cell(rows - 1, column).setCellStyle(cell(rows - 1, from).getCellStyle());
        }
        sheet.addMergedRegion(new CellRangeAddress(rows - 1, rows - 1, first + from, first + to));
        return this;
    }

    /** Keeps the rows so far and the first columns in sight, and repeats the last row on every printed page. */
    TemplateSheet freeze(int columns) {
        sheet.createFreezePane(first + columns, rows);
        sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
        return this;
    }

    /** Keeps only the rows above in view. */
    TemplateSheet freezeRows() {
        sheet.createFreezePane(0, rows);
        return this;
    }

    void wide(int pages) {
        sheet.getPrintSetup().setFitWidth((short) pages);
    }

    private void print() {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setLeft("&8&A");
        sheet.getFooter().setCenter("&8 {subtitle}");
        sheet.getFooter().setRight("&8&P / &N");
    }
}

package org.truecost.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet from the top down, each row from the left. The only place where exact decimals become a file's
 * floating-point numbers.
 */
final class Pen {

    private static final int CHARACTER = 256;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFSheet sheet;
    private final Styles styles;
    private @Nullable SXSSFRow row;
    private int rows;
    private int columns;

    /** @param widths of the columns, in characters */
    Pen(SXSSFSheet sheet, Styles styles, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        sheet.setDisplayGridlines(false);
        printAcrossOnePage();
    }

    /** Begins the next row. */
    Pen row() {
        row = sheet.createRow(rows++);
        columns = 0;
        return this;
    }

    /** Begins the next row at a height in points, where the program's own would not do. */
    Pen row(float height) {
        row();
        current().setHeightInPoints(height);
        return this;
    }

    /** Leaves so many rows out. */
    Pen down(int count) {
        rows += count;
        return this;
    }

    /** Leaves a cell out. */
    Pen skip() {
        columns++;
        return this;
    }

    /** Text, and never a formula. */
    Ref text(String text, Look look) {
        Cell cell = cell();
        cell.setCellValue(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
        cell.setCellStyle(looksLikeFormula(text) ? styles.quoted(look) : styles.of(look));
        return last();
    }

    /** A number, or an empty cell for null. */
    Ref number(@Nullable BigDecimal number, Look look) {
        Cell cell = cell();
        cell.setCellStyle(styles.of(look));
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
        return last();
    }

    /** A formula with the value it has, so that a reader that does not calculate sees it, too. */
    Ref formula(String formula, BigDecimal value, Look look) {
        Cell cell = cell();
        cell.setCellStyle(styles.of(look));
        cell.setCellFormula(formula);
        cell.setCellValue(value.doubleValue());
        return last();
    }

    /** A formula that makes a text, with the text it makes. */
    Ref formula(String formula, String text, Look look) {
        Cell cell = cell();
        cell.setCellStyle(styles.of(look));
        cell.setCellFormula(formula);
        cell.setCellValue(text);
        return last();
    }

    Ref day(LocalDate day, Look look) {
        Cell cell = cell();
        cell.setCellStyle(styles.of(look));
        cell.setCellValue(day);
        return last();
    }

    /** A month, as its first day. */
    Ref month(YearMonth month, Look look) {
        return day(month.atDay(1), look);
    }

    /** So many empty cells. */
    Pen blank(int count, Look look) {
        for (int i = 0; i < count; i++) {
            cell().setCellStyle(styles.of(look));
        }
        return this;
    }

    /** Text across so many columns. */
    Ref across(int count, String text, Look look) {
        Ref first = text(text, look);
        return merged(first, count, look);
    }

    /** Makes the last cell reach across so many columns. */
    Ref merged(Ref first, int count, Look look) {
        blank(count - 1, look);
        sheet.addMergedRegionUnsafe(
                new CellRangeAddress(first.row(), first.row(), first.column(), first.column() + count - 1));
        return first;
    }

    /** The name and the explanation at the top of a sheet, and an empty row. */
    Pen title(String title, String subtitle) {
        row(30).text(title, Look.of(Look.Weight.TITLE, Look.Form.TEXT));
        row(20).text(subtitle, Look.of(Look.Weight.SUBTITLE, Look.Form.TEXT));
        return row();
    }

    /** Keeps the rows written so far and the first columns in sight, and repeats the last row on every printed page. */
    Pen freeze(int firstColumns) {
        sheet.createFreezePane(firstColumns, rows);
        sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
        return this;
    }

    /** Lets the reader filter the table whose heading stands in the given row and which ends here. */
    void filter(int headingRow, int lastColumn) {
        sheet.setAutoFilter(new CellRangeAddress(headingRow, Math.max(headingRow, rows - 1), 0, lastColumn));
    }

    /** Prints a wide table over two pages side by side, with its first column on both. */
    void printAcrossTwoPages() {
        sheet.getPrintSetup().setFitWidth((short) 2);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }

    /** Prints the columns up to the given one, then those behind it, on pages of their own. */
    void printApart(int tableEnd, int chartStart, int chartEnd, int chartRows) {
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        Ref table = new Ref(sheetName(), 0, 0);
        Ref charts = new Ref(sheetName(), 0, chartStart);
        sheet.getWorkbook()
                .setPrintArea(
                        index,
                        table.localTo(new Ref(sheetName(), rows - 1, tableEnd)) + ","
                                + charts.localTo(new Ref(sheetName(), chartRows, chartEnd)));
    }

    /** Rows written so far. */
    int rows() {
        return rows;
    }

    String sheetName() {
        return sheet.getSheetName();
    }

    Styles styles() {
        return styles;
    }

    private Cell cell() {
        return current().createCell(columns++);
    }

    private Ref last() {
        return new Ref(sheet.getSheetName(), rows - 1, columns - 1);
    }

    private SXSSFRow current() {
        if (row == null) {
            throw new IllegalStateException("no row begun");
        }
        return row;
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private void printAcrossOnePage() {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}

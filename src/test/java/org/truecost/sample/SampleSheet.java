package org.truecost.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet as a finance team lays one out: title, notes, a styled header, rows, a total. */
final class SampleSheet {

    /** How a column looks. */
    enum Look {
        TEXT("@", 18),
        LONG("@", 34),
        CODE("@", 12),
        COUNT("#,##0", 13),
        MONEY("#,##0", 17),
        YEN("#,##0", 18),
        PRICE("#,##0.00", 11),
        RATE("#,##0.00", 11),
        DATE("yyyy-mm-dd", 12);

        private final String format;
        private final int width;

        Look(String format, int width) {
            this.format = format;
            this.width = width;
        }

        boolean isText() {
            return format.equals("@");
        }
    }

    record Heading(String text, Look look) {}

    /** A formula and the value it has. */
    record Formula(String text, double value) {}

    private static final int WIDTH_UNIT = 256;
    private static final byte[] NAVY = {0x1F, 0x3A, 0x5F};
    private static final byte[] GREY = {0x6B, 0x72, (byte) 0x80};
    private static final byte[] PALE = {(byte) 0xF1, (byte) 0xF4, (byte) 0xF8};
    private static final byte[] LINE = {(byte) 0xC9, (byte) 0xD1, (byte) 0xDB};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final String fontName;
    private final Map<Look, CellStyle> plain = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> total = new EnumMap<>(Look.class);
    private List<Heading> headings = List.of();
    private int next;

    SampleSheet(XSSFWorkbook workbook, String name, String fontName) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        this.fontName = fontName;
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    SampleSheet title(String text) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(26);
        write(row.createCell(0), text, style(font(16, true, NAVY)));
        return this;
    }

    SampleSheet note(String text) {
        XSSFFont font = font(10, false, GREY);
        write(sheet.createRow(next++).createCell(0), text, style(font));
        return this;
    }

    SampleSheet header(Heading... columns) {
        headings = List.of(columns);
        next++;
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(32);
        XSSFCellStyle style = style(font(10, true, WHITE));
        style.setFillForegroundColor(new XSSFColor(NAVY));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        for (int i = 0; i < columns.length; i++) {
            write(row.createCell(i), columns[i].text(), style);
            sheet.setColumnWidth(i, columns[i].look().width * WIDTH_UNIT);
        }
        sheet.createFreezePane(1, next);
        return this;
    }

    SampleSheet row(@Nullable Object... values) {
        fill(values, false);
        return this;
    }

    SampleSheet total(@Nullable Object... values) {
        fill(values, true);
        return this;
    }

    /** The number of the row that comes next, as a formula names it. */
    int nextRow() {
        return next + 1;
    }

    private void fill(@Nullable Object[] values, boolean isTotal) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(isTotal ? 22 : 36);
        for (int i = 0; i < headings.size(); i++) {
            Look look = headings.get(i).look();
            CellStyle style = (isTotal ? total : plain).computeIfAbsent(look, any -> body(look, isTotal));
            write(row.createCell(i), i < values.length ? values[i] : null, style);
        }
    }

    private XSSFCellStyle body(Look look, boolean isTotal) {
        XSSFCellStyle style = style(font(10, isTotal, NAVY));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setWrapText(look.isText());
        style.setIndention((short) 1);
        style.setAlignment(look.isText() ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setBorderBottom(isTotal ? BorderStyle.DOUBLE : BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(LINE));
        if (isTotal) {
            style.setBorderTop(BorderStyle.THIN);
            style.setFillForegroundColor(new XSSFColor(PALE));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFFont font(int size, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(new XSSFColor(colour));
        return font;
    }

    private static void write(XSSFCell cell, @Nullable Object value, CellStyle style) {
        cell.setCellStyle(style);
        switch (value) {
            case null -> {}
            case String text -> cell.setCellValue(text);
            case Integer number -> cell.setCellValue(number);
            case Long number -> cell.setCellValue(number);
            case LocalDate day -> cell.setCellValue(day);
            case Formula formula -> {
                cell.setCellFormula(formula.text());
                cell.setCellValue(formula.value());
            }
            default -> throw new IllegalArgumentException("no cell: " + value);
        }
    }
}

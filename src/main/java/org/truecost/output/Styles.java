package org.truecost.output;

import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.truecost.ledger.Language;

/** The summary's cell styles: one accent colour, a quiet grid, number formats by currency. Made on first use, then shared. */
final class Styles {

    private static final String INK = "262B33";
    private static final String FAINT_INK = "7A828E";
    private static final String GRID = "DDE1E6";
    private static final String PAPER = "FFFFFF";
    private static final String TINT = "F1F4F7";

    private final SXSSFWorkbook workbook;
    private final Language language;
    private final Palette palette;
    private final String amountFormat;
    private final String timesFormat;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Look, XSSFCellStyle> quoted = new HashMap<>();

    /**
     * @param times what stands behind a ratio, {@code ×}
     */
    Styles(SXSSFWorkbook workbook, Language language, Currency currency, Palette palette, String times) {
        this.workbook = workbook;
        this.language = language;
        this.palette = palette;
        this.amountFormat = amountFormat(currency);
        this.timesFormat = "#,##0.00\"" + times.replace("\"", "") + "\"";
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    /** The same look for text that a spreadsheet program would take for a formula once somebody edits the cell. */
    CellStyle quoted(Look look) {
        return quoted.computeIfAbsent(look, key -> {
            XSSFCellStyle style = make(key);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    Palette palette() {
        return palette;
    }

    private static String amountFormat(Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        String number = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return number + ";[Red]-" + number;
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setFont(font(look.weight()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        form(style, look.form());
        paint(style, look.weight());
        return style;
    }

    private XSSFFont font(Look.Weight weight) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(
                switch (language) {
                    case ENGLISH -> "Calibri";
                    case JAPANESE -> "Yu Gothic";
                });
        font.setFontHeightInPoints(size(weight));
        font.setBold(
                switch (weight) {
                    case PLAIN, NOTE, FAINT, CARD_NOTE, SUBTITLE -> false;
                    default -> true;
                });
        font.setColor(colour(
                switch (weight) {
                    case TITLE, SECTION, CARD_NAME -> palette.accent();
                    case HEADING -> PAPER;
                    case NOTE, FAINT, CARD_NOTE, BAND -> FAINT_INK;
                    default -> INK;
                }));
        return font;
    }

    private static short size(Look.Weight weight) {
        return switch (weight) {
            case TITLE -> 18;
            case CARD_FIGURE -> 20;
            case SUBTITLE, SECTION -> 12;
            case NOTE, FAINT, CARD_NOTE, BAND -> 9;
            default -> 10;
        };
    }

    private void form(XSSFCellStyle style, Look.Form form) {
        style.setAlignment(
                switch (form) {
                    case TEXT, WRAPPED, DAY, MONTH -> HorizontalAlignment.LEFT;
                    default -> HorizontalAlignment.RIGHT;
                });
        style.setWrapText(form == Look.Form.WRAPPED || form == Look.Form.RIGHT);
        style.setDataFormat(workbook.createDataFormat()
                .getFormat(
                        switch (form) {
                            case TEXT, WRAPPED, RIGHT -> "General";
                            case AMOUNT -> amountFormat;
                            case UNIT_AMOUNT -> "#,##0.0000;[Red]-#,##0.0000";
                            case MILLIONS -> "#,##0.0;[Red]-#,##0.0";
                            case TIMES -> timesFormat;
                            case SHARE -> "0.00%";
                            case COUNT -> "#,##0.##";
                            case RATE -> "#,##0.00####";
                            case DAY -> "yyyy-mm-dd";
                            case MONTH -> "yyyy-mm";
                        }));
    }

    private void paint(XSSFCellStyle style, Look.Weight weight) {
        switch (weight) {
            case HEADING -> fill(style, palette.accent());
            case SUBTOTAL, CARD_NAME, CARD_FIGURE, CARD_NOTE -> fill(style, TINT);
            case TOTAL -> {
                fill(style, TINT);
                border(style, true, BorderStyle.MEDIUM, palette.accent());
            }
            case BAND -> border(style, false, BorderStyle.THIN, palette.accent());
            default -> {}
        }
        switch (weight) {
            case PLAIN, STRONG, SUBTOTAL, FAINT -> {
                border(style, false, BorderStyle.THIN, GRID);
                style.setIndention((short) 1);
            }
            case HEADING, TOTAL -> style.setIndention((short) 1);
            case BAND -> style.setAlignment(HorizontalAlignment.CENTER);
            case CARD_NAME -> {
                border(style, true, BorderStyle.MEDIUM, palette.accent());
                style.setIndention((short) 1);
            }
            case CARD_FIGURE, CARD_NOTE -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            default -> {}
        }
    }

    private void border(XSSFCellStyle style, boolean top, BorderStyle line, String rgb) {
        if (top) {
            style.setBorderTop(line);
            style.setTopBorderColor(colour(rgb));
        } else {
            style.setBorderBottom(line);
            style.setBottomBorderColor(colour(rgb));
        }
    }

    private void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}

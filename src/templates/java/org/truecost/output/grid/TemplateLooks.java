package org.truecost.output.grid;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.problem.Language;

/** The looks of the shipped summary template: one accent colour, a quiet grid, number formats by kind. */
final class TemplateLooks {

    static final String ACCENT = "0B4F7D";
    static final String HEADLINE = "B8480A";
    static final String INK = "1B2733";
    static final String MUTED = "5A6773";
    static final String RULE = "CBD3DA";
    static final String PANEL = "F3F6F8";
    static final String INPUT = "FFF8E1";
    private static final String PAPER = "FFFFFF";

    /** How a cell is emphasised. */
    enum Weight {
        TITLE,
        SUBTITLE,
        SECTION,
        HEADING,
        BAND,
        PLAIN,
        STRONG,
        SUBTOTAL,
        TOTAL,
        NOTE,
        FAINT,
        LINK,
        LISTED_LINK,
        INPUT,
        CARD,
        CARD_HEADLINE,
        CARD_FIGURE,
        CARD_NOTE
    }

    /** What a value is. */
    enum Form {
        TEXT("General"),
        WRAPPED("General"),
        RIGHT("General"),
        AMOUNT("#,##0.00;[Red]-#,##0.00;\"–\""),
        EXACT("#,##0.00;[Red]-#,##0.00;0.00"),
        UNIT("#,##0.0000;[Red]-#,##0.0000"),
        MILLIONS("#,##0.0;[Red]-#,##0.0"),
        TIMES("#,##0.00"),
        SHARE("0.00%"),
        COUNT("#,##0.##"),
        NUMBER("#,##0.0000"),
        RATE("#,##0.000000"),
        DAY("yyyy-mm-dd"),
        MONTH("yyyy-mm");

        final String format;

        Form(String format) {
            this.format = format;
        }
    }

    private final XSSFWorkbook workbook;
    private final Language language;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    TemplateLooks(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
    }

    XSSFCellStyle of(Weight weight, Form form) {
        return made.computeIfAbsent(weight + "/" + form, key -> make(weight, form));
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rgb), null);
    }

    private XSSFCellStyle make(Weight weight, Form form) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(weight));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(form)));
        boolean left = form == Form.TEXT || form == Form.WRAPPED || form == Form.DAY || form == Form.MONTH;
        style.setAlignment(left ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setWrapText(form == Form.WRAPPED || weight == Weight.HEADING);
        paint(style, weight, form);
        return style;
    }

    private String format(Form form) {
        return form == Form.TIMES ? "#,##0.00\"" + (language == TemplateBook.ENGLISH ? "×" : "倍") + "\"" : form.format;
    }

    private XSSFFont font(Weight weight) {
        XSSFFont font = workbook.createFont();
        font.setFontName(typeface());
        font.setFontHeightInPoints(size(weight));
        font.setBold(
                switch (weight) {
                    case PLAIN, NOTE, FAINT, SUBTITLE, LINK, LISTED_LINK, INPUT, CARD_NOTE -> false;
                    default -> true;
                });
        font.setColor(colour(
                switch (weight) {
                    case TITLE, SECTION, LINK, LISTED_LINK, CARD -> ACCENT;
                    case CARD_HEADLINE -> HEADLINE;
                    case HEADING -> PAPER;
                    case SUBTITLE, NOTE, FAINT, BAND, CARD_NOTE -> MUTED;
                    case INPUT -> "1F3FBF";
                    default -> INK;
                }));
        return font;
    }

    String typeface() {
        return language == TemplateBook.ENGLISH ? "Calibri" : "Yu Gothic";
    }

    private static short size(Weight weight) {
        return switch (weight) {
            case TITLE -> 20;
            case CARD_FIGURE -> 22;
            case SECTION -> 13;
            case SUBTITLE, CARD, CARD_HEADLINE -> 11;
            case NOTE, FAINT, BAND, CARD_NOTE -> 9;
            default -> 10;
        };
    }

    private static void paint(XSSFCellStyle style, Weight weight, Form form) {
        switch (weight) {
            case HEADING -> fill(style, ACCENT);
            case SUBTOTAL, CARD_FIGURE, CARD_NOTE -> fill(style, PANEL);
            case INPUT -> fill(style, INPUT);
            case TOTAL -> {
                fill(style, PANEL);
                top(style, ACCENT);
            }
            case CARD -> {
                fill(style, PANEL);
                top(style, ACCENT);
            }
            case CARD_HEADLINE -> {
                fill(style, PANEL);
                top(style, HEADLINE);
            }
            case BAND -> {
                bottom(style, ACCENT);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            default -> {}
        }
        switch (weight) {
            case PLAIN, STRONG, SUBTOTAL, FAINT, LISTED_LINK, INPUT -> {
                bottom(style, RULE);
                indent(style);
            }
            case HEADING, TOTAL -> indent(style);
            case NOTE -> style.setIndention((short) (form == Form.WRAPPED ? 1 : 0));
            case CARD, CARD_HEADLINE, CARD_FIGURE, CARD_NOTE -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            default -> {}
        }
    }

    /**
     * Words only: figures are flush with their heading. LibreOffice loses the indent of a figure next to one of another number
     * format, so that a column of figures with one is ragged.
     */
    private static void indent(XSSFCellStyle style) {
        if (style.getAlignment() == HorizontalAlignment.LEFT) {
            style.setIndention((short) 1);
        }
    }

    private static void top(XSSFCellStyle style, String rgb) {
        style.setBorderTop(BorderStyle.MEDIUM);
        style.setTopBorderColor(colour(rgb));
    }

    private static void bottom(XSSFCellStyle style, String rgb) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(rgb));
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}

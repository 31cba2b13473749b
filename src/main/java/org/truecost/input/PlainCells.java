package org.truecost.input;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.format.NumberFormat;

/** Puts values that were read into cells of another workbook: numbers stay exact to their fifteen digits, and texts texts. */
final class PlainCells {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** More formats than this, and a file of many may be refused; further ones are shown plain. */
    private static final int MOST_FORMATS = 5_000;

    private static final int LONGEST_FORMAT = 255;

    /** The format reads {@code _x0041_} as a character's number; a text that says so says it with its first mark spelt out. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\[\\]]*\\]");

    private static final String AS_TEXT = "'";

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    PlainCells(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Puts a value into a column of a row; a cell without one is not written. */
    void put(@Nullable CellValue value, Row row, int column) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        switch (value) {
            case CellValue.Text text -> text(text.value(), cell);
            case CellValue.Figure figure -> {
                cell.setCellValue(figure.value().doubleValue());
                format(figure.format(), cell);
            }
            case CellValue.Truth truth -> cell.setCellValue(truth.value());
            case CellValue.Fault fault -> fault(fault.code(), cell);
            case CellValue.Unevaluated unevaluated -> {
                // There is no value to show.
            }
        }
    }

    private void text(String text, Cell cell) {
        String stored = ESCAPE.matcher(text).replaceAll("_x005F_");
        cell.setCellValue(stored.length() > LONGEST ? stored.substring(0, LONGEST) : stored);
        if ("=+-@".indexOf(text.charAt(0)) >= 0) {
            // Otherwise a program would take it for a formula once it is edited.
            cell.setCellStyle(styles.computeIfAbsent(AS_TEXT, key -> {
                CellStyle quoted = workbook.createCellStyle();
                quoted.setQuotePrefixed(true);
                return quoted;
            }));
        }
    }

    private static void fault(String code, Cell cell) {
        try {
            cell.setCellErrorValue(FormulaError.forString(code).getCode());
        } catch (IllegalArgumentException newer) {
            cell.setCellValue(code);
        }
    }

    private void format(NumberFormat format, Cell cell) {
        String code = format.code();
        boolean plain = format.equals(NumberFormat.GENERAL) || !isWhole(code);
        if (!plain && (styles.containsKey(code) || styles.size() < MOST_FORMATS)) {
            cell.setCellStyle(styles.computeIfAbsent(code, key -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(code));
                return style;
            }));
        }
    }

    /** Whether a code has an end to each quotation and bracket: spreadsheet programs refuse a file with one that has not. */
    private static boolean isWhole(String code) {
        String rest = QUOTED.matcher(code).replaceAll("");
        return !code.isBlank()
                && code.length() <= LONGEST_FORMAT
                && rest.chars().noneMatch(character -> "\"[]\\".indexOf(character) >= 0);
    }
}

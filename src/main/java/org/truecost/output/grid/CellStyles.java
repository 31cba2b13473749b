package org.truecost.output.grid;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The template's looks, and what must differ from them: an amount shows the decimals of its currency, and text that a spreadsheet
 * program would take for a formula when edited is marked as text.
 */
public final class CellStyles {

    private final XSSFWorkbook workbook;
    private final Map<Key, CellStyle> made = new HashMap<>();
    private final Map<MoneyKey, CellStyle> ofMoney = new HashMap<>();

    private final Map<Short, Boolean> wrapping = new HashMap<>();

    private record Key(int style, String change) {}

    private record MoneyKey(int style, Currency currency) {}

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The same look with a currency's decimals in its number format: yen none, Bahraini dinars three. */
    CellStyle money(CellStyle style, Currency currency) {
        // Asked for each amount of each line; the answers are few.
        return ofMoney.computeIfAbsent(new MoneyKey(style.getIndex(), currency), key -> withDecimals(style, currency));
    }

    private CellStyle withDecimals(CellStyle style, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (style.getDataFormat() == 0) {
            return as(style, money(currency));
        }
        String format = style.getDataFormatString();
        return as(style, format.replaceAll("(?<=[0#])\\.0+", decimals == 0 ? "" : "." + "0".repeat(decimals)));
    }

    /** The same look with another number format. */
    CellStyle as(CellStyle style, String wanted) {
        return wanted.equals(style.getDataFormatString())
                ? style
                : made.computeIfAbsent(new Key(style.getIndex(), wanted), key -> {
                    XSSFCellStyle copy = copy(style);
                    copy.setDataFormat(workbook.createDataFormat().getFormat(wanted));
                    return copy;
                });
    }

    /** A plain number format with a currency's decimals. */
    public static String money(Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    /** The same look for text that begins like a formula. */
    CellStyle quoted(CellStyle style) {
        return made.computeIfAbsent(new Key(style.getIndex(), "'"), key -> {
            XSSFCellStyle copy = copy(style);
            copy.setQuotePrefixed(true);
            return copy;
        });
    }

    /** Whether texts of a look are wrapped; asked for each text of each line, and looked up in the style's XML once. */
    boolean wraps(CellStyle style) {
        return wrapping.computeIfAbsent(style.getIndex(), index -> style.getWrapText());
    }

    /** How large a look's letters are, in points. */
    int size(CellStyle style) {
        return workbook.getFontAt(style.getFontIndex()).getFontHeightInPoints();
    }

    private XSSFCellStyle copy(CellStyle style) {
        XSSFCellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }
}

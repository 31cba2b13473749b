package org.truecost.output.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Fills an area of the template from the top down, each row from the left, in the looks the template's own rows have. The only
 * place where exact decimals become a file's floating-point numbers.
 */
public final class RowWriter {

    private final Area area;
    private final String sheetName;
    private final boolean from1904;
    private final CellStyles cellStyles;
    private final Currency currency;
    private final CellTarget target;
    private final List<Pattern> patterns;
    private Pattern pattern;
    private CellStyle look;
    private int written;
    private int column;

    /** A row of the template: how its cells look and how high it is. */
    private record Pattern(List<CellStyle> styles, short height) {
        CellStyle style(int column) {
            return styles.get(Math.min(column, styles.size() - 1));
        }
    }

    /**
     * A writer for an area of the template.
     *
     * @param currency of amounts that name no other
     * @param target gets the cells
     */
    public RowWriter(Area area, CellStyles cellStyles, Currency currency, CellTarget target) {
        this(area, cellStyles, currency, target, patterns(area));
    }

    private RowWriter(Area area, CellStyles cellStyles, Currency currency, CellTarget target, List<Pattern> patterns) {
        this.area = area;
        // Both are looked up in the sheet's XML, and each cell's position is asked for.
        this.sheetName = area.sheet().getSheetName();
        this.from1904 = area.sheet().getWorkbook().isDate1904();
        this.cellStyles = cellStyles;
        this.currency = currency;
        this.target = target;
        this.patterns = patterns;
        this.pattern = patterns.getFirst();
        this.look = pattern.style(0);
    }

    /** The same writer at the beginning of another sheet that is laid out alike. */
    public RowWriter on(Area other, CellTarget otherTarget) {
        return new RowWriter(other, cellStyles, currency, otherTarget, patterns);
    }

    /** Begins the next row: of a fixed area in the look it has there, further down in the look of the first. */
    public RowWriter row() {
        return row(0);
    }

    /** Begins the next row in the look of one of the template's rows. */
    public RowWriter row(int look) {
        pattern = patterns.get(look);
        target.row(area.row() + written, pattern.height());
        written++;
        column = 0;
        return this;
    }

    /** Begins the next row in the look the template has for it. */
    public RowWriter next() {
        return row(written);
    }

    /** A number of empty cells. */
    public RowWriter blank(int count) {
        for (int index = 0; index < count; index++) {
            cell();
        }
        return this;
    }

    /** Clears what is left of the row, its look included: a place that has nothing to say must not look like one that lost it. */
    public RowWriter empty() {
        target.clear(area.column() + column, area.column() + area.columns());
        return this;
    }

    /** Text, and never a formula. */
    public Ref text(String text) {
        cell();
        if (looksLikeFormula(text)) {
            look(cellStyles.quoted(look));
        }
        if (cellStyles.wraps(look)) {
            target.heighten(WrappedText.height(text, cellStyles.size(look), width(last())));
        }
        if (!text.isEmpty()) {
            target.text(CellText.stored(text));
        }
        return last();
    }

    /** Of a cell that is joined with others, the width of all. */
    private int width(Ref cell) {
        XSSFSheet sheet = area.sheet();
        return sheet.getMergedRegions().stream()
                .filter(joined -> joined.isInRange(cell.row(), cell.column()))
                .findFirst()
                .map(joined -> IntStream.rangeClosed(joined.getFirstColumn(), joined.getLastColumn())
                        .map(sheet::getColumnWidth)
                        .sum())
                .orElseGet(() -> sheet.getColumnWidth(cell.column()));
    }

    /** A number, or an empty cell for null. */
    public Ref number(@Nullable BigDecimal number) {
        cell();
        if (number != null) {
            target.number(number.doubleValue());
        }
        return last();
    }

    /** An amount in the presentation currency, or an empty cell for null. */
    public Ref money(@Nullable BigDecimal amount) {
        return money(amount, currency);
    }

    /** An amount in a currency of its own, or an empty cell for null. */
    public Ref money(@Nullable BigDecimal amount, Currency of) {
        Ref ref = number(amount);
        decimals(of);
        return ref;
    }

    /** A formula with the value it has, so that a reader that does not calculate sees it, too. */
    public Ref formula(String formula, BigDecimal value) {
        cell();
        target.formula(formula);
        target.number(value.doubleValue());
        return last();
    }

    /** A formula that makes an amount in the presentation currency. */
    public Ref money(String formula, BigDecimal value) {
        Ref ref = formula(formula, value);
        decimals(currency);
        return ref;
    }

    /** A formula that makes an amount in a currency of its own. */
    public Ref money(String formula, BigDecimal value, Currency of) {
        Ref ref = formula(formula, value);
        decimals(of);
        return ref;
    }

    /** A formula that makes a text, with the text it makes. */
    public Ref formula(String formula, String text) {
        cell();
        target.formula(formula);
        target.text(text);
        return last();
    }

    /** A formula that makes a day, with the day it makes. */
    public Ref formula(String formula, LocalDate day) {
        cell();
        target.formula(formula);
        target.number(serial(day));
        return last();
    }

    /** A day in the next cell, which stays empty where there is none. */
    public Ref day(@Nullable LocalDate day) {
        cell();
        if (day != null) {
            target.number(serial(day));
        }
        return last();
    }

    /** A month, as its first day. */
    public Ref month(YearMonth month) {
        return day(month.atDay(1));
    }

    /** Gives the last cell a number format of its own, where the values of a column differ in kind. */
    public Ref as(String format) {
        look(cellStyles.as(look, format));
        return last();
    }

    /** The last cell written. */
    public Ref last() {
        return new Ref(sheetName, area.row() + written - 1, area.column() + column - 1);
    }

    /** Rows written so far. */
    public int written() {
        return written;
    }

    /** The area that is filled. */
    public Area area() {
        return area;
    }

    /** Begins the next cell, which is empty then. */
    private void cell() {
        if (written == 0) {
            throw new IllegalStateException("no row begun");
        }
        look = pattern.style(column);
        target.cell(area.column() + column, look);
        column++;
    }

    private void look(CellStyle other) {
        if (other.getIndex() != look.getIndex()) {
            look = other;
            target.look(other);
        }
    }

    private void decimals(Currency of) {
        look(cellStyles.money(look, of));
    }

    private double serial(LocalDate day) {
        return DateUtil.getExcelDate(day, from1904);
    }

    private static List<Pattern> patterns(Area area) {
        return IntStream.range(0, area.rows())
                .mapToObj(index -> pattern(area, index))
                .toList();
    }

    private static Pattern pattern(Area area, int index) {
        XSSFRow template = area.sheet().getRow(area.row() + index);
        List<CellStyle> styles = new ArrayList<>();
        for (int at = 0; at < area.columns(); at++) {
            XSSFCell cell = template == null ? null : template.getCell(area.column() + at);
            styles.add(cell == null ? area.sheet().getColumnStyle(area.column() + at) : cell.getCellStyle());
        }
        return new Pattern(styles, template == null ? area.sheet().getDefaultRowHeight() : template.getHeight());
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}

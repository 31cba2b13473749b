package org.truecost.output.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * Fills an area of the template from the top down, each row from the left, in the looks the template's own rows have. The only
 * place where exact decimals become a file's floating-point numbers.
 */
public final class RowWriter {

    private final Area area;
    private final CellStyles cellStyles;
    private final Currency currency;
    private final IntFunction<Row> rows;
    private final List<Pattern> patterns;
    private Pattern pattern;
    private @Nullable Row row;
    private int written;
    private int column;

    /** A row of the template: how its cells look and how high it is. */
    private record Pattern(List<CellStyle> styles, short height) {}

    /**
     * A writer for an area of the template.
     *
     * @param currency of amounts that name no other
     * @param rows makes the sheet's row of an index, or finds the one that is there
     */
    public RowWriter(Area area, CellStyles cellStyles, Currency currency, IntFunction<Row> rows) {
        this(area, cellStyles, currency, rows, patterns(area));
    }

    private RowWriter(
            Area area, CellStyles cellStyles, Currency currency, IntFunction<Row> rows, List<Pattern> patterns) {
        this.area = area;
        this.cellStyles = cellStyles;
        this.currency = currency;
        this.rows = rows;
        this.patterns = patterns;
        this.pattern = patterns.getFirst();
    }

    /** The same writer at the beginning of another sheet that is laid out alike. */
    public RowWriter on(Area other, IntFunction<Row> otherRows) {
        return new RowWriter(other, cellStyles, currency, otherRows, patterns);
    }

    /** Begins the next row: of a fixed area in the look it has there, further down in the look of the first. */
    public RowWriter row() {
        return row(0);
    }

    /** Begins the next row in the look of one of the template's rows. */
    public RowWriter row(int look) {
        pattern = patterns.get(look);
        row = rows.apply(area.row() + written);
        row.setHeight(pattern.height());
        written++;
        column = 0;
        return this;
    }

    /** Begins the next row in the look the template has for it. */
    public RowWriter next() {
        return row(written);
    }

    /** Leaves a cell as the template has it. */
    RowWriter skip() {
        cell(false);
        return this;
    }

    /** A number of empty cells. */
    public RowWriter blank(int count) {
        for (int index = 0; index < count; index++) {
            cell(true);
        }
        return this;
    }

    /** Clears what is left of the row, its look included: a place that has nothing to say must not look like one that lost it. */
    public RowWriter empty() {
        Row current = Objects.requireNonNull(row);
        IntStream.range(area.column() + column, Math.max(0, current.getLastCellNum()))
                .mapToObj(current::getCell)
                .filter(Objects::nonNull)
                .filter(cell ->
                        cell.getCellType() == CellType.BLANK || cell.getColumnIndex() < area.column() + area.columns())
                .forEach(current::removeCell);
        return this;
    }

    /** Text, and never a formula. */
    public Ref text(String text) {
        Cell cell = cell(true);
        if (looksLikeFormula(text)) {
            cell.setCellStyle(cellStyles.quoted(cell.getCellStyle()));
        }
        if (cell.getCellStyle().getWrapText()) {
            room(text, cell);
        }
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.stored(text));
        }
        return last();
    }

    /** Makes the row as high as a wrapped text needs, and never lower than in the template. */
    private void room(String text, Cell cell) {
        Row current = Objects.requireNonNull(row);
        short needed = WrappedText.height(text, cellStyles.size(cell.getCellStyle()), width(cell));
        if (needed > current.getHeight()) {
            current.setHeight(needed);
        }
    }

    /** Of a cell that is joined with others, the width of all. */
    private int width(Cell cell) {
        XSSFSheet sheet = area.sheet();
        return sheet.getMergedRegions().stream()
                .filter(joined -> joined.isInRange(cell.getRowIndex(), cell.getColumnIndex()))
                .findFirst()
                .map(joined -> IntStream.rangeClosed(joined.getFirstColumn(), joined.getLastColumn())
                        .map(sheet::getColumnWidth)
                        .sum())
                .orElseGet(() -> sheet.getColumnWidth(cell.getColumnIndex()));
    }

    /** A number, or an empty cell for null. */
    public Ref number(@Nullable BigDecimal number) {
        Cell cell = cell(true);
        if (number != null) {
            cell.setCellValue(number.doubleValue());
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
        Cell cell = cell(true);
        put(cell, formula);
        cell.setCellValue(value.doubleValue());
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
        Cell cell = cell(true);
        put(cell, formula);
        cell.setCellValue(text);
        return last();
    }

    /** A formula that makes a day, with the day it makes. */
    public Ref formula(String formula, LocalDate day) {
        Cell cell = cell(true);
        put(cell, formula);
        cell.setCellValue(org.apache.poi.ss.usermodel.DateUtil.getExcelDate(day));
        return last();
    }

    /** A day in the next cell, which stays empty where there is none. */
    public Ref day(@Nullable LocalDate day) {
        Cell cell = cell(true);
        if (day != null) {
            cell.setCellValue(day);
        }
        return last();
    }

    /** A month, as its first day. */
    public Ref month(YearMonth month) {
        return day(month.atDay(1));
    }

    /** Gives the last cell a number format of its own, where the values of a column differ in kind. */
    public Ref as(String format) {
        if (row != null) {
            Cell cell = row.getCell(area.column() + column - 1);
            cell.setCellStyle(cellStyles.as(cell.getCellStyle(), format));
        }
        return last();
    }

    /** The last cell written. */
    public Ref last() {
        return new Ref(area.sheet().getSheetName(), area.row() + written - 1, area.column() + column - 1);
    }

    /** Rows written so far. */
    public int written() {
        return written;
    }

    /** The area that is filled. */
    public Area area() {
        return area;
    }

    private Cell cell(boolean empty) {
        if (row == null) {
            throw new IllegalStateException("no row begun");
        }
        int index = area.column() + column;
        Cell there = row.getCell(index);
        Cell cell = there == null ? row.createCell(index) : there;
        if (empty) {
            if (there != null) {
                cell.setBlank();
            }
            cell.setCellStyle(
                    pattern.styles().get(Math.min(column, pattern.styles().size() - 1)));
        }
        column++;
        return cell;
    }

    private void decimals(Currency of) {
        if (row != null) {
            Cell cell = row.getCell(area.column() + column - 1);
            cell.setCellStyle(cellStyles.money(cell.getCellStyle(), of));
        }
    }

    /** Not through the library's own parser: it knows no tables that are still being written. */
    private static void put(Cell cell, String formula) {
        if (cell instanceof XSSFCell stored) {
            CTCell xml = stored.getCTCell();
            (xml.isSetF() ? xml.getF() : xml.addNewF()).setStringValue(formula);
        } else {
            cell.setCellFormula(formula);
        }
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

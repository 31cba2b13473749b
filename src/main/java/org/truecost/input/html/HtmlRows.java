package org.truecost.input.html;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.FileReference;
import org.truecost.input.cell.PlainNumber;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.format.NumberFormat;

/**
 * A page's lines as rows, numbered from the top. A cell that spans others is where it begins. Numbers are read as in a text table, but for
 * cells of which the spreadsheet that wrote the page has kept the whole number next to the one that is shown.
 */
final class HtmlRows implements SheetRows {

    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOWN_NUMBER = Pattern.compile("[-+(]?\\s*[0-9][0-9.,' ]*\\)?");
    private static final Pattern SPAN = Pattern.compile("[0-9]{1,6}");

    /** What the language allows a cell to span. */
    private static final int MOST_COLUMNS = 1_000;

    private static final char HARD_SPACE = '\u00a0';

    private final Iterator<Node> lines;
    private final SheetLayout layout = new SheetLayout();

    /** For how many more rows cells above reach into a column. */
    private final Map<Integer, Integer> spans = new TreeMap<>();

    private @Nullable Element table;
    private int number;
    private int characters;
    private boolean tooWide;

    HtmlRows(PageLines lines) {
        this.lines = lines.nodes().iterator();
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        if (!lines.hasNext()) {
            return null;
        }
        if (++number > CellRange.ROWS) {
            throw UnreadableWorkbookException.beyond(CellRange.ROWS, "problems.limit.rows");
        }
        characters = 0;
        Node line = lines.next();
        if (line instanceof Element element && element.normalName().equals("tr")) {
            return row(element);
        }
        RawRow row = new RawRow(number, line instanceof Element element && isHidden(element));
        String text = line instanceof Element element ? element.text() : ((TextNode) line).text();
        put(CellValue.text(plain(text)), 0, row);
        return row;
    }

    private RawRow row(Element line) throws UnreadableWorkbookException {
        enter(line);
        RawRow row = new RawRow(number, isHidden(line));
        int column = 0;
        Map<Integer, Integer> begun = new TreeMap<>();
        for (Element cell : line.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (spans.getOrDefault(column, 0) > 0) {
                column++;
            }
            int across = span(cell, "colspan", MOST_COLUMNS);
            int down = span(cell, "rowspan", CellRange.ROWS);
            if (column + across > CellRange.COLUMNS) {
                throw UnreadableWorkbookException.beyond(CellRange.COLUMNS, "problems.limit.columns");
            }
            layout.merge(new CellRange(column, number, column + across - 1, number + down - 1));
            for (int i = column; down > 1 && i < column + across; i++) {
                begun.put(i, down);
            }
            note(cell.attr("x:fmla"), column, row);
            put(value(cell), column, row);
            column += across;
        }
        spans.putAll(begun);
        spans.replaceAll((any, left) -> left - 1);
        return row;
    }

    /** Goes into a row's table, whose cells do not reach into those of another, and which says what columns it hides. */
    private void enter(Element line) {
        Element its = line.closest("table");
        if (its == null || its.equals(table)) {
            return;
        }
        table = its;
        spans.clear();
        int column = 0;
        for (Element of : its.select("> col, > colgroup > col")) {
            int count = span(of, "span", MOST_COLUMNS);
            if (isHidden(of)) {
                layout.hideColumns(column, column + count - 1);
            }
            column += count;
        }
    }

    private static int span(Element of, String attribute, int most) {
        String count = of.attr(attribute).strip();
        return SPAN.matcher(count).matches() ? Math.clamp(Integer.parseInt(count), 1, most) : 1;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private static String plain(String text) {
        return text.replace(HARD_SPACE, ' ').strip();
    }

    private static void note(String formula, int column, RawRow row) {
        if (formula.isBlank()) {
            return;
        }
        String file = FileReference.in(formula);
        if (file != null) {
            row.putFile(column, FileReference.name(file));
        }
        SumFormula sum = SumFormula.parse(formula);
        if (sum == null) {
            row.putNoSum(column);
        } else {
            row.putSum(column, sum);
        }
    }

    private static @Nullable CellValue value(Element cell) {
        String text = plain(cell.text());
        if (cell.hasAttr("x:str")) {
            return CellValue.text(text);
        }
        String whole = cell.attr("x:num").strip();
        return SHOWN_NUMBER.matcher(text).matches() && PlainNumber.is(whole) ? number(whole) : plainValue(text);
    }

    private static @Nullable CellValue plainValue(String text) {
        return PlainNumber.is(text) ? number(text) : CellValue.text(text);
    }

    private static CellValue number(String digits) {
        return new CellValue.Figure(new BigDecimal(digits), NumberFormat.GENERAL);
    }

    private void put(@Nullable CellValue value, int column, RawRow row) throws UnreadableWorkbookException {
        if (value == null) {
            return;
        }
        int length = value.shown().length();
        characters += length;
        if (length > Limits.TEXT) {
            throw UnreadableWorkbookException.beyond(Limits.TEXT, "problems.limit.textCharacters");
        }
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters");
        }
        row.put(column, value);
    }

    @Override
    public SheetLayout layout() {
        return layout;
    }

    @Override
    public boolean isTooWide() {
        return tooWide;
    }

    @Override
    public void close() {
        // The page is held as a whole.
    }
}

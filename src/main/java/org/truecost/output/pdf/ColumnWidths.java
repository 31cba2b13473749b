package org.truecost.output.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truecost.output.chart.PdfSetting;
import org.truecost.output.typeset.PdfFonts;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.report.Table;

/**
 * How wide a table's columns are and how large its type is: figures get the width they need and are never broken, words
 * share the rest; where figures alone would not fit, the type is smaller.
 */
final class ColumnWidths {

    static final float GAP = 10;

    private static final float SMALLEST = 3.5f;
    private static final float STEP = 0.25f;
    private static final float LEAST_WORDS = 62;

    /** Columns of words that crowd a page: such a table is set smaller. */
    private static final int MANY_WORDS = 5;

    /** A figure up to its decimal point. */
    private static final Pattern WHOLE = Pattern.compile("[+−]?[\\d,]+");

    private final float[] points;
    private final float[] tails;
    private final float size;
    private final PdfFonts fonts;

    private ColumnWidths(float[] points, float[] tails, float size, PdfFonts fonts) {
        this.points = points;
        this.tails = tails;
        this.size = size;
        this.fonts = fonts;
    }

    /** Where a column's words begin, from the table's left edge. */
    float left(int column) {
        float left = column == 0 ? 0 : GAP / 2;
        for (int before = 0; before < column; before++) {
            left += points[before];
        }
        return left;
    }

    /** The width a column's words have. */
    float inner(int column) {
        float outer = (column == 0 ? 0 : GAP / 2) + (column == points.length - 1 ? 0 : GAP / 2);
        return points[column] - outer;
    }

    /** How far before its column's end a figure ends. */
    float indent(int column, String text, Style style) {
        Matcher whole = WHOLE.matcher(text);
        return tails[column] == 0 || !whole.lookingAt()
                ? 0
                : Math.max(0, tails[column] - fonts.width(text.substring(whole.end()), style));
    }

    /** The size of the type. */
    float size() {
        return size;
    }

    static ColumnWidths fitting(Table table, List<String> headings, List<List<String>> cells, PdfSetting setting) {
        long wordColumns =
                table.headings().stream().filter(heading -> !heading.numeric()).count();
        float largest = setting.table().size() - (wordColumns >= MANY_WORDS ? 1 : 0);
        for (float size = largest; ; size -= STEP) {
            float[] needed = natural(table, headings, cells, setting, size);
            float spare = setting.width() - least(table, needed);
            if (spare >= 0 || size <= SMALLEST) {
                float[] tails = tails(table, cells, setting, size);
                return new ColumnWidths(shared(table, needed, setting.width()), tails, size, setting.fonts());
            }
        }
    }

    /** The widest part after the decimal point, for columns that have only figures. */
    private static float[] tails(Table table, List<List<String>> cells, PdfSetting setting, float size) {
        float[] tails = new float[table.headings().size()];
        for (int column = 0; column < tails.length; column++) {
            if (table.headings().get(column).numeric() && ColumnUnits.areFigures(ColumnUnits.values(table, column))) {
                tails[column] = widestTail(column, table, cells, setting, size);
            }
        }
        return tails;
    }

    private static float widestTail(int column, Table table, List<List<String>> cells, PdfSetting setting, float size) {
        float widest = 0;
        for (int row = 0; row < cells.size(); row++) {
            Matcher whole = WHOLE.matcher(cells.get(row).get(column));
            if (whole.lookingAt()) {
                String tail = cells.get(row).get(column).substring(whole.end());
                widest = Math.max(widest, setting.fonts().width(tail, style(table, row, setting, size)));
            }
        }
        return widest;
    }

    private static Style style(Table table, int row, PdfSetting setting, float size) {
        Style style = setting.table().sized(size);
        return table.rows().get(row).weight() == Table.Weight.PLAIN ? style : style.inBold();
    }

    /** The width in which nothing of a column breaks. */
    private static float[] natural(
            Table table, List<String> headings, List<List<String>> cells, PdfSetting setting, float size) {
        Style style = setting.table().sized(size);
        float[] widths = new float[headings.size()];
        float[] tails = tails(table, cells, setting, size);
        for (int column = 0; column < widths.length; column++) {
            boolean isNumeric = table.headings().get(column).numeric();
            widths[column] = isNumeric
                    ? longestWord(headings.get(column), style.inBold(), setting.fonts())
                    : setting.fonts().width(headings.get(column), style.inBold());
            for (int row = 0; row < cells.size(); row++) {
                String text = cells.get(row).get(column);
                Style set = style(table, row, setting, size);
                float indent = new ColumnWidths(widths, tails, size, setting.fonts()).indent(column, text, set);
                widths[column] = Math.max(widths[column], setting.fonts().width(text, set) + indent);
            }
            widths[column] += GAP + 0.5f;
        }
        return widths;
    }

    private static float longestWord(String text, Style style, PdfFonts fonts) {
        return (float) Arrays.stream(text.split(" "))
                .mapToDouble(word -> fonts.width(word, style))
                .max()
                .orElse(0);
    }

    private static float least(Table table, float[] needed) {
        float sum = 0;
        for (int column = 0; column < needed.length; column++) {
            sum += isFixed(table, column) ? needed[column] : Math.min(needed[column], LEAST_WORDS);
        }
        return sum;
    }

    /** Columns of words share what the figures leave, long ones more; a table narrower than the page is spread out. */
    private static float[] shared(Table table, float[] needed, float width) {
        float fixed = 0;
        float words = 0;
        for (int column = 0; column < needed.length; column++) {
            if (isFixed(table, column)) {
                fixed += needed[column];
            } else {
                words += needed[column];
            }
        }
        float[] widths = needed.clone();
        if (fixed + words <= width || words == 0) {
            spread(widths, width - fixed - words);
            return widths;
        }
        squeeze(table, widths, width - fixed);
        return widths;
    }

    private static void spread(float[] widths, float spare) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] += spare / widths.length;
        }
    }

    /** Finds the width at which the long columns are cut off so that all fit: the short ones keep what they need. */
    private static void squeeze(Table table, float[] widths, float room) {
        float low = 0;
        float high = room;
        for (int round = 0; round < 40; round++) {
            float cap = (low + high) / 2;
            float sum = 0;
            for (int column = 0; column < widths.length; column++) {
                sum += isFixed(table, column) ? 0 : Math.min(widths[column], cap);
            }
            if (sum > room) {
                high = cap;
            } else {
                low = cap;
            }
        }
        for (int column = 0; column < widths.length; column++) {
            widths[column] = isFixed(table, column) ? widths[column] : Math.min(widths[column], low);
        }
    }

    /** Figures; but the tables that state one thing a column have sentences in them too. */
    private static boolean isFixed(Table table, int column) {
        return table.headings().get(column).numeric() && !"comparison".equals(table.name());
    }
}

package org.truecost.output;

import java.util.Arrays;
import java.util.List;
import org.truecost.output.PdfFonts.Style;
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

    private final float[] points;
    private final float size;

    private ColumnWidths(float[] points, float size) {
        this.points = points;
        this.size = size;
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
                return new ColumnWidths(shared(table, needed, setting.width()), size);
            }
        }
    }

    /** The width in which nothing of a column breaks. */
    private static float[] natural(
            Table table, List<String> headings, List<List<String>> cells, PdfSetting setting, float size) {
        Style style = setting.table().sized(size);
        float[] widths = new float[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            boolean isNumeric = table.headings().get(column).numeric();
            widths[column] = isNumeric
                    ? longestWord(headings.get(column), style.inBold(), setting.fonts())
                    : setting.fonts().width(headings.get(column), style.inBold());
            for (int row = 0; row < cells.size(); row++) {
                boolean isBold = table.rows().get(row).weight() != Table.Weight.PLAIN;
                widths[column] = Math.max(
                        widths[column],
                        setting.fonts().width(cells.get(row).get(column), isBold ? style.inBold() : style));
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

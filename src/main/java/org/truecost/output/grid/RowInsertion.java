package org.truecost.output.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/**
 * Rows that are inserted into a sheet below a place, and what becomes of everything that names cells of the sheet: what is below moves,
 * what reaches across grows, and so does a range that covers the place down to its last row.
 *
 * @param sheet the name of the sheet
 * @param first the index of the place's first row; after every row where no range is to grow with the place
 * @param at the index of the first row below the place, which moves
 * @param count how many rows are inserted
 */
record RowInsertion(String sheet, int first, int at, int count) {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
    private static final String ROW = "\\$?\\d{1,7}";

    /** Texts, references with or without the name of their sheet, columns of tables, and names and numbers that hold no reference. */
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"]|\"\")*\""
            + "|(?<sheet>(?:'(?:[^']|'')*'|[\\p{L}\\p{N}_.:\\[\\]\\\\]+)!)?"
            + "(?:(?<from>" + CELL + "):(?<to>" + CELL + ")|(?<rows>" + ROW + "):(?<end>" + ROW + ")|(?<one>" + CELL
            + "))"
            + "(?![\\p{L}\\p{N}_.(!\\[])"
            + "|\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]"
            + "|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*"
            + "|\\d+(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?");

    /** The same rows for what must keep its size, such as the place itself. */
    RowInsertion withoutGrowth() {
        return new RowInsertion(sheet, Integer.MAX_VALUE, at, count);
    }

    /** Where a row is afterwards, by its index. */
    int row(int row) {
        return row < at ? row : Math.min(row + count, LAST_ROW);
    }

    /** The last row of a range afterwards. */
    private int end(int from, int to) {
        boolean covers = from <= first && first < at && to == at - 1;
        return covers ? Math.min(to + count, LAST_ROW) : row(to);
    }

    /** Cells of the sheet itself, ranges or single ones, separated by spaces; each may be of one row and grow. */
    String cells(String references) {
        String[] each = references.split(" ", -1);
        for (int index = 0; index < each.length; index++) {
            each[index] = range(each[index]);
        }
        return String.join(" ", each);
    }

    private String range(String reference) {
        Matcher found = TOKEN.matcher(reference);
        if (!found.matches() || found.group("sheet") != null) {
            return reference;
        }
        return found.group("one") == null ? moved(found) : grown(found.group("one"));
    }

    /** A reference of a chart, which may be a single cell of a place that grows. */
    String reference(String reference) {
        Matcher found = TOKEN.matcher(reference);
        boolean single = found.matches() && found.group("one") != null && isOurs(found, "");
        return single ? found.group("sheet") + grown(found.group("one")) : formula(reference, "");
    }

    private String grown(String cell) {
        int row = row(cell, 0);
        int last = end(row, row);
        String from = at(cell, row(row));
        return last == row(row) ? from : from + ":" + at(cell, last);
    }

    /**
     * A formula with its references as they are afterwards.
     *
     * @param own the name of the sheet it is on, whose cells it names without one
     */
    String formula(String formula, String own) {
        Matcher tokens = TOKEN.matcher(formula);
        StringBuilder moved = new StringBuilder();
        while (tokens.find()) {
            tokens.appendReplacement(
                    moved, Matcher.quoteReplacement(isOurs(tokens, own) ? moved(tokens) : tokens.group()));
        }
        return tokens.appendTail(moved).toString();
    }

    private boolean isOurs(Matcher token, String own) {
        if (token.group("from") == null && token.group("rows") == null && token.group("one") == null) {
            return false;
        }
        String named = token.group("sheet");
        return (named == null ? own : unquoted(named)).equalsIgnoreCase(sheet);
    }

    private static String unquoted(String named) {
        String name = named.substring(0, named.length() - 1);
        return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }

    private String moved(Matcher token) {
        String prefix = token.group("sheet") == null ? "" : token.group("sheet");
        String one = token.group("one");
        if (one != null) {
            return prefix + at(one, row(row(one, 0)));
        }
        String from = token.group("from") == null ? token.group("rows") : token.group("from");
        String to = token.group("to") == null ? token.group("end") : token.group("to");
        int start = row(from, 0);
        return prefix + at(from, row(start)) + ":" + at(to, end(start, row(to, 0)));
    }

    /** The index of the row that a reference names. */
    private static int row(String reference, int otherwise) {
        String digits = reference.replaceAll("\\D", "");
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits) - 1;
    }

    private static String at(String reference, int row) {
        return reference.replaceAll("\\d", "") + (row + 1);
    }
}

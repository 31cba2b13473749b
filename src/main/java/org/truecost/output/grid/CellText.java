package org.truecost.output.grid;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/** Text as cells of the format hold it. */
final class CellText {

    /** The format reads {@code _x0041_} as a character's number; a text that says so says it with its first mark spelt out. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private CellText() {}

    /** A text as the format writes it, shortened to what a cell may hold. */
    static String stored(String text) {
        // Nearly no text has one, and the pattern would go through every text of every line.
        String escaped = text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - 1;
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

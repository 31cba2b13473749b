package org.truecost.input.cell;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The other files that formulas take values from, as they are written; none is ever opened. */
public final class FileReference {

    /** In this order: a text, which may say anything; a sheet or file in apostrophes; a book in brackets before a sheet. */
    private static final Pattern PIECE =
            Pattern.compile("\"[^\"]*\"|'([^']*)'(#?)|(?<![\\p{L}\\p{N}_\\])])\\[([^\\[\\]]+)\\][\\p{L}\\p{N}_.:]*!");

    private static final Pattern BOOK = Pattern.compile("\\[([^\\[\\]]+)\\]");
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int LONGEST = 100;

    private FileReference() {}

    /**
     * The other file that a formula names first: {@code 1} of {@code [1]Sheet1!A1}, {@code Book.xlsx} of {@code '[Book.xlsx]Sheet1'!A1},
     * the address of {@code ['file:///x/Book.ods'#$Sheet1.A1]}; null where it names none.
     */
    public static @Nullable String in(String formula) {
        for (Matcher piece = PIECE.matcher(formula); piece.find(); ) {
            String quoted = piece.group(1);
            Matcher book = BOOK.matcher(quoted == null ? "" : quoted);
            if (piece.group(3) != null) {
                return piece.group(3);
            }
            if (quoted != null && !piece.group(2).isEmpty()) {
                return quoted;
            }
            if (book.find()) {
                return book.group(1);
            }
        }
        return null;
    }

    /** A file's own name, without the folders and the escapes of its address. */
    public static String name(String address) {
        String plain = address;
        try {
            String sound = ESCAPE.matcher(address.replace("+", "%2B")).replaceAll("%25");
            plain = URLDecoder.decode(sound, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscapes) {
            // It is shown as it is written.
        }
        String name = plain.replace('\\', '/').replaceAll("/+$", "");
        String last = name.substring(name.lastIndexOf('/') + 1).strip();
        return last.length() > LONGEST ? last.substring(0, LONGEST) + "…" : last;
    }
}
